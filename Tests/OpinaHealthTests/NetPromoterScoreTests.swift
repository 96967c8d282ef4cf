import OpinaFeedback
import OpinaHealth
import Testing

struct NetPromoterScoreTests {
  /// 100 (50 − 30) ÷ 100 = 20; variance 0.5 + 0.3 − 0.2² = 0.76; 1.96 √(0.76 ÷ 100) = 0.1709.
  @Test func scoreAndInterval() throws {
    let nps = try #require(NetPromoterScore(ScoreCounts(promoters: 50, passives: 20, detractors: 30)))
    #expect(nps.score == 20)
    #expect(abs(nps.interval.low - 2.913) < 0.01)
    #expect(abs(nps.interval.high - 37.087) < 0.01)
  }

  @Test func nobodyHasNoScore() {
    #expect(NetPromoterScore(ScoreCounts()) == nil)
  }

  @Test func intervalEndsAtTheScale() throws {
    let nps = try #require(NetPromoterScore(ScoreCounts(promoters: 9, detractors: 1)))
    #expect(nps.interval.high == 100)
  }

  @Test(arguments: [
    (10, "promoter"), (9, "promoter"), (8, "passive"), (7, "passive"), (6, "detractor"), (0, "detractor"),
  ])
  func groups(score: Double, group: String) {
    #expect(ScoreGroup(score: score, scale: .nps)?.rawValue == group)
  }

  @Test func scoresOffTheScaleHaveNoGroup() {
    for score in [-1, 11, 8.5] { #expect(ScoreGroup(score: score, scale: .nps) == nil) }
  }

  @Test func satisfactionIsNoPromotion() {
    let stars = Scale(kind: .stars, range: 1...5)
    #expect(
      (1...5).map { ScoreGroup(score: Double($0), scale: stars)?.name(on: stars) } == [
        "dissatisfied", "dissatisfied", "neutral", "satisfied", "satisfied",
      ])
    var tally = SurveyTally(scale: stars, segments: 0)
    tally.add(.sample(1, score: 5), comments: [])
    #expect(!tally.isNetPromoterScore)
  }

  @Test func lowIsGoodOnSomeEffortScales() {
    let effort = Scale(kind: .ces, range: 1...10, highIsGood: false)
    #expect(ScoreGroup(score: 1, scale: effort) == .promoter)
    #expect(ScoreGroup(score: 10, scale: effort) == .detractor)
  }
}
