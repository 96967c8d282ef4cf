import FoundationEssentials
import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import OpinaSentiment
import OpinaText
import OpinaThemes
import Testing

@testable import OpinaReport

struct ScoreChangeReportTests {
  private struct Document: Decodable {
    struct End: Decodable { let name: String, respondents: Int, score, low, high: Double }
    struct Share: Decodable { let respondents: Int, share, low, high: Double }
    struct Theme: Decodable {
      let id, label: String, points, low, high, mentioned, scored: Double, clear: Bool
      let criticismBefore, criticismLast: Share
    }
    struct Rest: Decodable { let points, mentioned, scored: Double }
    struct Group: Decodable { let points, low, high, mix, scored, excess: Double, clear: Bool }
    struct Split: Decodable { let column: String, values: [Group] }
    struct Change: Decodable {
      let unit: String, from, to: End, leftOut: [String], difference, low, high, explained, explainedLow,
        explainedHigh: Double
      let isMoreThanChance: Bool, themes: [Theme], withoutTheme, withoutComment: Rest, otherThemes: Rest?
      let segments: [Split], languages: [Group]
    }
    struct Wave: Decodable { let wave: String, respondents: Int, score, low, high: Double }
    struct OverTime: Decodable { let waves: [Wave] }
    let scoreChange: Change
    let themesOverTime: OverTime
  }

  private func report(_ scale: Scale, _ locale: Language = .english) throws -> Report {
    try Report(tally: SyntheticSurvey.tally(scale: scale), survey: SyntheticSurvey.survey, locale: locale)
  }

  @Test(arguments: [Scale.nps, Scale(kind: .stars, range: 1...5)])
  func jsonAddsUp(scale: Scale) throws {
    let document = try JSONDecoder().decode(Document.self, from: Data(try report(scale).json()))
    let change = document.scoreChange
    #expect(change.unit == "month" && change.from.name == "2026-08" && change.to.name == "2026-09")
    #expect(abs(change.to.score - change.from.score - change.difference) < 0.02)
    #expect(change.isMoreThanChance == (change.low > 0 || change.high < 0))
    let rests = [change.withoutTheme, change.withoutComment] + (change.otherThemes.map { [$0] } ?? [])
    let sum = change.themes.reduce(0) { $0 + $1.points } + rests.reduce(0) { $0 + $1.points }
    #expect(abs(sum - change.difference) < 0.01)
    let mentioned = change.themes.reduce(0) { $0 + $1.mentioned } + rests.reduce(0) { $0 + $1.mentioned }
    #expect(abs(mentioned - change.explained) < 0.01)
    #expect(change.explainedLow < change.explained && change.explained < change.explainedHigh)
    #expect(change.segments.map(\.column) == ["Canal", "Región <norte>"])
    for groups in change.segments.map(\.values) + [change.languages] {
      #expect(abs(groups.reduce(0) { $0 + $1.points } - change.difference) < 0.01)
    }
    let wave = try #require(document.themesOverTime.waves.last)
    #expect(wave.wave == change.to.name && wave.score == change.to.score && wave.respondents == change.to.respondents)
  }

  @Test(
    arguments: zip(
      Language.allCases,
      [
        "entre agosto de 2026 y septiembre", "entre agosto de 2026 e setembro", "fra agosto 2026 e settembre",
        "between",
      ]))
  func thePageSaysItInItsLanguage(language: Language, words: String) throws {
    let page = String(decoding: try report(.nps, language).html(), as: UTF8.self)
    let section = try #require(
      page.split(separator: "<section id=\"score-change\">").last?.split(separator: "</section>").first)
    #expect(section.contains(words))
    #expect(section.contains("<tr class=\"sum\">"))
    // Two intervals are written in the sentences before the table: of the change, and of the part that is explained.
    let sentences = try #require(section.split(separator: "<p class=\"note\">").first)
    #expect(sentences.split(separator: "(").count > 2)
    #expect(section.contains("Región &lt;norte&gt;"))
  }

  /// Two exports of 100 respondents, of whom so many complain of waiting in the last one: first those of the hotel Playa.
  private func report(complaining: Int, waves: Wave.Unit? = nil) throws -> Report {
    var tally = SurveyTally(scale: .nps, segments: 1)
    for export in 0..<2 {
      for record in 0..<100 {
        let complains = record < (export == 0 ? 10 : complaining)
        let text = complains ? "we waited far too long at the front desk" : "the staff were friendly from start to end"
        let sentiment = Sentiment(score: complains ? -0.7 : 0.7, label: complains ? .negative : .positive)
        let field = CommentField(column: 1, question: .open, bytes: 0..<text.utf8.count)
        let mention = ThemeMention(
          theme: complains ? "waiting-time" : "staff-courtesy", sentiment: sentiment, clause: 0..<text.utf8.count)
        tally.add(
          Response(
            id: "", record: record + 1, score: complains ? 2 : 10, customer: nil, date: "2026-0\(export + 3)-05",
            languageHint: nil, segments: [record < 40 ? "Playa" : "Centro"], comments: [field]),
          comments: [
            ReadComment(
              field: field, column: "comment", text: ArraySlice(text.utf8),
              tagged: TaggedComment(
                language: LanguageGuess(code: "en", confidence: 1), content: .opinion, sentiment: sentiment,
                themes: [mention], intents: [], untagged: nil))
          ], export: export)
      }
    }
    let survey = SurveyDescription(
      exports: ["march.csv", "april.csv"], commentColumns: [("comment", .open)], scoreColumn: "nps",
      segmentColumns: ["hotel"])
    return try Report(tally: tally, survey: survey, locale: .english, waves: waves)
  }

  @Test func theSummaryNamesTheThemeAndTheGroupThatMovedIt() throws {
    let short = Page(report: try report(complaining: 40)).short
    let sentence = try #require(short.first { $0.contains("NPS fell by 60.0 points") })
    #expect(sentence.contains("between March 2026 and April 2026, from 80.0 to 20.0."))
    #expect(sentence.contains("Waiting time (−"))
    #expect(sentence.contains("hotel: Playa (−60.0)"))
  }

  @Test func chanceIsCalledChance() throws {
    let report = try report(complaining: 12)
    #expect(!Page(report: report).short.contains { $0.contains("between March") })
    let page = String(decoding: try report.html(), as: UTF8.self)
    #expect(page.contains("NPS fell by 4.0 points"))
    #expect(page.contains("no more than chance makes among so many respondents"))
  }

  @Test func theLastWaveIsQuoted() throws {
    let page = String(decoding: try report(complaining: 40).html(), as: UTF8.self)
    #expect(page.contains("we waited far too long at the front desk"))
    #expect(page.split(separator: "<tr class=\"words\">").dropFirst().allSatisfy { $0.contains("april.csv)</span>") })
  }

  @Test func exportsHaveATrendOfTheirOwn() throws {
    let page = String(decoding: try report(complaining: 40, waves: .export).html(), as: UTF8.self)
    #expect(page.contains("<h2>Export by export</h2>"))
    #expect(page.contains("between march.csv and april.csv"))
    #expect(page.contains("<th scope=\"row\">april.csv</th>"))
    let byMonth = String(decoding: try report(complaining: 40).html(), as: UTF8.self)
    #expect(byMonth.contains("<h2>Month by month</h2>"))
  }
}
