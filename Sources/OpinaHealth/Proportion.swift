/// A count out of a total.
public struct Proportion: Hashable, Sendable {
  /// How many, 0 … `total`.
  public let count: Int
  /// Of how many, not below 0.
  public let total: Int

  /// - Parameters:
  ///   - count: how many, 0 … `total`.
  ///   - total: of how many.
  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// 0 … 1; 0 of nothing is 0.
  public var share: Double { total > 0 ? Double(count) / Double(total) : 0 }

  /// Wilson's score interval, which stays within 0 … 1 and holds for small counts.
  ///
  /// (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), E. B. Wilson, "Probable Inference, the Law of Succession, and
  /// Statistical Inference", JASA 22 (1927).
  public var interval: Interval {
    guard total > 0 else { return Interval(low: 0, high: 1) }
    let n = Double(total)
    let z = Interval.normalQuantile
    let centre = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return Interval(
      low: count == 0 ? 0 : max(0, (centre - spread) / scale),
      high: count == total ? 1 : min(1, (centre + spread) / scale))
  }
}
