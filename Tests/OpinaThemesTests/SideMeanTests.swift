import Testing

@testable import OpinaThemes

struct SideMeanTests {
  private static func mean(praising: Int, criticising: Int) -> SideMean {
    var mean = SideMean()
    for _ in 0..<praising { mean.add(1) }
    for _ in 0..<criticising { mean.add(-1) }
    return mean
  }

  private static func agree(_ left: SideMean, _ right: SideMean, base: Double = 0, otherBase: Double = 0) -> Bool {
    left.agrees(with: right, base: base, otherBase: otherBase, quantile: TermJoins.scoreQuantile)
  }

  @Test func meansOfFewSidesAgree() {
    #expect(Self.agree(Self.mean(praising: 3, criticising: 2), Self.mean(praising: 2, criticising: 3)))
    #expect(Self.agree(SideMean(), Self.mean(praising: 0, criticising: 100)))
  }

  @Test func praiseAndCriticismDoNotAgree() {
    #expect(!Self.agree(Self.mean(praising: 90, criticising: 10), Self.mean(praising: 10, criticising: 90)))
  }

  @Test func whatLanguagesDifferInIsNoDifference() {
    let first = Self.mean(praising: 90, criticising: 10)
    let second = Self.mean(praising: 10, criticising: 90)
    #expect(Self.agree(first, second, base: 0.8, otherBase: -0.8))
  }

  @Test func smallDifferencesAreNoneHoweverSure() {
    #expect(Self.agree(Self.mean(praising: 6000, criticising: 4000), Self.mean(praising: 5000, criticising: 5000)))
  }

  @Test func respondentsCountByTheirScores() {
    var mean = SideMean()
    mean.add(ScoreSides(promoters: 3, detractors: 1, all: 8))
    #expect(mean.count == 8)
    #expect(mean.mean == 0.25)
  }
}
