/// A delimited file that is written cell by cell (RFC 4180).
package struct DelimitedText {
  let delimiter: UInt8
  package private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  package init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Adds a cell, in quotation marks where the format needs them.
  package mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
    if !isRowStart { bytes.append(delimiter) }
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

  mutating func add(_ number: Double?, places: Int) {
    add(number.map { FixedDecimal.text($0, places: places) } ?? "")
  }

  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isRowStart = true
  }

  private func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in cell
    where byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      return true
    }
    return false
  }
}
