internal import OpinaSentiment

/// A score of the lexicons as a linear model takes it.
enum LexiconScore {
  /// Scores nearer to ±1 than this are all the same.
  private static let most = 0.995

  /// The sum of opinions behind a score, in units of `Calibration.softness`.
  static func sum(_ score: Double) -> Double {
    let score = min(max(score, -most), most)
    return score / (1 - score * score).squareRoot()
  }

  /// The score of a sum.
  static func score(_ sum: Double) -> Double { Sentiment.score(of: sum, softness: 1) }
}
