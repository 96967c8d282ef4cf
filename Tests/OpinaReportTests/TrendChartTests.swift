import OpinaHealth
import Testing

@testable import OpinaReport

struct TrendChartTests {
  private func chart(_ months: [String]) throws -> TrendChart {
    let group = try #require(SyntheticSurvey.tally(responses: 60).months.values.first)
    let score = try #require(group.scores.netPromoterScore)
    return TrendChart(
      points: months.map {
        TrendPoint(
          number: TrendPoint.number(ofMonth: $0), name: $0, label: $0, group: group, value: score.score,
          interval: score.interval)
      },
      isPoints: true)
  }

  @Test func monthsWithoutResponsesTakeTheirPlace() throws {
    let chart = try chart(["2025-11", "2025-12", "2026-03"])
    let steps = (1..<3).map { chart.x($0) - chart.x($0 - 1) }
    #expect(abs(steps[1] - 3 * steps[0]) < 0.001)
  }

  /// The longest names, such as those of Portuguese, take 74 units of the picture.
  @Test(arguments: [2, 11, 12, 13, 24, 60]) func namesOfMonthsDoNotMeet(count: Int) throws {
    let months = (0..<count).map { "\(2020 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
    let chart = try chart(months)
    let places = chart.labelled.map { chart.x($0) }
    #expect(chart.labelled.last == count - 1)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 74 })
    #expect((places.first ?? 0) >= TrendChart.left + 37 && (places.last ?? 0) <= TrendChart.width - 37)
  }

  @Test(
    arguments: zip(
      ["march.csv", "encuesta-2026-03.csv.gz", "encuesta-2026-04.xlsx"], ["march", "enc…2026-03", "enc…2026-04"]))
  func exportsOfASeriesAreToldApart(name: String, label: String) {
    #expect(TrendPoint.label(ofExport: name) == label)
  }
}
