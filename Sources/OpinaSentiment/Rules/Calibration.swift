internal import OpinaLexicon

/// Turns the sum of the opinions into a score that means the same in every language and at every length.
enum Calibration {
  /// Positive words are more frequent than negative ones in any text, complaints included: each opinion beyond the first
  /// takes this off.
  static let lean = -0.4
  /// The lean of the longest comments.
  static let leanLimit = -1.2
  /// The sum at which a score reaches 0.7.
  static let softness = 2.5
  /// A score nearer to zero than this takes no side.
  static let neutral = 0.06
  /// The weaker side of a mixed comment has at least this share of the stronger one.
  static let mixed = 0.5

  static func apply(_ reading: inout Reading, _ language: Language) {
    var praise = 0.0
    var complaint = 0.0
    var count = 0
    for opinion in reading.opinions where opinion.value != 0 {
      count += 1
      if opinion.value > 0 { praise += opinion.value } else { complaint -= opinion.value }
    }
    guard count > 0 else {
      reading.offset = 0
      reading.sum = 0
      reading.sentiment = Sentiment(score: 0, label: .neutral)
      return
    }
    reading.offset = max(leanLimit, lean * Double(count - 1))
    reading.sum = praise - complaint + reading.offset
    let score = reading.sum / (reading.sum * reading.sum + softness * softness).squareRoot()
    reading.sentiment = Sentiment(score: score, label: label(score, praise, complaint))
  }

  private static func label(_ score: Double, _ praise: Double, _ complaint: Double) -> Sentiment.Label {
    if min(praise, complaint) >= 1, min(praise, complaint) >= mixed * max(praise, complaint) {
      return .mixed
    }
    if score > neutral { return .positive }
    if score < -neutral { return .negative }
    return .neutral
  }
}
