import OpinaTestSupport
import Testing

@testable import OpinaLexicon

/// `shared/senses.tsv` and the packs in `shared/counterparts.tsv`.
struct SenseTableTests {
  private static let themes =
    "theme\tgroup\tpack\tnote\ncare\t-\thealth\t-\nhelp\tservice\tgeneral\t-\nservice\t-\tgeneral\t-\n"
    + "treatment\tcare\thealth\t-\n"

  private static func catalogue(senses: String, counterparts: String = "") throws -> ThemeCatalogue {
    let folder = try TemporaryFolder([
      "shared/themes.tsv": themes, "shared/senses.tsv": "sense\treadings\tnote\n" + senses,
      "shared/counterparts.tsv": "theme\tcounterparts\tnote\n" + counterparts,
    ])
    return try ThemeCatalogue(folders: [.disk(path: folder.path)])
  }

  @Test func senseHasTheGroupOfItsPlainTheme() throws {
    let catalogue = try Self.catalogue(senses: "aid\ttreatment@health,help\t-\n")
    let sense = try #require(catalogue.index(of: "aid"))
    #expect(catalogue.isSense(sense))
    #expect(catalogue.plain(of: sense) == catalogue.index(of: "help"))
    #expect(catalogue.group(of: sense) == catalogue.index(of: "service"))
    #expect(catalogue.counterparts(of: sense).map(\.pack) == ["health", nil])
    #expect(catalogue.themes[sense].packs.isEmpty)
    let help = try #require(catalogue.index(of: "help"))
    #expect(!catalogue.isSense(help) && catalogue.plain(of: help) == help)
  }

  @Test func senseWithoutAPlainThemeStandsForNone() throws {
    let catalogue = try Self.catalogue(senses: "aid\ttreatment@health\t-\n")
    let sense = try #require(catalogue.index(of: "aid"))
    #expect(catalogue.plain(of: sense) == sense && catalogue.group(of: sense) == sense)
  }

  @Test(arguments: [
    ("help\ttreatment@health\t-\n", 1, "help is a theme"), ("aid\tremedy\t-\n", 2, "no theme is called remedy"),
    ("aid\ttreatment@bank\t-\n", 2, "no pack is called bank"), ("aid\taid\t-\n", 2, "aid is a sense"),
  ])
  func brokenSenseIsRefused(row: String, column: Int, problem: String) throws {
    let error = try #require(throws: LexiconError.self) { try Self.catalogue(senses: row) }
    #expect(error.file == "shared/senses.tsv" && error.line == 2 && error.column == column)
    #expect(error.problem == problem)
  }

  @Test func builtInSensesAreNamedByTerms() {
    let catalogue = BuiltIn.catalogue
    let senses = catalogue.themes.indices.filter { catalogue.isSense($0) }
    #expect(!senses.isEmpty)
    let named = Set(Language.allCases.flatMap { BuiltIn.lexicon($0).terms.map(\.theme) })
    let implied = Set(Language.allCases.flatMap { BuiltIn.lexicon($0).polarity.compactMap(\.theme) })
    for sense in senses where !named.contains(sense) && !implied.contains(sense) {
      let isInPhrases = Language.allCases.contains { language in
        BuiltIn.lexicon(language).patterns.patterns.contains { pattern in
          if case .phrase(let phrase) = pattern.meaning { phrase.theme == sense } else { false }
        }
      }
      #expect(isInPhrases, "\(catalogue.themes[sense].id)")
    }
  }
}
