import Foundation
import Opina
import OpinaLexicon
import OpinaTestSupport
import OpinaText
import OpinaThemes
import Testing

/// `Corpora/languages/ACCURACY.md` says how well languages are told apart on short texts, so that a change that costs
/// accuracy shows in the diff. With `RECORD_ACCURACY=1` the tests write it anew, and fail, so that nobody records by mistake.
struct LanguageAccuracyTests {
  /// In points; a smaller change is left to the next recording.
  private static let tolerance = 3.0
  private static let path = "Corpora/languages/ACCURACY.md"
  /// Longest number of words in each column.
  private static let lengths = [2, 5, 100]
  /// Comments whose sentences are in two of the four are right if they are said to be in one of these.
  private static let mixed = "mixed"
  private static let languages = IdentifiedLanguage.allCases.map(\.rawValue) + ["und", mixed]

  /// What came out for the texts of one file.
  private struct Row {
    /// Right languages and texts by length.
    var right = [Int](repeating: 0, count: lengths.count)
    var texts = [Int](repeating: 0, count: lengths.count)
    /// Texts that were taken for one of the four.
    var takenForOurs = 0
  }

  @Test func accuracyIsAsRecorded() throws {
    let report = try Self.report()
    guard let recorded = try RecordedAccuracy.text(at: Self.path, now: report) else { return }
    let before = Self.figures(of: recorded)
    let now = Self.figures(of: report)
    for language in Self.languages + IdentifiedLanguage.allCases.map({ Self.hintedKey($0) }) {
      let former = try #require(before[language], "\(language) is not in \(Self.path)")
      let present = try #require(now[language])
      // Texts and the share that is right; by length there are too few to compare.
      let columns = language.hasSuffix("hinted") ? 4 : 2
      for (old, new) in zip(former.prefix(columns), present.prefix(columns)) {
        #expect(
          abs(new - old) <= Self.tolerance,
          "\(language): \(old) is now \(new); record it anew and say why in the commit")
      }
    }
  }

  /// What the product promises: texts of other languages are not taken for one of the four.
  @Test(arguments: ["fr", "ca", "gl", "de", "nl", "ro", "la"]) func otherLanguagesAreNotOurs(language: String) throws {
    let row = try Self.measure(language)
    let texts = row.texts.reduce(0, +)
    #expect(texts >= 60)
    #expect(RecordedAccuracy.percent(texts - row.takenForOurs, of: texts) >= 90)
  }

  @Test func ofTwoLanguagesOneIsSaid() throws {
    let row = try Self.measure(Self.mixed)
    #expect(RecordedAccuracy.percent(row.right.reduce(0, +), of: row.texts.reduce(0, +)) >= 95)
  }

  private static func measure(_ language: String, hint: Language? = nil) throws -> Row {
    let text = try String(
      contentsOf: PackageFolder.root.appending(path: "Corpora/languages/\(language).tsv"), encoding: .utf8)
    let reader = try BuiltIn.analyzer.makeReader()
    var row = Row()
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t")
      let comment = String(cells[cells.count - 1])
      let languages = cells.count > 2 ? cells[1].split(separator: " ").map(String.init) : [language]
      let words = comment.split(whereSeparator: \.isWhitespace).count
      let column = lengths.firstIndex { words <= $0 } ?? 0
      let code = reader.tag(comment, hint: hint).language.code
      row.texts[column] += 1
      if languages.contains(code) { row.right[column] += 1 }
      if Language(rawValue: code) != nil { row.takenForOurs += 1 }
    }
    return row
  }

  private static func report() throws -> String {
    var text = """
      # Accuracy of language identification

      Written by `LanguageAccuracyTests` with `RECORD_ACCURACY=1 swift test --filter LanguageAccuracyTests`; the same test \
      fails when the share of right answers moves by more than \(Int(tolerance)) points. Figures are percentages, without any hint from the \
      export; `-` where there is no text of that length.

      | language | texts | right | 1-2 words | 3-5 words | 6 and more | taken for one of the four |
      |---|---|---|---|---|---|---|

      """
    for language in languages {
      let row = try measure(language)
      let texts = row.texts.reduce(0, +)
      let cells = [String(texts), String(RecordedAccuracy.percent(row.right.reduce(0, +), of: texts))]
      let byLength = lengths.indices.map {
        row.texts[$0] == 0 ? "-" : String(RecordedAccuracy.percent(row.right[$0], of: row.texts[$0]))
      }
      let taken = String(RecordedAccuracy.percent(row.takenForOurs, of: texts))
      text += "| \(([language] + cells + byLength + [taken]).joined(separator: " | ")) |\n"
    }
    return try text + hinted()
  }

  /// The same with what the export says before (`--language-prior`, on by default).
  private static func hinted() throws -> String {
    var text = """

      With a hint from the export (`--language-prior on`): a row's own language, the customer's, or that of nearly the whole \
      survey. Texts of the four with the right hint, and with each of the three wrong ones; of other languages, those \
      that are still not taken for one of the four with any of the four hints.

      | hinted | texts | without | right hint | wrong hints |
      |---|---|---|---|---|

      """
    for language in IdentifiedLanguage.allCases {
      let none = try measure(language.rawValue)
      let texts = none.texts.reduce(0, +)
      func right(_ row: Row) -> Int {
        language.language == nil ? texts - row.takenForOurs : row.right.reduce(0, +)
      }
      let own = try language.language.map { right(try measure(language.rawValue, hint: $0)) }
      let wrong = try Language.allCases.filter { $0 != language.language }.map {
        right(try measure(language.rawValue, hint: $0))
      }
      let cells = [
        String(texts), String(RecordedAccuracy.percent(right(none), of: texts)),
        own.map { String(RecordedAccuracy.percent($0, of: texts)) } ?? "-",
        String(RecordedAccuracy.percent(wrong.reduce(0, +), of: texts * wrong.count)),
      ]
      text += "| \(([hintedKey(language)] + cells).joined(separator: " | ")) |\n"
    }
    return text
  }

  private static func hintedKey(_ language: IdentifiedLanguage) -> String { "\(language.rawValue) hinted" }

  /// The numbers of each language's row.
  private static func figures(of report: String) -> [String: [Double]] {
    var rows: [String: [Double]] = [:]
    for line in report.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      rows[cells[0]] = cells.dropFirst().compactMap { Double($0) }
    }
    return rows
  }
}
