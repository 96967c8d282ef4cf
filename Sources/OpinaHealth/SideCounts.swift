public import OpinaSentiment

/// How many comments take each side.
public struct SideCounts: Hashable, Sendable {
  /// Comments that praise.
  public internal(set) var positive = 0
  /// Comments that criticise.
  public internal(set) var negative = 0
  /// Comments in which both stand and neither side outweighs the other.
  public internal(set) var mixed = 0
  /// Comments that take no side.
  public internal(set) var neutral = 0

  /// Counts that are known, none of them below 0.
  public init(positive: Int = 0, negative: Int = 0, mixed: Int = 0, neutral: Int = 0) {
    self.positive = positive
    self.negative = negative
    self.mixed = mixed
    self.neutral = neutral
  }

  /// Comments, whatever side they take.
  public var total: Int { positive + negative + mixed + neutral }
  /// Comments with praise, whatever else they say: positive and mixed ones.
  public var praising: Int { positive + mixed }
  /// Comments with criticism, whatever else they say: negative and mixed ones.
  public var criticising: Int { negative + mixed }

  /// Comments with a label.
  public subscript(_ label: Sentiment.Label) -> Int {
    switch label {
    case .positive: positive
    case .negative: negative
    case .mixed: mixed
    case .neutral: neutral
    }
  }

  mutating func add(_ label: Sentiment.Label) {
    switch label {
    case .positive: positive += 1
    case .negative: negative += 1
    case .mixed: mixed += 1
    case .neutral: neutral += 1
    }
  }

  mutating func merge(_ other: SideCounts) {
    positive += other.positive
    negative += other.negative
    mixed += other.mixed
    neutral += other.neutral
  }
}
