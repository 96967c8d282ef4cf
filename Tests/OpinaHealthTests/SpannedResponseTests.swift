import OpinaFeedback
import OpinaHealth
import Testing

/// Rows with the same id are one response: its score counts once, and so do its themes.
struct SpannedResponseTests {
  private let good = ClauseSample("the staff were friendly to me all day", "staff-courtesy", 0.8)
  private let bad = ClauseSample("the queue was far too long for me", "waiting-time", -0.8)

  private func row(_ id: String, _ record: Int, score: Double?, customer: String? = nil, segment: String = "")
    -> Response
  {
    Response(
      id: id, hasID: true, record: record, score: score, customer: customer, date: "2026-02-01", languageHint: nil,
      segments: [segment], comments: [])
  }

  /// Rows of two responses, dealt to so many tallies.
  private func tally(parts: Int, backwards: Bool = false) -> SurveyTally {
    let rows: [(Response, [ReadComment])] = [
      (row("a", 1, score: 9, customer: "C", segment: "north"), [.sample([good])]),
      (row("b", 2, score: nil), [.sample([bad])]),
      (row("a", 3, score: 9, customer: "C", segment: "north"), [.sample([bad])]),
      (row("b", 4, score: 2), [.sample([bad])]),
    ]
    var tallies = (0..<parts).map { _ in SurveyTally(scale: .nps, segments: 1, responsesSpanRows: true) }
    for (index, row) in rows.enumerated() { tallies[index % parts].add(row.0, comments: row.1) }
    if backwards { tallies.reverse() }
    var whole = tallies.removeFirst()
    for part in tallies { whole.merge(part) }
    whole.closeResponses()
    return whole
  }

  @Test(arguments: [(1, false), (2, false), (2, true), (4, false), (4, true)])
  func countOnce(parts: Int, backwards: Bool) throws {
    let tally = tally(parts: parts, backwards: backwards)
    #expect(tally.records == 4)
    #expect(tally.total.responses == 2)
    #expect(tally.total.comments == 4)
    #expect(tally.total.scores == ScoreCounts(promoters: 1, passives: 0, detractors: 1))
    #expect(tally.months["2026-02"]?.responses == 2)
    #expect(tally.segments[0]["north"]?.responses == 1)
    // The detractor says the same twice, and is one detractor; the score stands in the second row only.
    #expect(tally.reasons(of: .detractor).map(\.respondents) == [Proportion(1, of: 1)])
    let customer = tally.health(of: try #require(tally.customerOrder.all.first))
    #expect(customer.responses == 1 && customer.comments == 2 && customer.lastScore == 9)
  }

  @Test func rowsWithoutAnIDStandAlone() {
    var tally = SurveyTally(scale: .nps, segments: 0, responsesSpanRows: true)
    for record in 1...3 { tally.add(.sample(record, score: 9), comments: [.sample([good])]) }
    tally.closeResponses()
    #expect(tally.total.responses == 3)
  }

  @Test func theSameIDInTwoExportsIsTwoResponses() {
    var tally = SurveyTally(scale: .nps, segments: 1, responsesSpanRows: true)
    for export in 0...1 { tally.add(row("a", 1, score: 9), comments: [.sample([good])], export: export) }
    tally.closeResponses()
    #expect(tally.total.responses == 2)
    let quotes = tally.findings(quotes: 2).likes.flatMap(\.quotes)
    #expect(quotes.map(\.export) == [0], "the same text is quoted once")
  }
}
