/// How far a share is from an earlier one.
public struct ProportionDifference: Hashable, Sendable {
  /// The earlier share.
  public let before: Proportion
  /// The later share, of other respondents.
  public let last: Proportion

  /// - Parameters:
  ///   - before: the earlier share.
  ///   - last: the later share, of other respondents.
  public init(from before: Proportion, to last: Proportion) {
    self.before = before
    self.last = last
  }

  /// `last` minus `before`, −1 … 1.
  public var value: Double { last.share - before.share }

  /// The 95 % interval of `value`, from Wilson's intervals of both shares: it holds for small counts and stays within −1 … 1.
  ///
  /// d − √((p₁ − l₁)² + (u₂ − p₂)²) … d + √((u₁ − p₁)² + (p₂ − l₂)²), R. G. Newcombe, "Interval Estimation for the Difference
  /// Between Independent Proportions", Statistics in Medicine 17 (1998), method 10.
  public var interval: Interval {
    let (one, two) = (last.interval, before.interval)
    let (p, q) = (last.share, before.share)
    func root(_ left: Double, _ right: Double) -> Double { (left * left + right * right).squareRoot() }
    return Interval(
      low: max(-1, value - root(p - one.low, two.high - q)), high: min(1, value + root(one.high - p, q - two.low)))
  }

  /// The difference in standard errors, both shares taken for one (the two-sample score test); 0 where nothing can differ.
  public var standardised: Double {
    let all = Proportion(before.count + last.count, of: before.total + last.total)
    guard before.total > 0, last.total > 0 else { return 0 }
    let variance = all.share * (1 - all.share) * (1 / Double(before.total) + 1 / Double(last.total))
    return variance > 0 ? value / variance.squareRoot() : 0
  }
}
