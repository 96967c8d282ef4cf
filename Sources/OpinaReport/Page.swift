internal import OpinaFeedback
internal import OpinaHealth
internal import OpinaLexicon

/// The values of `report.mustache`, each section in a file of its own.
struct Page {
  let report: Report
  let format: LocalFormat

  init(report: Report) {
    self.report = report
    format = LocalFormat(language: report.locale)
  }

  var tally: SurveyTally { report.tally }

  /// Rows of a list; more do not fit beside each other on a page.
  static let themesShown = 8

  var values: PageValues {
    [
      "locale": report.locale.rawValue,
      "heading": text(isOfEmployees ? "title-employees" : "title"),
      "title": text(isOfEmployees ? "page-title-employees" : "page-title", ["export": .text(exports)]),
      "style": PageTemplates.files[PageTemplates.style] ?? "",
      "t": Dictionary(uniqueKeysWithValues: report.messages.keys.map { ($0, text($0)) }),
      "exports": exports,
      "period": orHidden(period),
      "size": text("size", ["responses": number(tally.total.responses), "comments": number(tally.total.comments)]),
      "languagesLine": orHidden(languagesLine),
      "short": short,
      "headline": headline,
      "scoreChange": scoreChange,
      "sentiment": sentiment,
      "sentimentNote": text("sentiment-note", ["count": number(tally.total.sentiment.total)]),
      "intents": intents,
      "likes": likes,
      "dislikes": dislikes,
      "reasons": reasons(.detractor),
      "passiveReasons": reasons(.passive),
      "drivers": drivers,
      "trend": trend,
      "overTime": overTime,
      "splits": splits,
      "customers": customers,
      "mismatches": mismatches,
      "coverage": coverage,
      "untagged": untagged,
      "workList": workList,
      "problems": orHidden(problems),
      "newThemes": newThemes,
      "discovered": discoveredLine,
      "method": method,
    ]
  }

  private var isOfEmployees: Bool { tally.scale?.kind == .enps }

  private var exports: String { report.survey.exports.joined(separator: ", ") }

  private var period: String {
    guard let days = tally.days else { return "" }
    guard days.lowerBound < days.upperBound else { return format.day(days.lowerBound) }
    return text(
      "period", ["first": .text(format.day(days.lowerBound)), "last": .text(format.day(days.upperBound))])
  }

  private var languagesLine: String {
    tally.languages.sorted { ($1.value.comments, $0.key) < ($0.value.comments, $1.key) }
      .filter { $0.value.comments > 0 }
      .map { themed(languageName($0.key), Proportion($0.value.comments, of: tally.total.comments).share) }
      .joined(separator: ", ")
  }

  func languageName(_ code: String) -> String {
    code == "und" ? text("language-unknown") : format.languageName(code)
  }

  func text(_ key: String, _ arguments: [String: Messages.Argument] = [:]) -> String {
    report.messages.text(key, arguments)
  }

  func number(_ number: Int) -> Messages.Argument { .number(Double(number)) }

  /// A text, or `false`, which hides its section, if there is none: Mustache shows a section of an empty text.
  func orHidden(_ text: String) -> Any { text.isEmpty ? false : text as Any }

  /// "Theme (23 %)".
  func themed(_ name: String, _ share: Double) -> String {
    text("themed-share", ["theme": .text(name), "share": .text(format.percent(share))])
  }

  /// A place on a chart: a plain number that every browser reads, whatever the language of the page.
  func place(_ value: Double) -> String { FixedDecimal.text(value, places: 2) }

  /// A share as a place between 0 and 100.
  func place(share: Double) -> String { place(100 * share) }
}
