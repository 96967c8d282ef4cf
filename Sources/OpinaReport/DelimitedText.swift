/// A delimited file that is written cell by cell (RFC 4180).
package struct DelimitedText {
  let style: TableStyle
  package private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  package init(style: TableStyle) {
    self.style = style
  }

  /// Goes on behind rows that were written before.
  ///
  /// - Parameter bytes: is empty until `giveBack(to:)`: what is held twice is copied when it changes.
  init(style: TableStyle, taking bytes: inout [UInt8]) {
    self.style = style
    swap(&self.bytes, &bytes)
  }

  mutating func giveBack(to bytes: inout [UInt8]) { swap(&self.bytes, &bytes) }

  /// Leaves nothing of what was written, and the room for it.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// The beginning of a file.
  mutating func begin() {
    if style.hasMark { bytes += [0xEF, 0xBB, 0xBF] }
  }

  // MARK: Cells

  /// Adds a cell, in quotation marks where the format needs them.
  package mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    beginCell()
    let start = bytes.count
    bytes.append(contentsOf: cell)
    quote(since: start)
  }

  package mutating func add(_ cell: String) {
    var cell = cell
    cell.withUTF8 { add($0) }
  }

  mutating func add(_ number: Int) {
    beginCell()
    append(number)
  }

  package mutating func add(_ number: Double?, places: Int) {
    beginCell()
    guard let number else { return }
    // No delimiter of a style is its decimal point.
    FixedDecimal.write(number, places: places, point: style.decimalPoint, into: &bytes)
  }

  /// Adds a cell that `write` puts together out of pieces.
  @inline(__always)
  mutating func add(_ write: (inout DelimitedText) -> Void) {
    beginCell()
    let start = bytes.count
    write(&self)
    quote(since: start)
  }

  /// Adds a cell of several texts.
  mutating func add(list: some Sequence<String>) {
    add { text in
      for (index, item) in list.enumerated() {
        if index > 0 { text.append(Self.separator) }
        text.append(item)
      }
    }
  }

  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isRowStart = true
  }

  // MARK: Pieces of a cell

  /// Between the texts of a list.
  static let separator: StaticString = "; "

  mutating func append(_ piece: String) {
    var piece = piece
    piece.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ piece: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount))
  }

  mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    FixedDecimal.forEachDigit(of: abs(number)) { bytes.append($0) }
  }

  private mutating func beginCell() {
    if !isRowStart { bytes.append(style.delimiter) }
    isRowStart = false
  }

  /// Puts what was written since then into quotation marks, if it needs them.
  private mutating func quote(since start: Int) {
    let marks = bytes.withUnsafeBufferPointer { Self.marks(UnsafeBufferPointer(rebasing: $0[start...]), style) }
    guard let marks else { return }
    // From the end, so that each byte moves once: behind itself and the marks before it.
    var from = bytes.count - 1
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "\""), count: marks + 2))
    var to = bytes.count - 2
    while from >= start {
      bytes[to] = bytes[from]
      to -= 1
      if bytes[from] == UInt8(ascii: "\"") {
        bytes[to] = UInt8(ascii: "\"")
        to -= 1
      }
      from -= 1
    }
    bytes[start] = UInt8(ascii: "\"")
  }

  /// How many quotation marks a cell holds; `nil` if it needs none around it.
  private static func marks(_ cell: UnsafeBufferPointer<UInt8>, _ style: TableStyle) -> Int? {
    // Without a condition in the loop, so that many bytes are compared at once.
    var special: UInt8 = 0
    for byte in cell {
      special |=
        (byte == style.delimiter ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\n") ? 1 : 0)
        | (byte == UInt8(ascii: "\r") ? 1 : 0)
    }
    return special == 0 ? nil : cell.reduce(0) { $0 + ($1 == UInt8(ascii: "\"") ? 1 : 0) }
  }
}
