import OpinaLexicon
import Testing

@testable import OpinaFeedback

/// How single cells are understood.
@Suite struct ValueTests {
  private func with<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Array(text.utf8).withUnsafeBufferPointer(body)
  }

  @Test(
    arguments: [
      ("9", 9), (" 10 ", 10), ("8,5", 8.5), ("8.5", 8.5), ("-1", -1), ("+3", 3), ("8/10", 8),
      ("10 - Extremely likely", 10),
      ("0 = nada probable", 0), ("4 stars", 4), ("7 de 10", 7), ("★★★★☆", 4), ("⭐⭐⭐", 3), ("9\u{A0}", 9), ("9.", 9),
      ("10–Muy probable", 10), ("0 — nada", 0),
    ] as [(String, Double)])
  func scores(_ text: String, _ value: Double) {
    #expect(with(text) { ScoreText.score($0, best: 10) } == value)
  }

  @Test(arguments: [
    "", "n/a", "nueve", "9a", "80%", "1/2/2026", "2026-01-02", "12:30", "5 de 7", "1.234.567", "99999999999999999",
  ])
  func noScores(_ text: String) {
    #expect(with(text) { ScoreText.score($0, best: 10) } == nil)
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-01"), ("2026-03-01T10:00:00Z", "2026-03-01"), ("2026/3/1 9:05", "2026-03-01"),
    ("01/03/2026", "2026-03-01"), ("1.3.2026", "2026-03-01"), ("1-3-26", "2026-03-01"),
    ("01/03/2026, 10:05", "2026-03-01"),
    ("29.02.2024", "2024-02-29"),
  ])
  func datesDayFirst(_ text: String, _ iso: String) {
    #expect(with(text) { DateText.date($0, order: .dayFirst, testNames.monthNames)?.text } == iso)
  }

  @Test(arguments: [
    "", "29.02.2023", "31/04/2026", "2026-13-01", "1/2", "1/2/203", "10:30", "123/1/2026", "1899-01-01", "2026-01-02x",
  ])
  func noDates(_ text: String) {
    #expect(with(text) { DateText.date($0, order: .dayFirst, testNames.monthNames)?.text } == nil)
  }

  @Test func orderOfDates() throws {
    func order(_ dates: [String]) throws -> (DateOrder?, [String?]) {
      let rows = dates.enumerated().map { "\($0.offset),\($0.element),text of comment \($0.offset)" }
      let export = try ReadExport("id,date,comment\n" + rows.joined(separator: "\n"))
      return (export.layout.dateOrder, export.responses.map(\.date))
    }
    #expect(try order(["03/04/2026", "14/04/2026"]) == (.dayFirst, ["2026-04-03", "2026-04-14"]))
    #expect(try order(["03/04/2026", "04/14/2026 3:05 PM"]) == (.monthFirst, ["2026-03-04", "2026-04-14"]))
    #expect(try order(["03/04/2026", "05/06/2026"]) == (nil, [nil, nil]))
    #expect(try order(["2026-04-03", "2026-04-14"]) == (nil, ["2026-04-03", "2026-04-14"]))
  }

  @Test(arguments: [
    ("es", Language.spanish), ("ES-mx", .spanish), ("spa", .spanish), ("Español", .spanish), ("espanol", .spanish),
    ("Spanish (Mexico)", .spanish), ("pt_BR", .portuguese), ("Português", .portuguese), ("ITALIANO", .italian),
    ("en-GB", .english), (" English ", .english), ("es-419", .spanish),
  ])
  func languages(_ text: String, _ language: Language) {
    #expect(with(text) { testNames.languageNames.language($0) } == language)
  }

  @Test(arguments: ["fr", "deutsch", "", "-", "essen", "item", "c21783", "es2"])
  func otherLanguages(_ text: String) {
    #expect(with(text) { testNames.languageNames.language($0) } == nil)
  }
}
