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
}
