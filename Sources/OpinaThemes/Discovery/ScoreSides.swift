/// How the respondents scored who wrote the same comment.
public struct ScoreSides: Hashable, Sendable {
  /// Promoters, or the satisfied on another scale than NPS.
  public var promoters: Int
  /// Detractors, or the dissatisfied.
  public var detractors: Int
  /// All who gave a score.
  public var all: Int

  /// Nobody.
  public static let none = ScoreSides(promoters: 0, detractors: 0, all: 0)

  /// - Parameters:
  ///   - promoters: respondents of the upper group of the scale.
  ///   - detractors: respondents of the lower group.
  ///   - all: all who gave a score.
  public init(promoters: Int, detractors: Int, all: Int) {
    self.promoters = promoters
    self.detractors = detractors
    self.all = all
  }

  /// Both together.
  public static func + (left: ScoreSides, right: ScoreSides) -> ScoreSides {
    ScoreSides(
      promoters: left.promoters + right.promoters, detractors: left.detractors + right.detractors,
      all: left.all + right.all)
  }
}
