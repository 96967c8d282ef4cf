/// A sheet of a workbook: its rows, as records, as they come.
///
/// Rows and cells may say where they stand or not; what is missing between them is empty. Rows in which nothing stands
/// are no records.
final class SheetPart: XMLPart {
  /// A sheet has no more columns.
  private static let mostColumns = 16_384

  private let strings: SharedStrings
  private let formats: NumberFormats
  private let countsFrom1904: Bool

  private var bytes: [UInt8] = []
  private var cells: [CellBounds] = []
  private(set) var records: [Record] = []

  private var row = 0
  private var firstCell = 0
  private var isFilled = false
  private var column = 0
  private var type = CellType.number
  private var style = 0
  private var isValue = false
  private var isReading = false
  private var start = 0

  private enum CellType {
    case number, sharedString, text, flag
  }

  init(_ entry: ZipEntry, strings: SharedStrings, formats: NumberFormats, countsFrom1904: Bool) {
    self.strings = strings
    self.formats = formats
    self.countsFrom1904 = countsFrom1904
    super.init(entry)
  }

  /// The rows that were read since the last call; `nil` if there are none.
  func takeBatch() -> RecordBatch? {
    guard !records.isEmpty else { return nil }
    // A row that is not yet whole stays.
    let (openBytes, openCells) = (start(of: firstCell), cells[firstCell...])
    let rest = Array(bytes[openBytes...])
    var taken = bytes
    taken.removeLast(rest.count)
    taken += [UInt8](repeating: 0, count: RecordBatch.padding)
    let batch = RecordBatch(bytes: taken, records: records, cells: Array(cells[..<firstCell]))
    cells = openCells.map {
      CellBounds(start: $0.start - UInt32(openBytes), end: $0.end - UInt32(openBytes))
    }
    start -= openBytes
    (bytes, records, firstCell) = (rest, [], 0)
    return batch
  }

  /// Where the text of the row begins whose cells begin there.
  private func start(of firstCell: Int) -> Int {
    firstCell < cells.count ? Int(cells[firstCell].start) : isInCell ? start : bytes.count
  }

  private var isInCell = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "v": isValue = isInCell
    case "t": isValue = isInCell && !isReading
    case "rPh": isReading = true
    case "c": beginCell(attributes)
    case "row":
      row = attributes.number("r") ?? row + 1
      (firstCell, isFilled, column) = (cells.count, false, -1)
    default: break
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "v", "t": isValue = false
    case "rPh": isReading = false
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isValue { bytes.append(contentsOf: text) }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    let said = attributes["r"].flatMap(Self.column)
    // A place that is not right of the last cell cannot be meant.
    column = said.flatMap { $0 > column ? $0 : nil } ?? column + 1
    style = attributes.number("s") ?? 0
    switch attributes.text("t") {
    case "s"?: type = .sharedString
    case "inlineStr"?, "str"?, "e"?, "d"?: type = .text
    case "b"?: type = .flag
    default: type = .number
    }
    (isInCell, start) = (true, bytes.count)
  }

  /// The column of a reference such as `AB12`, from 0.
  private static func column(_ reference: UnsafePointer<CChar>) -> Int? {
    var (column, index) = (0, 0)
    while reference[index] != 0 {
      let letter = (UInt8(bitPattern: reference[index]) | 0x20) &- UInt8(ascii: "a")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      guard column <= mostColumns else { return nil }
      index += 1
    }
    return column > 0 ? column - 1 : nil
  }

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    // No slice of the bytes may live while they change: it would make each change a copy.
    switch type {
    case .text: SpreadsheetEscapes.undo(in: &bytes, from: start)
    case .sharedString:
      let text = number(from: start).flatMap { strings[$0] }
      replace(with: text.map { strings.bytes[$0] } ?? [])
    case .flag:
      if bytes.count > start { replace(with: bytes[start] == UInt8(ascii: "1") ? Self.yes : Self.no) }
    case .number: writeNumber()
    }
    while cells.count - firstCell < column { cells.append(CellBounds(start: UInt32(start), end: UInt32(start))) }
    cells.append(CellBounds(start: UInt32(start), end: UInt32(bytes.count)))
    isFilled = isFilled || bytes[start...].contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
  }

  private static let (yes, no) = (ArraySlice("true".utf8), ArraySlice("false".utf8))

  private func replace(with text: ArraySlice<UInt8>) {
    bytes.removeLast(bytes.count - start)
    bytes += text
  }

  private func number(from start: Int) -> Int? {
    /// More digits are no number of a text.
    let mostDigits = 9
    guard bytes.count > start, bytes.count - start <= mostDigits else { return nil }
    var value = 0
    for index in start..<bytes.count {
      guard let digit = NumberText.digit(bytes[index]) else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private func writeNumber() {
    let kind = formats[style]
    guard bytes.count > start, kind != .number || !CellNumber.isPlain(bytes, from: start) else { return }
    let text = Array(bytes[start...])
    bytes.removeLast(text.count)
    CellNumber.write(text, as: kind, countsFrom1904: countsFrom1904, into: &bytes)
  }

  private func endRow() {
    while let last = cells.last, cells.count > firstCell, last.start == last.end { cells.removeLast() }
    guard isFilled else {
      cells.removeLast(cells.count - firstCell)
      return
    }
    records.append(
      Record(
        number: records.count + 1, line: row, problem: nil, firstCell: UInt32(firstCell),
        cells: UInt32(cells.count - firstCell)))
    firstCell = cells.count
  }
}
