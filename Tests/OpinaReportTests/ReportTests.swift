import FoundationEssentials
import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import Testing

@testable import OpinaReport

struct ReportTests {
  private func report(_ tally: SurveyTally, _ locale: Language = .english) throws -> Report {
    try Report(tally: tally, survey: SyntheticSurvey.survey, locale: locale)
  }

  private func customers(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    report.customersCSV { bytes += $0 }
    return bytes
  }

  /// Threads and batches may cut the survey anywhere.
  @Test(arguments: [2, 3, 7, 50])
  func partsMakeTheSameReport(parts: Int) throws {
    let whole = try report(SyntheticSurvey.tally())
    let merged = try report(SyntheticSurvey.tally(parts: parts))
    #expect(whole.json() == merged.json())
    #expect(try whole.html() == merged.html())
    #expect(whole.themesCSV() == merged.themesCSV())
    #expect(customers(whole) == customers(merged))
  }

  private struct Contract: Decodable {
    struct NPS: Decodable { let score, low, high: Double, promoters, passives, detractors: Int }
    struct Sides: Decodable { let positive, neutral, mixed, negative: Double }
    struct Quote: Decodable { let record: Int, text: String }
    struct Finding: Decodable { let id, label: String, mentions: Int, share, low, high: Double, quotes: [Quote] }
    struct Reason: Decodable { let id, label: String, detractors: Int, share: Double }
    struct Driver: Decodable { let id: String, impact, low, high: Double }
    struct Untagged: Decodable { let none, gibberish, offTopic, newTheme, notUnderstood: Int }
    let responses, comments: Int
    let languages: [String: Int]
    let nps: NPS?
    let sentiment: Sides
    let likes, dislikes: [Finding]
    let detractorReasons: [Reason]
    let drivers: [Driver]
    let untagged: Untagged
  }

  @Test func jsonHasThePromisedFields() throws {
    let json = try report(SyntheticSurvey.tally()).json()
    let contract = try JSONDecoder().decode(Contract.self, from: Data(json))
    let nps = try #require(contract.nps)
    #expect(contract.responses == 900)
    #expect(contract.languages.values.reduce(0, +) == contract.comments)
    #expect(nps.low < nps.score && nps.score < nps.high)
    #expect(nps.promoters + nps.passives + nps.detractors == 900)
    let sides = contract.sentiment
    #expect(abs(sides.positive + sides.neutral + sides.mixed + sides.negative - 1) < 0.0003)
    let like = try #require(contract.likes.first)
    #expect(abs(like.share - Double(like.mentions) / Double(contract.comments)) < 0.0001)
    #expect(like.low < like.share && like.share < like.high)
    #expect(like.quotes.count == 2)
    #expect(contract.likes.map(\.mentions) == contract.likes.map(\.mentions).sorted(by: >))
    let reason = try #require(contract.detractorReasons.first)
    #expect(abs(reason.share - Double(reason.detractors) / Double(nps.detractors)) < 0.0001)
    #expect(!contract.drivers.isEmpty && !contract.dislikes.isEmpty)
    #expect(contract.untagged.none > 0)
  }

  @Test func withoutAScoreEverythingElseIsThere() throws {
    let json = try report(SyntheticSurvey.tally(scale: nil)).json()
    let contract = try JSONDecoder().decode(Contract.self, from: Data(json))
    #expect(contract.nps == nil)
    #expect(contract.detractorReasons.isEmpty && contract.drivers.isEmpty)
    #expect(!contract.likes.isEmpty)
  }

  @Test func everyThemeHasQuotesOfDifferentCustomers() throws {
    let report = try report(SyntheticSurvey.tally())
    for finding in report.likes + report.dislikes {
      let customers = finding.quotes.compactMap(\.customer)
      #expect(!customers.isEmpty && Set(customers).count == customers.count)
    }
  }

  @Test func jsonEscapes() {
    let value = JSONValue.object([
      .init("a\"b", .string("tab\t, line\n, bell\u{7}, \\, ñ")), .init("empty", .array([])),
    ])
    #expect(
      String(decoding: value.document, as: UTF8.self)
        == "{\n  \"a\\\"b\": \"tab\\t, line\\n, bell\\u0007, \\\\, ñ\",\n  \"empty\": []\n}\n")
  }

  @Test func themesTable() throws {
    let lines = String(decoding: try report(SyntheticSurvey.tally()).themesCSV(), as: UTF8.self).split(
      separator: "\r\n")
    #expect(
      lines[0].hasPrefix("theme,label,definition,mentions,share,shareLow,shareHigh,positive,neutral,mixed,negative"))
    #expect(lines[0].hasSuffix("impact,impactLow,impactHigh,overTime,change,changeLow,changeHigh"))
    #expect(lines.count == 11)
  }

  @Test func customersTable() throws {
    let text = String(decoding: customers(try report(SyntheticSurvey.tally(), .spanish)), as: UTF8.self)
    #expect(text.hasPrefix("customer,band,reasonCode,reason,lastScore,lastDate,sentiment,"))
    #expect(text.contains("at-risk,low-score,Mala puntuación: "))
    #expect(customers(try report(SurveyTally(scale: nil, segments: 0))).isEmpty)
  }
}
