import Testing

@testable import OpinaHealth

struct ThemesOverTimeTests {
  /// Months of so many comments each; of these, so many speak of each theme.
  private static func tally(_ months: [[String: Int]], comments: Int = 200, parts: Int = 1) -> SurveyTally {
    var tallies = (0..<parts).map { _ in SurveyTally(scale: nil, segments: 0) }
    var record = 0
    for (month, themes) in months.enumerated() {
      for comment in 0..<comments {
        record += 1
        let clauses = themes.sorted { $0.key < $1.key }.filter { comment < $0.value }
          .map { ClauseSample("text", $0.key, -0.5) }
        tallies[record % parts].add(
          .sample(record, date: "2026-0\(month + 1)-10"),
          comments: [.sample(clauses.isEmpty ? [ClauseSample("else", "rest", 0.5)] : clauses)])
      }
    }
    return tallies.dropLast().reversed().reduce(into: tallies[parts - 1]) { $0.merge($1) }
  }

  @Test func everyStatusIsFound() throws {
    let tally = Self.tally([
      ["grows": 10, "shrinks": 80, "goes": 40, "stays": 50], ["grows": 12, "shrinks": 75, "goes": 45, "stays": 55],
      ["grows": 60, "shrinks": 20, "comes": 30, "stays": 52],
    ])
    let overTime = try #require(tally.themesOverTime())
    #expect(overTime.unit == .month)
    #expect(overTime.waves.map(\.name) == ["2026-01", "2026-02", "2026-03"])
    let statuses = Dictionary(uniqueKeysWithValues: overTime.changes.map { ($0.theme, $0.status) })
    #expect(statuses["comes"] == .new)
    #expect(statuses["grows"] == .growing)
    #expect(statuses["shrinks"] == .shrinking)
    #expect(statuses["goes"] == .gone)
    #expect(statuses["stays"] == .steady)
    let grows = try #require(overTime.changes.first { $0.theme == "grows" })
    #expect(grows.difference.before == Proportion(22, of: 400))
    #expect(grows.difference.last == Proportion(60, of: 200))
    #expect(grows.waves.map(\.count) == [10, 12, 60])
  }

  @Test func aSlowRiseIsSeenThatTheLastWaveAloneDoesNotShow() throws {
    let rise = (0..<8).map { ["slow": 20 + 5 * $0, "stays": 60] }
    let overTime = try #require(Self.tally(rise).themesOverTime())
    #expect(overTime.changes.first { $0.theme == "slow" }?.status == .growing)
    #expect(overTime.changes.first { $0.theme == "stays" }?.status == .steady)
  }

  @Test func whatTheFirstHalfDoesNotKnowIsNew() throws {
    let months: [[String: Int]] = [[:], [:], ["comes": 30], ["comes": 40]]
    let overTime = try #require(Self.tally(months).themesOverTime())
    #expect(overTime.changes.first { $0.theme == "comes" }?.status == .new)
  }

  @Test func sameWavesHaveChangedNothing() throws {
    let overTime = try #require(Self.tally([["one": 20, "two": 70], ["one": 20, "two": 70]]).themesOverTime())
    #expect(overTime.changes.allSatisfy { $0.status == .steady })
    #expect(abs(overTime.stability - 1) < 1e-9)
  }

  @Test func smallWavesAreLeftOut() {
    #expect(Self.tally([["one": 5], ["one": 6]], comments: 20).themesOverTime(by: .month) == nil)
    #expect(Self.tally([["one": 5]]).themesOverTime() == nil)
  }

  @Test func monthsBecomeQuartersAndPartsMergeToTheSame() throws {
    let months: [[String: Int]] = [["one": 20], ["one": 30], ["one": 40], ["one": 90]]
    let whole = try #require(Self.tally(months).themesOverTime(by: .quarter))
    let parts = try #require(Self.tally(months, parts: 3).themesOverTime(by: .quarter))
    #expect(whole.waves.map(\.name) == ["2026-Q1", "2026-Q2"])
    #expect(whole.changes == parts.changes)
    #expect(whole.changes.first { $0.theme == "one" }?.difference.before.count == 90)
  }

  @Test func newcombesOwnExample() {
    // 56 of 70 against 48 of 80: 0.2, 95 % interval 0.0524 … 0.3339 (Newcombe 1998, table II, row a, method 10).
    let difference = ProportionDifference(from: Proportion(48, of: 80), to: Proportion(56, of: 70))
    #expect(abs(difference.value - 0.2) < 1e-12)
    #expect(abs(difference.interval.low - 0.0524) < 5e-5)
    #expect(abs(difference.interval.high - 0.3339) < 5e-5)
  }

  @Test func quantilesOfTheNormalCurve() {
    for (tail, value) in [(0.025, 1.95996), (0.005, 2.57583), (0.0005, 3.29053)] {
      #expect(abs(FalseDiscoveries.quantile(upperTail: tail) - value) < 0.0005)
    }
  }

  @Test func chanceAloneIsSeldomNamed() {
    // A hundred tests, the largest of which is what the largest of a hundred chance results is like.
    let chance = (1...100).map { FalseDiscoveries.quantile(upperTail: Double($0) / 202) }
    #expect(FalseDiscoveries.threshold(chance) == .infinity)
    #expect(FalseDiscoveries.threshold(chance + [5, 6]) == 5)
  }

  @Test func aTrendOfTwoWavesIsTheirDifference() {
    let waves = [Proportion(20, of: 100), Proportion(45, of: 120)]
    let step = ProportionDifference(from: waves[0], to: waves[1]).standardised
    #expect(abs(ProportionTrend.standardised(waves) - step) < 1e-9)
  }
}
