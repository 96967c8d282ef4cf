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
    var columns: [String]?
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
      if columns == nil, last > start, bytes[start] == UInt8(ascii: "#") { continue }
      if last == start { continue }
      let cells = Self.cells(of: UnsafeBufferPointer(rebasing: bytes[start..<last]))
      guard let header = columns else {
        guard cells == expected else {
          throw LexiconError(
            file: file, line: line, problem: "the header is not \(expected.joined(separator: " "))",
            remedy: "name the columns like that, separated by tabs")
        }
        columns = cells
        continue
      }
      guard cells.count == header.count else {
        throw LexiconError(
          file: file, line: line, column: min(cells.count, header.count) + 1,
          problem: "\(cells.count) cells where the header has \(header.count)",
          remedy: "separate cells by one tab and put - into an empty one")
      }
      rows.append(Row(line: line, cells: cells))
    }
    self.file = file
    self.columns = columns ?? expected
    self.rows = rows
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
