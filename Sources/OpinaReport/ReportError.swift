/// The report cannot be written because of a text or template in it.
public struct ReportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file that is wrong, such as `es/messages.tsv`.
  public let file: String
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  init(file: String, problem: String, remedy: String) {
    self.file = file
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String { "\(file): \(problem); \(remedy)" }
}
