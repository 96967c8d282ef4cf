internal import OpinaLexicon

/// Which of many tests count, so that few of those that count are chance.
enum FalseDiscoveries {
  /// Of those that count, the share that chance may make.
  static let rate = 0.05

  /// The size from which on a test counts: the smallest of the k largest for which each of these k is beyond the normal
  /// quantile of 1 − k ÷ m · rate ÷ 2 (Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate", JRSS B 57, 1995).
  ///
  /// - Parameter tests: normal deviates, of whichever sign.
  /// - Returns: infinity if none counts.
  static func threshold(_ tests: [Double]) -> Double {
    let sorted = tests.map(abs).sorted(by: >)
    for rank in sorted.indices.reversed() {
      let tail = rate / 2 * Double(rank + 1) / Double(sorted.count)
      if sorted[rank] > 0, sorted[rank] >= quantile(upperTail: tail) { return sorted[rank] }
    }
    return .infinity
  }

  /// The value that a standard normal variable exceeds with a probability below one half, to within 0.0005
  /// (M. Abramowitz, I. Stegun, "Handbook of Mathematical Functions", 26.2.23).
  static func quantile(upperTail: Double) -> Double {
    let t = (-2 * logarithm(upperTail)).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    return t - above / below
  }
}
