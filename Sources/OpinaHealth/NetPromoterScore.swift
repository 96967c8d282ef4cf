/// The Net Promoter Score of a group of respondents, in points −100 … 100.
public struct NetPromoterScore: Hashable, Sendable {
  /// 100 (promoters − detractors) ÷ respondents.
  public let score: Double
  /// 95 % interval of `score`, in points.
  ///
  /// Each respondent counts +1, 0 or −1, so the variance of one answer is p + d − (p − d)², p and d being the shares of
  /// promoters and detractors; the interval is score ± 1.96 · 100 · √(variance ÷ n), cut at ±100 (B. Rocks, "Interval
  /// Estimation for the 'Net Promoter Score'", The American Statistician 70, 2016, the Wald interval). Below
  /// `fewestRespondents` it is too narrow to be trusted.
  public let interval: Interval
  /// The respondents that it was computed from.
  public let counts: ScoreCounts

  /// From this many respondents on the normal approximation holds well enough to compare groups.
  public static let fewestRespondents = 30

  /// - Returns: `nil` without a respondent.
  public init?(_ counts: ScoreCounts) {
    guard counts.total > 0 else { return nil }
    let n = Double(counts.total)
    let mean = Double(counts.promoters - counts.detractors) / n
    let variance = Double(counts.promoters + counts.detractors) / n - mean * mean
    let spread = Interval.normalQuantile * (max(0, variance) / n).squareRoot()
    self.counts = counts
    score = 100 * mean
    interval = Interval(low: max(-100, 100 * (mean - spread)), high: min(100, 100 * (mean + spread)))
  }
}
