/// A row of a lexicon file, and where it stands.
public struct LexiconLine: Hashable, Sendable {
  /// Path of the file below its folder, such as `shared/months.tsv`.
  public let file: String
  /// The row.
  public let row: LexiconTable.Row

  /// The cell of a column, from 0, as it is written.
  public subscript(column: Int) -> String { row.cells[column] }

  /// What is wrong with a cell.
  ///
  /// - Parameters:
  ///   - column: of the cell, from 1, as people count.
  ///   - problem: what is wrong.
  ///   - remedy: what to do about it.
  public func error(_ column: Int, _ problem: String, remedy: String) -> LexiconError {
    LexiconError(file: file, line: row.line, column: column, problem: problem, remedy: remedy)
  }
}

extension Sequence<LexiconFolder> {
  /// The rows of a file in all folders that have it, those of later folders behind.
  ///
  /// - Parameters:
  ///   - file: path below each folder, such as `shared/months.tsv`.
  ///   - columns: the header that the file must have.
  public func lines(of file: String, _ columns: [String]) throws(LexiconError) -> [LexiconLine] {
    var lines: [LexiconLine] = []
    for folder in self {
      guard let table = try folder.table(file, columns: columns) else { continue }
      lines += table.rows.map { LexiconLine(file: table.file, row: $0) }
    }
    return lines
  }
}
