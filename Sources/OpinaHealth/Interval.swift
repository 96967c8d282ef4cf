/// A range in which the true figure lies with 95 % confidence, if the respondents are a random sample.
public struct Interval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  /// The two-sided 95 % quantile of the normal distribution.
  static let normalQuantile = 1.959963984540054
}
