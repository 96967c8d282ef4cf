/// A range in which the true figure lies with 95 % confidence, if the respondents are a random sample.
public struct Interval: Hashable, Sendable {
  /// The lower end, in the unit of the figure.
  public let low: Double
  /// The upper end, not below `low`.
  public let high: Double

  /// An interval of a share, in hundredths.
  public var inPoints: Interval { Interval(low: 100 * low, high: 100 * high) }

  /// The two-sided 95 % quantile of the normal distribution.
  static let normalQuantile = 1.959963984540054
}
