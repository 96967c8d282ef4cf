import OpinaFeedback
import OpinaSentiment
import OpinaThemes
import Testing

@testable import OpinaHealth

struct MismatchTests {
  @Test func contradictions() {
    let praise = Sentiment(score: 0.8, label: .positive)
    let blame = Sentiment(score: -0.8, label: .negative)
    #expect(Mismatch(group: .detractor, sentiment: praise) == .praiseWithLowScore)
    #expect(Mismatch(group: .promoter, sentiment: blame) == .complaintWithHighScore)
  }

  @Test func agreementShadesAndSilence() {
    #expect(Mismatch(group: .promoter, sentiment: Sentiment(score: 0.8, label: .positive)) == nil)
    #expect(Mismatch(group: .passive, sentiment: Sentiment(score: -0.9, label: .negative)) == nil)
    #expect(Mismatch(group: .promoter, sentiment: Sentiment(score: -0.1, label: .negative)) == nil)
    #expect(Mismatch(group: .promoter, sentiment: Sentiment(score: -0.5, label: .mixed)) == nil)
    #expect(Mismatch(group: .detractor, sentiment: nil) == nil)
    #expect(Mismatch(group: nil, sentiment: Sentiment(score: 0.8, label: .positive)) == nil)
  }

  @Test func reasonsAreCriticisedThemesStrongestFirst() {
    func mention(_ theme: String, _ score: Double, _ label: Sentiment.Label) -> ThemeMention {
      ThemeMention(theme: theme, sentiment: Sentiment(score: score, label: label), clause: 0..<1)
    }
    let mentions = [
      mention("price-level", -0.3, .negative), mention("staff-courtesy", 0.9, .positive),
      mention("waiting-time", -0.8, .negative), mention("price-level", -0.9, .negative),
      mention("billing-charges", -0.8, .mixed),
    ]
    #expect(ScoreGroup.detractor.reasons(in: mentions) == ["price-level", "waiting-time", "billing-charges"])
    #expect(ScoreGroup.passive.reasons(in: mentions).count == 3)
    #expect(ScoreGroup.promoter.reasons(in: mentions).isEmpty)
  }

  @Test func reversedScaleIsSeen() {
    var sound = SurveyTally(scale: .nps, segments: 0)
    var reversed = SurveyTally(scale: .nps, segments: 0)
    for record in 1...80 {
      let isHappy = record.isMultiple(of: 2)
      let comment = ReadComment.sample([ClauseSample("x", "product-quality", isHappy ? 0.8 : -0.8)])
      sound.add(.sample(record, score: isHappy ? 10 : 1), comments: [comment])
      reversed.add(.sample(record, score: isHappy ? 1 : 10), comments: [comment])
    }
    #expect(!sound.scaleMayBeReversed)
    #expect(reversed.scaleMayBeReversed)
    #expect(reversed.mismatches == [.praiseWithLowScore: 40, .complaintWithHighScore: 40])
  }

  /// The quotes are the best of all comments, in however many tallies they were counted.
  @Test(arguments: [1, 2, 7]) func theLatestAreQuotedInHoweverManyParts(parts: Int) {
    var tallies = (0..<parts).map { _ in SurveyTally(scale: .nps, segments: 0) }
    for record in 1...28 {
      let text = "what \(record) of us have seen there was really good"
      tallies[record % parts].add(
        .sample(record, score: 1, date: "2026-01-\(record < 10 ? "0" : "")\(record)"),
        comments: [.sample([ClauseSample(text, "product-quality", 0.8)])])
    }
    let whole = tallies.reduce(into: SurveyTally(scale: .nps, segments: 0)) { $0.merge($1) }
    #expect(whole.mismatchQuotes(.praiseWithLowScore, 3).map(\.record) == [28, 27, 26])
  }
}
