import Foundation
import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaThemes
import Testing

/// `Corpora/clauses/ACCURACY.md` says how many of the ways in which customers speak of each theme are known. With
/// `RECORD_ACCURACY=1` the test writes it anew, and fails, so that nobody records by mistake.
struct ThemeClauseAccuracyTests {
  /// In points; a smaller change is left to the next recording.
  private static let tolerance = 1.0
  private static let path = "Corpora/clauses/ACCURACY.md"

  private struct Tally {
    var clauses = 0
    var found = 0
    var others = 0
    var sided = 0
    var right = 0

    static func + (one: Tally, other: Tally) -> Tally {
      Tally(
        clauses: one.clauses + other.clauses, found: one.found + other.found, others: one.others + other.others,
        sided: one.sided + other.sided, right: one.right + other.right)
    }

    mutating func add(_ clause: ThemeClause, _ tagged: TaggedComment) {
      let themes = Set(tagged.themes.map(\.theme))
      clauses += 1
      found += themes.contains(clause.theme) ? 1 : 0
      others += themes.subtracting([clause.theme]).count
      guard clause.side != Sentiment.Label.neutral.rawValue else { return }
      let score = tagged.sentiment?.score ?? 0
      sided += 1
      right += score != 0 && (score > 0) == (clause.side == Sentiment.Label.positive.rawValue) ? 1 : 0
    }

    var figures: [Double] {
      [
        RecordedAccuracy.percent(found, of: clauses), RecordedAccuracy.percent(others, of: clauses),
        RecordedAccuracy.percent(right, of: sided),
      ]
    }
  }

  private struct Reading {
    var halves: [String: Tally] = [:]
    var themes: [String: [Language: Tally]] = [:]
  }

  @Test func accuracyIsAsRecorded() throws {
    let reading = try Self.reading()
    guard let recorded = try RecordedAccuracy.text(at: Self.path, now: Self.report(reading)) else { return }
    let lines = recorded.split(separator: "\n")
    for (name, tally) in reading.halves {
      let line = try #require(lines.first { $0.hasPrefix("| \(name) |") }, "\(name) is not recorded")
      let figures = line.split(separator: "|").compactMap { Double($0.trimmingCharacters(in: .whitespaces)) }
      try #require(
        figures.count == tally.figures.count + 1 && Int(figures[0]) == tally.clauses, "record \(Self.path) anew")
      for (old, new) in zip(figures.dropFirst(), tally.figures) {
        #expect(
          abs(old - new) <= Self.tolerance, "\(name): \(old) is now \(new); record it anew and say why in the commit")
      }
    }
  }

  @Test(arguments: Language.allCases) func everyThemeHasItsClauses(language: Language) throws {
    let clauses = try ThemeClause.all(language)
    let catalogue = BuiltIn.catalogue
    #expect(Set(clauses.map(\.id)).count == clauses.count)
    for clause in clauses {
      #expect(catalogue.index(of: clause.theme) != nil, "\(clause.id): \(clause.theme)")
      #expect(["positive", "negative", "neutral"].contains(clause.side), "\(clause.id): \(clause.side)")
    }
    let counts = Dictionary(grouping: clauses, by: \.theme).mapValues(\.count)
    for theme in catalogue.themes where theme.group != nil {
      #expect(counts[theme.id, default: 0] >= 10, "\(theme.id)")
    }
  }

  private static func reading() throws -> Reading {
    var reading = Reading()
    for language in Language.allCases {
      let byPack = try Dictionary(grouping: ThemeClause.all(language)) { clause in
        BuiltIn.catalogue.index(of: clause.theme).flatMap { BuiltIn.catalogue.themes[$0].packs.first } ?? ""
      }
      for (pack, clauses) in byPack {
        let frame = CodeFrame(BuiltIn.catalogue, packs: [ThemeCatalogue.general, pack])
        let reader = try BuiltIn.analyzer.using(frame).makeReader()
        for clause in clauses {
          let tagged = reader.tag(clause.text, in: language)
          reading.halves["\(language.rawValue) \(clause.half.rawValue)", default: Tally()].add(clause, tagged)
          reading.themes[clause.theme, default: [:]][language, default: Tally()].add(clause, tagged)
        }
      }
    }
    return reading
  }

  private static func report(_ reading: Reading) -> String {
    let halves = reading.halves.sorted { $0.key < $1.key }.map { name, tally in
      "| \(name) | \(tally.clauses) | \(tally.figures.map { "\($0)" }.joined(separator: " | ")) |"
    }
    let themes = reading.themes.sorted { $0.key < $1.key }.map { theme, tallies in
      let figures = Language.allCases.map { "\(tallies[$0, default: Tally()].figures[0])" }
      let whole = tallies.values.reduce(Tally(), +)
      return "| \(theme) | \(figures.joined(separator: " | ")) | \(whole.figures[1]) | \(whole.figures[2]) |"
    }
    return """
      # Accuracy on clauses about one theme

      Written by `ThemeClauseAccuracyTests` with `RECORD_ACCURACY=1 swift test --filter ThemeClauseAccuracyTests`; the \
      same test fails when a figure of a half moves by more than \(Int(tolerance)) point. All figures are percentages, read \
      with the packs of the theme.

      | language, half | clauses | found | other themes | side |
      |---|---|---|---|---|
      \(halves.joined(separator: "\n"))

      - **found**: clauses that bear their theme
      - **other themes**: themes that they bear beside it, by 100 clauses; some speak of two
      - **side**: clauses that praise or criticise whose score has the right sign
      - **unseen**: the half that was kept from those who write rows, which is what to expect of new comments

      | theme | \(Language.allCases.map { "\($0.rawValue) found" }.joined(separator: " | ")) | other themes | side |
      |---|\(String(repeating: "---|", count: Language.allCases.count))---|---|
      \(themes.joined(separator: "\n"))

      """
  }
}
