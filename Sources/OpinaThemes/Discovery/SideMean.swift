/// The mean of sides that were taken: 1 for praise or a promoter, -1 for criticism or a detractor, 0 for neither.
struct SideMean {
  private(set) var count = 0
  private var sum = 0
  private var squares = 0

  mutating func add(_ side: Int) {
    count += 1
    sum += side
    squares += side * side
  }

  mutating func add(_ sides: ScoreSides) {
    count += sides.all
    sum += sides.promoters - sides.detractors
    squares += sides.promoters + sides.detractors
  }

  /// -1 … 1; 0 of nothing.
  var mean: Double { count == 0 ? 0 : Double(sum) / Double(count) }

  /// Of the mean; one side more is thought to be open, so that three promoters are not certain.
  private var variance: Double {
    guard count > 0 else { return 0 }
    let spread = Double(squares) / Double(count) - mean * mean + 1 / Double(count)
    return spread / Double(count)
  }

  /// Means that are closer than this are the same for whoever reads them, however sure the difference: it is less than
  /// what customers of two countries differ by.
  static let leastDifference = 0.3

  /// Whether two means are the same to within their common interval, after what tells their languages apart: some
  /// languages praise more than others.
  ///
  /// - Parameters:
  ///   - base: the mean of all words in this one's language.
  ///   - otherBase: the mean of all words in the other's language.
  ///   - quantile: of the normal distribution, half the width of the interval in standard errors.
  func agrees(with other: SideMean, base: Double, otherBase: Double, quantile: Double) -> Bool {
    guard count > 0, other.count > 0 else { return true }
    let difference = (mean - base) - (other.mean - otherBase)
    return abs(difference) < Self.leastDifference
      || difference * difference <= quantile * quantile * (variance + other.variance)
  }
}
