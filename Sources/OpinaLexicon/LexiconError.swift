/// Something in a lexicon file that cannot be used, said like a compiler says it.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether there is no such folder, or what stands in it is wrong.
  public enum Kind: Hashable, Sendable {
    case notFound, unusable
  }

  /// Whether it is missing or wrong.
  public let kind: Kind
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

  /// - Parameters:
  ///   - file: path of the file, as people know it.
  ///   - line: from 1; 0 when the whole file is meant.
  ///   - column: from 1; 0 when the whole line is meant.
  ///   - problem: what is wrong, without what stands around it.
  ///   - remedy: what to do about it.
  public init(
    kind: Kind = .unusable, file: String, line: Int = 0, column: Int = 0, problem: String, remedy: String
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }

  /// File, line and column as compilers write them, what is wrong, and what to do about it.
  public var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if column > 0 { place += ":\(column)" }
    return "\(place): \(problem); \(remedy)"
  }
}
