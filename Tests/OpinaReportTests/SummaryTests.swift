import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import OpinaSentiment
import OpinaText
import OpinaThemes
import Testing

@testable import OpinaReport

/// What the page says in short.
struct SummaryTests {
  /// Forty detractors, all of whom complain of the whole, and so many of waiting, too.
  private func report(waiting: Int) throws -> Report {
    var tally = SurveyTally(scale: .nps, segments: 0)
    let sentiment = Sentiment(score: -0.7, label: .negative)
    for record in 0..<40 {
      let text = "it was all bad and we waited far too long"
      let field = CommentField(column: 1, question: .open, bytes: 0..<text.utf8.count)
      let themes = record < waiting ? ["overall-experience", "waiting-time"] : ["overall-experience"]
      let tagged = TaggedComment(
        language: LanguageGuess(code: "en", confidence: 1), content: .opinion, sentiment: sentiment,
        themes: themes.map { ThemeMention(theme: $0, sentiment: sentiment, clause: 0..<text.utf8.count) }, intents: [],
        untagged: nil)
      tally.add(
        Response(
          id: "", record: record + 1, score: 2, customer: nil, date: nil, languageHint: nil, segments: [],
          comments: [field]),
        comments: [ReadComment(field: field, column: "comment", text: ArraySlice(text.utf8), tagged: tagged)], export: 0
      )
    }
    let survey = SurveyDescription(
      exports: ["march.csv"], commentColumns: [("comment", .open)], scoreColumn: "nps", segmentColumns: [])
    return try Report(tally: tally, survey: survey, locale: .english)
  }

  /// That all of it was bad is no reason: a part is named, however many speak of the whole.
  @Test func partsStandBeforeTheWhole() throws {
    let report = try report(waiting: 10)
    #expect(report.dislikes.first?.theme == "overall-experience")
    let short = Page(report: report).short
    #expect(short.contains { $0.contains("detractors name most: Waiting time, 25") })
    #expect(short.contains { $0.contains("Most criticised: Waiting time (") && $0.contains("Overall experience (100") })
  }

  @Test func theWholeIsNamedWhereThereIsNoPart() throws {
    #expect(Page(report: try report(waiting: 0)).short.contains { $0.contains("name most: Overall experience, 100") })
  }
}
