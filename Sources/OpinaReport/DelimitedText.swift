/// A delimited file that is written cell by cell (RFC 4180).
package struct DelimitedText {
  let style: TableStyle
  package private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  package init(style: TableStyle) {
    self.style = style
  }

  /// The beginning of a file.
  mutating func begin() {
    if style.hasMark { bytes += [0xEF, 0xBB, 0xBF] }
  }

  /// Adds a cell, in quotation marks where the format needs them.
  package mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    if !isRowStart { bytes.append(style.delimiter) }
    isRowStart = false
    guard needsQuotes(cell) else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func add(_ cell: String) {
    var cell = cell
    cell.withUTF8 { add($0) }
  }

  mutating func add(_ number: Int) { add(String(number)) }

  package mutating func add(_ number: Double?, places: Int) {
    if !isRowStart { bytes.append(style.delimiter) }
    isRowStart = false
    guard let number else { return }
    // No delimiter of a style is its decimal point.
    FixedDecimal.write(number, places: places, point: style.decimalPoint, into: &bytes)
  }

  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isRowStart = true
  }

  private func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in cell
    where byte == style.delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
    {
      return true
    }
    return false
  }
}
