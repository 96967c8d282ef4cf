/// One lexicon file, split into rows and cells.
///
/// The format is tab-separated UTF-8 with LF: comment lines that begin with `#` at the top, one header row, rows below.
public struct LexiconTable: Hashable, Sendable {
  /// One row below the header.
  public struct Row: Hashable, Sendable {
    /// Line in the file, from 1.
    public let line: Int
    /// As many cells as the header has.
    public let cells: [String]

    /// - Parameters:
    ///   - line: in the file, from 1.
    ///   - cells: as many as the header has; `-` in an empty one.
    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }

    /// The cell of a column, from 0; `nil` if it is `-`, the mark of an empty cell.
    public func value(_ column: Int) -> String? {
      cells[column] == "-" ? nil : cells[column]
    }
  }

  /// Path below the lexicon folder, such as `es/polarity.tsv`.
  public let file: String
  /// Names of the columns.
  public let columns: [String]
  /// The rows, in the order of the file.
  public let rows: [Row]

  /// A table that is made of something else than a file of its form.
  ///
  /// - Parameter file: where its lines stand.
  public init(file: String, columns: [String], rows: [Row]) {
    self.file = file
    self.columns = columns
    self.rows = rows
  }

  /// Splits the bytes of a file.
  ///
  /// - Parameter expected: the header that the file must have.
  /// - Throws: `LexiconError` if the header is another or a row has too few or too many cells.
  public init(file: String, bytes: UnsafeBufferPointer<UInt8>, expected: [String]) throws(LexiconError) {
    let (header, rows) = Self.split(bytes)
    if let header, header.cells != expected {
      throw LexiconError(
        file: file, line: header.line, problem: "the header is not \(expected.joined(separator: " "))",
        remedy: "name the columns like that, separated by tabs")
    }
    if let uneven = rows.first(where: { $0.cells.count != expected.count }) {
      throw Self.problem(uneven, of: file, width: expected.count)
    }
    self.file = file
    self.columns = expected
    self.rows = rows
  }

  /// Rows of a file that have too few or too many cells for its header.
  static func unevenRows(of file: String, bytes: UnsafeBufferPointer<UInt8>) -> [LexiconError] {
    let (header, rows) = split(bytes)
    guard let width = header?.cells.count else { return [] }
    return rows.filter { $0.cells.count != width }.map { problem($0, of: file, width: width) }
  }

  private static func problem(_ row: Row, of file: String, width: Int) -> LexiconError {
    LexiconError(
      file: file, line: row.line, column: min(row.cells.count, width) + 1,
      problem: "\(row.cells.count) cells where the header has \(width)",
      remedy: "separate cells by one tab and put - into an empty one")
  }

  private static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> (header: Row?, rows: [Row]) {
    var header: Row?
    var rows: [Row] = []
    var line = 0
    var start = 0
    while start < bytes.count {
      line += 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      var last = end
      if last > start, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      defer { start = end + 1 }
      if header == nil, last > start, bytes[start] == UInt8(ascii: "#") { continue }
      if last == start { continue }
      let row = Row(line: line, cells: cells(of: UnsafeBufferPointer(rebasing: bytes[start..<last])))
      if header == nil { header = row } else { rows.append(row) }
    }
    return (header, rows)
  }

  private static func cells(of line: UnsafeBufferPointer<UInt8>) -> [String] {
    var cells: [String] = []
    var start = 0
    for index in 0...line.count where index == line.count || line[index] == UInt8(ascii: "\t") {
      cells.append(String(decoding: line[start..<index], as: UTF8.self))
      start = index + 1
    }
    return cells
  }
}
