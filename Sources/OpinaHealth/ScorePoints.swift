/// The headline score of a group in points, whatever the scale: the Net Promoter Score, or 100 times the top-box share.
public struct ScorePoints: Hashable, Sendable {
  /// −100 … 100 for a Net Promoter Score, else 0 … 100.
  public let score: Double
  /// The 95 % interval of `score`, that of `NetPromoterScore` or of `Proportion`.
  public let interval: Interval

  /// - Returns: `nil` without a respondent.
  public init?(_ counts: ScoreCounts, isNetPromoterScore: Bool) {
    guard let nps = counts.netPromoterScore else { return nil }
    let share = counts.topBox
    score = isNetPromoterScore ? nps.score : 100 * share.share
    interval =
      isNetPromoterScore
      ? nps.interval : share.interval.inPoints
  }
}
