import OpinaFeedback
import Testing

@testable import OpinaHealth

struct CustomerHealthTests {
  private let good = ClauseSample("the staff were really friendly to all of us", "staff-courtesy", 0.8)
  private let bad = ClauseSample("we waited three weeks for a simple answer", "response-time", -0.8)

  private func health(_ responses: [(Response, [ReadComment])], scale: Scale? = .nps) -> CustomerHealth? {
    var tally = SurveyTally(scale: scale, segments: 0)
    for (response, comments) in responses { tally.add(response, comments: comments) }
    return tally.customerOrder.all.map { tally.health(of: $0) }.first { $0.customer == "C" }
  }

  private func one(_ score: Double?, _ clauses: [ClauseSample], intents: [String] = []) -> CustomerHealth? {
    health([(.sample(1, score: score, customer: "C"), [.sample(clauses, intents: intents)])])
  }

  @Test func silenceIsUnknown() {
    #expect(one(nil, [])?.band == .unknown)
    #expect(one(nil, [])?.reason == .noEvidence)
  }

  @Test func scoresAndComments() {
    #expect(one(10, [good])?.reason == .highScore(score: 10))
    #expect(one(10, [])?.band == .healthy)
    #expect(one(10, [bad])?.reason == .highScoreNegativeComments(score: 10, sentiment: -0.8))
    #expect(one(10, [bad])?.band == .watch)
    #expect(one(8, [good])?.reason == .passiveScore(score: 8))
    #expect(one(8, [bad])?.band == .atRisk)
    #expect(one(3, [])?.reason == .lowScore(score: 3))
    #expect(one(3, [good])?.reason == .lowScorePositiveComments(score: 3, sentiment: 0.8))
    #expect(one(nil, [good])?.reason == .positiveComments(sentiment: 0.8, comments: 1))
    #expect(one(nil, [bad])?.band == .atRisk)
    #expect(one(nil, [good, bad])?.band == .watch)
  }

  @Test func wordsOfLeavingOutweighTheScore() {
    #expect(one(10, [good], intents: ["churn-risk"])?.reason == .alarm(record: 1))
    let back = health([
      (.sample(1, score: 2, customer: "C", date: "2026-01-01"), [.sample([bad], intents: ["churn-risk"])]),
      (.sample(2, score: 10, customer: "C", date: "2026-06-01"), [.sample([good])]),
    ])
    #expect(back?.band == .healthy)
  }

  /// Whoever calls the customer wants to read what was said about leaving, and not another complaint.
  @Test func anAlarmIsShownInItsOwnWords() {
    let leaving = ClauseSample("we are looking at other suppliers since the last invoice", "price-level", -0.4)
    let responses: [(Response, [ReadComment])] = [
      (.sample(1, score: 2, customer: "C", date: "2026-01-01"), [.sample([leaving], intents: ["churn-risk"])]),
      (.sample(2, score: 3, customer: "C", date: "2026-02-01"), [.sample([bad])]),
    ]
    for responses in [responses, responses.reversed()] {
      let customer = health(responses)
      #expect(customer?.reason == .alarm(record: 1))
      #expect(customer?.dislikeQuote?.text == leaving.text)
    }
    #expect(health(Array(responses.dropFirst()))?.dislikeQuote?.text == bad.text)
  }

  @Test func fallingScoreIsWatched() {
    let fallen = health([
      (.sample(2, score: 8, customer: "C", date: "2026-02-01"), []),
      (.sample(1, score: 10, customer: "C", date: "2026-01-01"), []),
    ])
    #expect(fallen?.reason == .scoreFell(from: 10, to: 8))
    #expect(fallen?.lastScore == 8)
    #expect(fallen?.lastDate == "2026-02-01")
  }

  @Test func oldEvidenceIsStale() {
    let stale = health([
      (.sample(1, score: 10, customer: "C", date: "2024-01-01"), [.sample([good])]),
      (.sample(2, score: 10, customer: "D", date: "2026-01-01"), []),
    ])
    #expect(stale?.band == .unknown)
    #expect(stale?.reason == .stale(date: "2024-01-01"))
  }

  @Test func recentCommentsWeighMore() {
    let turned = health([
      (.sample(1, customer: "C", date: "2025-10-01"), [.sample([good])]),
      (.sample(2, customer: "C", date: "2026-03-30"), [.sample([bad])]),
    ])
    // 180 days are two half-lives: (0.8 · ¼ − 0.8) ÷ 1¼.
    #expect(abs((turned?.sentiment ?? 0) + 0.48) < 1e-12)
    #expect(turned?.likes.map(\.theme) == ["staff-courtesy"])
    #expect(turned?.dislikes.map(\.theme) == ["response-time"])
    #expect(turned?.dislikeQuote?.text == "we waited three weeks for a simple answer")
  }

  @Test func weightHalvesWithoutALogarithm() {
    #expect([0, 45, 90, 135, 180].map { TextSentiment.weight(age: $0) } == [1, 0.75, 0.5, 0.375, 0.25])
    #expect(TextSentiment.weight(age: 1_000_000) > 0)
  }

  @Test func ordersByBandThenUrgency() {
    var tally = SurveyTally(scale: .nps, segments: 0)
    for (record, score) in [10.0, 2, 8, 1, 9].enumerated() {
      tally.add(.sample(record + 1, score: score, customer: "C\(record)"), comments: [])
    }
    #expect(tally.customerOrder.all.map { tally.health(of: $0).customer } == ["C3", "C1", "C2", "C0", "C4"])
  }

  @Test func theLatestResponseNamesTheCustomer() {
    let named = [
      Response.sample(1, score: 9, customer: "C", date: "2026-01-01", name: "Acme"),
      .sample(2, score: 9, customer: "C", date: "2026-03-01", name: "Acme & Sons"), .sample(3, score: 9, customer: "C"),
    ].map { ($0, [ReadComment]()) }
    #expect(health(named)?.name == "Acme & Sons")
    #expect(health(named.reversed())?.name == "Acme & Sons")
    #expect(one(9, [])?.name == nil)
  }
}
