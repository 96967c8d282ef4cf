import OpinaFeedback
import OpinaSentiment
import Testing

@testable import OpinaHealth

/// Of who is at risk, the comment that makes the case is quoted, however short.
struct CaseCommentTests {
  private func quote(_ responses: [(Response, [ReadComment])], scale: Scale? = .nps, spans: Bool = false) -> Quote? {
    var quotes: Set<Quote?> = []
    for responses in [responses, responses.reversed()] {
      var tallies = [SurveyTally(scale: scale, segments: 0, responsesSpanRows: spans)]
      tallies.append(tallies[0])
      for (index, (response, comments)) in responses.enumerated() {
        tallies[index % 2].add(response, comments: comments)
      }
      tallies[1].merge(tallies[0])
      tallies[1].closeResponses()
      let order = tallies[1].customerOrder
      #expect(order[.atRisk].count == 1)
      quotes.insert(order[.atRisk].first.flatMap { tallies[1].health(of: $0).dislikeQuote })
    }
    #expect(quotes.count == 1, "the order of the responses decides")
    return quotes.first ?? nil
  }

  private func response(_ record: Int, _ score: Double?, _ date: String = "2026-03-01") -> Response {
    .sample(record, score: score, customer: "C", date: date)
  }

  @Test(arguments: ["pésimo", "Horrível.", "Pessimo!", "awful"]) func oneWordIsQuoted(word: String) {
    let bad = ClauseSample(word, "service-general", -0.9)
    #expect(quote([(response(1, 2), [.sample([bad])])])?.text == word)
    #expect(quote([(response(1, nil), [.sample([bad])])], scale: nil)?.text == word)
  }

  @Test(arguments: ["Cancelando.", "Cancelando", "Disdetta in corso", "Cancelling."])
  func whatSoundsNeutralIsQuotedBesideAPoorScore(text: String) {
    let said = ClauseSample(text, "service-general", 0)
    #expect(quote([(response(1, 0), [.sample([said])])])?.text == text)
  }

  @Test func aLaterComplaintGoesBeforeAnEarlierOne() {
    let (bad, worse) = (ClauseSample("slow", "speed", -0.4), ClauseSample("a disgrace", "service-general", -1))
    let responses = [
      (response(1, 1, "2025-11-01"), [ReadComment.sample([worse])]), (response(2, 3), [.sample([bad])]),
    ]
    #expect(quote(responses)?.text == "slow")
    #expect(quote([(response(1, 3), [.sample([bad]), .sample([worse], column: 2)])])?.text == "a disgrace")
  }

  @Test func praiseMakesNoCaseWhereThereIsACriticism() {
    let bad = ClauseSample("slow", "speed", -0.4)
    let polite = ClauseSample("fine otherwise", "service-general", 0.2)
    let responses = [
      (response(1, 3, "2026-02-01"), [ReadComment.sample([bad])]), (response(2, 3), [.sample([polite])]),
    ]
    #expect(quote(responses)?.text == "slow")
    #expect(quote([(response(2, 3), [.sample([polite])])])?.text == "fine otherwise")
  }

  @Test func aShortAlarmGoesBeforeALongComplaint() {
    let leaving = ClauseSample("we are leaving", "service-general", -0.2)
    let long = ClauseSample("we waited three weeks for a simple answer to our question", "response-time", -0.9)
    let responses = [
      (response(1, 2, "2026-02-01"), [ReadComment.sample([leaving], intents: ["churn-risk"])]),
      (response(2, 2), [.sample([long])]),
    ]
    #expect(quote(responses)?.text == "we are leaving")
  }

  @Test func aStockAnswerComesLast() {
    let nothing = ReadComment.sample([ClauseSample("poca cosa", "overall-experience", -0.9)], content: Content.none)
    let reason = ReadComment.sample([ClauseSample("no abre", "digital-login", -0.3)], column: 2)
    #expect(quote([(response(1, 3), [nothing, reason])])?.text == "no abre")
    #expect(quote([(response(1, 3), [nothing])])?.text == "poca cosa")
  }

  /// In some exports the score of a response stands in another row than its comment.
  @Test func theScoreMayStandInAnotherRow() {
    func row(_ record: Int, _ score: Double?) -> Response {
      Response(
        id: "r", hasID: true, record: record, score: score, customer: "C", date: nil, languageHint: nil, segments: [],
        comments: [])
    }
    let said = ClauseSample("Cancelando", "service-general", 0)
    #expect(quote([(row(1, 1), []), (row(2, nil), [.sample([said])])], spans: true)?.text == "Cancelando")
  }
}
