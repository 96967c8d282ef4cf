/// By how many points a theme moves the score of the survey.
///
/// Each respondent's answer counts c = +1, 0 or −1 (promoter, passive, detractor; on a satisfaction scale 1, 0, 0), and
/// its distance from the mean, c − c̄, is shared evenly among the themes that the respondent speaks of: each of k themes
/// bears w = 1/k of it. The impact of a theme is 100 · Σ w (c − c̄) ÷ n over all n respondents with a score, which is
/// 100 times the covariance of w and c. Even shares are the Shapley value of "somebody who speaks of this is counted", so
/// impacts add up: those of all themes and of the respondents who name none are exactly 0 together, the score's distance
/// from itself. An impact of −3 says that without what these respondents' answers differ from the mean, the score would be
/// 3 points higher. It shows where the score is lost, not what a change of the company would bring.
///
/// The interval is impact ± 1.96 standard errors of a covariance, √(Σ ((w − w̄)(c − c̄))² ÷ n − cov²) ÷ √n.
public struct Driver: Hashable, Sendable {
  /// The id of the theme.
  public let theme: String
  /// Points of the score, negative when the theme pulls it down.
  public let impact: Double
  /// 95 % interval of `impact`, in points.
  public let interval: Interval
  /// The part of `impact` that comes from respondents who only praise the theme.
  public let praise: Double
  /// The part of `impact` that comes from respondents who only criticise it; who do both or neither make the rest.
  public let criticism: Double
  /// Respondents with a score who speak of the theme.
  public let respondents: Int

  /// A theme that fewer respondents speak of has no known impact.
  public static let fewestRespondents = 30

  /// - Returns: `nil` when the impact is not known.
  init?(theme: String, tally: DriverTally, scores: ScoreCounts, values: ScoreValues) {
    let mentioning = ScoreGroup.allCases.reduce(0) { $0 + tally[$1].respondents }
    guard mentioning >= Self.fewestRespondents else { return nil }
    let n = Double(scores.total)
    let mean = values.mean(of: scores)
    let unit = Double(DriverTally.unit)
    let meanWeight = ScoreGroup.allCases.reduce(0.0) { $0 + Double(tally[$1].weight) } / unit / n
    var covariance = 0.0
    var praise = 0.0
    var criticism = 0.0
    var squares = 0.0
    for group in ScoreGroup.allCases {
      let sums = tally[group]
      let distance = values[group] - mean
      let weight = Double(sums.weight) / unit
      covariance += weight * distance / n
      praise += Double(sums.praise) / unit * distance / n
      criticism += Double(sums.criticism) / unit * distance / n
      let squaredWeight = Double(sums.squaredWeight) / unit / unit
      let spread = squaredWeight - 2 * meanWeight * weight + Double(scores[group]) * meanWeight * meanWeight
      squares += spread * distance * distance / n
    }
    let error = (max(0, squares - covariance * covariance) / n).squareRoot() * Interval.normalQuantile
    self.theme = theme
    impact = 100 * covariance
    interval = Interval(low: 100 * (covariance - error), high: 100 * (covariance + error))
    self.praise = 100 * praise
    self.criticism = 100 * criticism
    respondents = mentioning
  }
}

/// What an answer counts towards the headline score.
struct ScoreValues {
  /// Whether the headline is the Net Promoter Score; otherwise it is the top-box share.
  let isNetPromoterScore: Bool

  subscript(_ group: ScoreGroup) -> Double {
    switch group {
    case .promoter: 1
    case .passive: 0
    case .detractor: isNetPromoterScore ? -1 : 0
    }
  }

  func mean(of scores: ScoreCounts) -> Double {
    guard scores.total > 0 else { return 0 }
    let sum = ScoreGroup.allCases.reduce(0.0) { $0 + self[$1] * Double(scores[$1]) }
    return sum / Double(scores.total)
  }
}
