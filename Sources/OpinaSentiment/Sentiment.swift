/// What a comment or a part of it thinks of its subject.
public struct Sentiment: Hashable, Sendable {
  /// The side that an opinion takes.
  public enum Label: String, CaseIterable, Hashable, Sendable, Codable {
    case positive, negative, mixed, neutral
  }

  /// −1 … 1, negative below 0.
  public let score: Double
  /// The side, decided with the score.
  public let label: Label

  package init(score: Double, label: Label) {
    self.score = score
    self.label = label
  }
}
