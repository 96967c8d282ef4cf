import OpinaFeedback
import Testing

@testable import OpinaHealth

/// Customers at risk stand in the order in which they should be called.
struct CustomerUrgencyTests {
  private struct Case {
    let customer: String
    let score: Double?
    let date: String?
    let sentiment: Double
    var isAlarm = false
  }

  /// The most urgent first: each differs from the next in one thing that decides.
  private static let cases = [
    Case(customer: "alarm", score: 6, date: "2026-05-01", sentiment: -0.5, isAlarm: true),
    Case(customer: "alarm of last year", score: 0, date: "2025-09-01", sentiment: -0.9, isAlarm: true),
    Case(customer: "score 0", score: 0, date: "2026-06-05", sentiment: -0.5),
    Case(customer: "score 5, worse words", score: 5, date: "2026-06-05", sentiment: -0.9),
    Case(customer: "score 5", score: 5, date: "2026-06-30", sentiment: -0.5),
    Case(customer: "score 5, earlier", score: 5, date: "2026-06-05", sentiment: -0.5),
    Case(customer: "score 5, same day, later in the alphabet", score: 5, date: "2026-06-05", sentiment: -0.5),
    Case(customer: "score 0 of the quarter", score: 0, date: "2026-05-05", sentiment: -0.9),
    Case(customer: "score 0 of last year", score: 0, date: "2025-09-01", sentiment: -0.9),
    Case(customer: "score 1, undated", score: 1, date: nil, sentiment: -0.9),
    Case(customer: "words without a score", score: nil, date: "2026-06-30", sentiment: -0.9),
    Case(customer: "words beside a passive score", score: 8, date: "2026-06-30", sentiment: -0.9),
  ]

  private func order(_ cases: [(offset: Int, element: Case)], parts: Int) -> [String] {
    var tallies = (0..<parts).map { _ in SurveyTally(scale: .nps, segments: 0) }
    for (record, said) in cases {
      let comment = ClauseSample("we waited three weeks for a simple answer", "response-time", said.sentiment)
      tallies[record % parts].add(
        .sample(record + 1, score: said.score, customer: said.customer, date: said.date),
        comments: [.sample([comment], intents: said.isAlarm ? ["churn-risk"] : [])])
    }
    let tally = tallies.dropLast().reversed().reduce(into: tallies[parts - 1]) { $0.merge($1) }
    return tally.customerOrder[.atRisk].map { tally.health(of: $0).customer }
  }

  @Test(arguments: [1, 2, 5]) func theMostUrgentFirst(parts: Int) {
    let cases = Array(Self.cases.enumerated())
    #expect(order(cases, parts: parts) == Self.cases.map(\.customer))
    #expect(order(cases.reversed(), parts: parts) == Self.cases.map(\.customer))
  }

  /// On a scale whose low end is good, the high scores are the poor ones.
  @Test func aScaleThatIsTurnedRound() {
    var tally = SurveyTally(scale: Scale(kind: .ces, range: 1...7, highIsGood: false), segments: 0)
    for (record, score) in [5.0, 7, 6].enumerated() {
      tally.add(.sample(record + 1, score: score, customer: "C\(Int(score))"), comments: [])
    }
    #expect(tally.customerOrder[.atRisk].map { tally.health(of: $0).customer } == ["C7", "C6", "C5"])
  }
}
