/// How many respondents stand in each group of the score scale.
public struct ScoreCounts: Hashable, Sendable, WaveSums {
  /// Respondents of the upper group: promoters, or who is satisfied.
  public internal(set) var promoters = 0
  /// Respondents of the middle group.
  public internal(set) var passives = 0
  /// Respondents of the lower group: detractors, or who is dissatisfied.
  public internal(set) var detractors = 0

  init() {}

  /// Counts that are known, none of them below 0.
  public init(promoters: Int = 0, passives: Int = 0, detractors: Int = 0) {
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
  }

  /// Respondents with a score.
  public var total: Int { promoters + passives + detractors }

  /// Respondents of a group.
  public subscript(_ group: ScoreGroup) -> Int {
    switch group {
    case .promoter: promoters
    case .passive: passives
    case .detractor: detractors
    }
  }

  mutating func add(_ group: ScoreGroup) {
    switch group {
    case .promoter: promoters += 1
    case .passive: passives += 1
    case .detractor: detractors += 1
    }
  }

  mutating func merge(_ other: ScoreCounts) {
    promoters += other.promoters
    passives += other.passives
    detractors += other.detractors
  }

  /// The Net Promoter Score; `nil` without a respondent.
  public var netPromoterScore: NetPromoterScore? { NetPromoterScore(self) }

  /// The share of promoters, which on a satisfaction scale is the top-box share.
  public var topBox: Proportion { Proportion(promoters, of: total) }
}
