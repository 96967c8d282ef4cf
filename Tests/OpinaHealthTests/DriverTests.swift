import OpinaFeedback
import Testing

@testable import OpinaHealth

struct DriverTests {
  /// A survey in which every combination of themes and scores occurs many times.
  private struct Survey {
    var scores: [Double] = []
    var themes: [[String]] = []
    var tally = SurveyTally(scale: .nps, segments: 0)

    init() {
      let names = ["price-level", "waiting-time", "staff-courtesy"]
      for record in 0..<600 {
        let score = Double((record * 7 + record / 11) % 11)
        let own = names.enumerated().filter { (record >> ($0.offset * 2)) % 3 == 0 }.map(\.element)
        scores.append(score)
        themes.append(own)
        let clauses = own.map { ClauseSample("clause", $0, score > 6 ? 0.7 : -0.7) }
        tally.add(.sample(record + 1, score: score), comments: [.sample(clauses)])
      }
    }

    func value(_ index: Int) -> Double { scores[index] >= 9 ? 1 : scores[index] >= 7 ? 0 : -1 }
  }

  @Test func impactIsTheSumOfEvenShares() {
    let survey = Survey()
    let n = Double(survey.scores.count)
    let mean = survey.scores.indices.reduce(0) { $0 + survey.value($1) } / n
    #expect(survey.tally.drivers.count == 3)
    for driver in survey.tally.drivers {
      let weights = survey.themes.map { $0.contains(driver.theme) ? 1 / Double($0.count) : 0 }
      let meanWeight = weights.reduce(0, +) / n
      let shares = weights.indices.map { weights[$0] * (survey.value($0) - mean) }
      let impact = shares.reduce(0, +) / n
      let deviations = weights.indices.map { (weights[$0] - meanWeight) * (survey.value($0) - mean) }
      let variance = deviations.reduce(0) { $0 + $1 * $1 } / n - impact * impact
      let error = 1.959963984540054 * (variance / n).squareRoot()
      #expect(abs(driver.impact - 100 * impact) < 1e-9)
      #expect(abs(driver.interval.high - driver.impact - 100 * error) < 1e-9)
      #expect(abs(driver.impact - driver.interval.low - 100 * error) < 1e-9)
      #expect(abs(driver.praise + driver.criticism - driver.impact) < 1e-9)
    }
  }

  @Test func impactsAndTheSilentAddUpToNothing() {
    let survey = Survey()
    let n = Double(survey.scores.count)
    let mean = survey.scores.indices.reduce(0) { $0 + survey.value($1) } / n
    let silent = survey.themes.indices.filter { survey.themes[$0].isEmpty }.reduce(0) { $0 + survey.value($1) - mean }
    let sum = survey.tally.drivers.reduce(0) { $0 + $1.impact }
    #expect(abs(sum + 100 * silent / n) < 1e-9)
  }

  @Test func fewRespondentsHaveNoKnownImpact() {
    var tally = SurveyTally(scale: .nps, segments: 0)
    for record in 1...100 {
      let clauses = record < 30 ? [ClauseSample("clause", "price-level", -0.7)] : []
      tally.add(.sample(record, score: record < 30 ? 2 : 10), comments: [.sample(clauses)])
    }
    #expect(tally.drivers.isEmpty)
  }

  /// Sums of so many squared weights do not fit into 64 bits; they stay exact, whatever is added to what.
  @Test func aHundredMillionRespondentsAreCountedExactly() throws {
    var theme = DriverTally()
    for (group, sides, themes) in [
      (ScoreGroup.promoter, SidesTaken.praise, 1), (.promoter, .praise, 3), (.passive, .criticism, 2),
      (.detractor, .criticism, 1), (.detractor, .criticism, 17),
    ] {
      theme.add(group, sides: sides, weight: DriverTally.weight(of: 0, among: themes))
    }
    let scores = ScoreCounts(promoters: 4, passives: 3, detractors: 3)
    var (large, largeScores, pieces) = (theme, scores, [theme])
    let doublings = 26
    for _ in 0..<doublings {
      pieces.append(large)
      large.merge(large)
      largeScores.merge(largeScores)
    }
    let times = 1 << doublings
    #expect(large.promoters.respondents == 2 * times && 2 * times > 100_000_000)
    let squares = Int128(DriverTally.unit * DriverTally.unit / 9 * 10)
    #expect(large.promoters.squaredWeight == squares * Int128(times))
    #expect(
      DriverTally(whole: largeScores).promoters.squaredWeight == Int128(DriverTally.unit * DriverTally.unit)
        * Int128(4 * times))
    for order in [pieces, pieces.reversed()] {
      #expect(order.reduce(into: DriverTally()) { $0.merge($1) } == large)
    }
    // As many times more respondents change nothing but the interval, which is the root of it narrower.
    let values = ScoreValues(isNetPromoterScore: true)
    let some = (0..<5).reduce(into: theme) { sum, _ in sum.merge(sum) }
    let someScores = (0..<5).reduce(into: scores) { sum, _ in sum.merge(sum) }
    let small = try #require(Driver(theme: "price-level", tally: some, scores: someScores, values: values))
    let driver = try #require(Driver(theme: "price-level", tally: large, scores: largeScores, values: values))
    #expect(abs(driver.impact - small.impact) < 1e-9)
    let root = Double(1 << (doublings - 5)).squareRoot()
    #expect(abs((driver.interval.high - driver.impact) * root - (small.interval.high - small.impact)) < 1e-9)
    let split = ScoreSplit(before: largeScores, last: largeScores, values: values)
    let smallSplit = ScoreSplit(before: someScores, last: someScores, values: values)
    for (large, small) in [
      (split.estimate(large, large), smallSplit.estimate(some, some)),
      (split.estimate(largeScores, largeScores), smallSplit.estimate(someScores, someScores)),
    ] {
      // The variance of a sample divides by one respondent less.
      #expect(large.points == 0 && abs(large.error * root / small.error - 1) < 0.01)
    }
  }
}
