/// Why an export's scores cannot teach anything.
public struct AdaptationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The class of the failure.
  public enum Kind: String, Hashable, Sendable {
    /// The export has no score column.
    case noScores
    /// Too few comments with a score on one side of the scale.
    case tooFewScores
  }

  /// What is missing.
  public let kind: Kind
  /// The export.
  public let file: String
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  public var description: String { "\(file): \(problem); \(remedy)" }

  /// There is no score to learn from.
  public static func noScores(_ file: String) -> AdaptationError {
    AdaptationError(
      kind: .noScores, file: file, problem: "has no score column to learn from",
      remedy: "name it with --score, or leave out --adapt")
  }

  static func tooFewScores(_ file: String, low: Int, high: Int) -> AdaptationError {
    AdaptationError(
      kind: .tooFewScores, file: file,
      problem: "\(low) comments have a score below the middle of the scale and \(high) above it",
      remedy:
        "learning needs \(Adaptation.fewest) of each: add responses, check --score and --scale, or leave out --adapt")
  }
}
