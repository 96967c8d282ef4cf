import OpinaFeedback

@testable import OpinaHealth

/// Respondents of two months who speak of any number of themes, the same for the same seed.
struct RandomSurvey {
  /// Numbers from 0 to 1.
  struct Source {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(UInt64(1) << 31)
    }

    mutating func next(_ bound: Int) -> Int { Int(next() * Double(bound)) }
  }

  struct Respondent {
    let month: String
    /// What the answer counts towards the score.
    let value: Double
    /// Whether the respondent left no comment.
    let isSilent: Bool
    /// Scores are 0.5, −0.5 or 0.
    let themes: [(id: String, score: Double)]
  }

  private(set) var respondents: [Respondent] = []
  private(set) var tally: SurveyTally

  /// - Parameter values: how many values the segment column has; one in ten respondents has none.
  init(seed: UInt64, scale: Scale, themes: Int, values: Int = 6) {
    var random = Source(seed: seed)
    tally = SurveyTally(scale: scale, segments: 1)
    let top = scale.range.upperBound
    for record in 1...260 {
      let month = record % 5 < 3 ? "2026-01" : "2026-02"
      let score = (random.next() * (top + 0.99)).rounded(.down)
      let group = ScoreGroup(score: max(score, scale.range.lowerBound), scale: scale)
      let says = random.next(10)
      // Some speak of everything, which no whole number of units may divide by.
      let ids = says == 9 ? Array(0..<themes) : (0..<themes).filter { _ in says > 1 && random.next() < 0.2 }
      let named = ids.map { (id: "theme-\($0)", score: [0.5, -0.5, 0][random.next(3)]) }
      let clauses = named.map { ClauseSample("clause", $0.id, $0.score) }
      tally.add(
        .sample(
          record, score: max(score, scale.range.lowerBound), date: "\(month)-15",
          segments: [random.next(10) == 0 ? "" : "Value \(random.next(values))"]),
        comments: says == 0
          ? [] : [.sample(clauses, language: ["es", "pt", "it", "en"][random.next(4)])])
      let values = ScoreValues(isNetPromoterScore: scale == .nps)
      guard let group else { continue }
      respondents.append(
        Respondent(month: month, value: values[group], isSilent: says == 0, themes: says == 0 ? [] : named))
    }
  }
}
