/// What a comment or a part of it thinks of its subject.
public struct Sentiment: Hashable, Sendable, BitwiseCopyable {
  /// The side that an opinion takes.
  public enum Label: String, CaseIterable, Hashable, Sendable, BitwiseCopyable, Codable {
    case positive, negative, mixed, neutral

    /// Position in `allCases`.
    package var position: Int {
      switch self {
      case .positive: 0
      case .negative: 1
      case .mixed: 2
      case .neutral: 3
      }
    }

    /// The side of a score; one that is no further from zero than `neutral` takes none.
    package init(score: Double, neutral: Double) {
      self = score > neutral ? .positive : score < -neutral ? .negative : .neutral
    }
  }

  /// −1 … 1, negative below 0.
  public let score: Double
  /// The side, decided with the score.
  public let label: Label

  package init(score: Double, label: Label) {
    self.score = score
    self.label = label
  }

  /// The score of a sum of opinions: it reaches 0.7 where the sum is as large as `softness`.
  package static func score(of sum: Double, softness: Double) -> Double {
    sum / (sum * sum + softness * softness).squareRoot()
  }
}
