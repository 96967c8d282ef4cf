/// Something in a lexicon file that cannot be used, said like a compiler says it.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path of the file, such as `es/polarity.tsv`.
  public let file: String
  /// Line in the file, from 1; 0 when the whole file is meant.
  public let line: Int
  /// Column of the table, from 1; 0 when the whole line is meant.
  public let column: Int
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  public init(file: String, line: Int = 0, column: Int = 0, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if column > 0 { place += ":\(column)" }
    return "\(place): \(problem); \(remedy)"
  }
}
