internal import OpinaSentiment

/// Counts how often the side of a comment is that of the scores given with it.
struct SidesRight {
  private var low = (right: 0, all: 0)
  private var high = (right: 0, all: 0)

  mutating func add(_ comment: ScoredComment, score: Double) {
    low.all += comment.low
    high.all += comment.high
    if score < -Calibration.neutral { low.right += comment.low }
    if score > Calibration.neutral { high.right += comment.high }
  }

  /// Mean of the shares of both sides; neutral is wrong.
  var share: Double {
    guard low.all > 0, high.all > 0 else { return 0 }
    return (Double(low.right) / Double(low.all) + Double(high.right) / Double(high.all)) / 2
  }
}
