import OpinaTestSupport
import Testing

@testable import OpinaLexicon

/// A broken row is named with file, line and column and left out; the others stay.
struct LexiconProblemTests {
  struct BrokenRow: Sendable, CustomTestStringConvertible {
    let file: String
    let row: String
    let column: Int
    let problem: String

    init(_ file: String, _ row: String, _ column: Int, _ problem: String) {
      self.file = "es/\(file).tsv"
      self.row = row
      self.column = column
      self.problem = problem
    }

    var testDescription: String { "\(file): \(row)" }
  }

  private static let rows = [
    BrokenRow("words", "casa  N-x  noun  -  -", 2, "no paradigm is called N-x"),
    BrokenRow("words", "casa  N  cosa  -  -", 3, "no class of words is called cosa"),
    BrokenRow("words", "amar  A-o  verb  -  -", 2, "paradigm A-o has no row for the ending of amar"),
    BrokenRow("polarity", "bueno  A-o  4  -  -  -", 3, "4 is no number from -3.0 to 3.0"),
    BrokenRow("polarity", "bueno  A-o  dos  -  -  -", 3, "dos is no number from -3.0 to 3.0"),
    BrokenRow("polarity", "bueno  A-o  2  trato  -  -", 4, "no theme is called trato"),
    BrokenRow("phrases", "muy bueno  9  opinion  -  -", 2, "9 is no number from -3.0 to 3.0"),
    BrokenRow("phrases", "muy bueno  2  juicio  -  -", 3, "juicio is unknown here"),
    BrokenRow("phrases", "<xyz> bueno  2  opinion  -  -", 1, "no row declares the lemma xyz"),
    BrokenRow("phrases", "[cosa] bueno  2  opinion  -  -", 1, "no class of words is called cosa"),
    BrokenRow("phrases", "[noun] bueno?  2  opinion  -  -", 1, "the pattern has no word that must be there"),
    BrokenRow("targets", "alto  trato bueno  2  -", 2, "trato bueno is not one slot"),
    BrokenRow("targets", "alto  <xyz>  2  -", 2, "no row declares the lemma xyz"),
    BrokenRow("negators", "no  never?  4  -", 2, "never? is unknown here"),
    BrokenRow("negators", "no  not  99  -", 3, "99 is no number from 0.0 to 20.0"),
    BrokenRow("intensifiers", "muy  amplify  1.4  front  -", 4, "front is unknown here"),
    BrokenRow("connectives", "pero  however  -", 2, "however is unknown here"),
    BrokenRow("cues", "falta  want  -1  -", 2, "want is unknown here"),
    BrokenRow("laughter", "ja  0  1  -", 2, "0 is no number from 1.0 to 10.0"),
    BrokenRow("answers", "nada  nil  -", 2, "nil is unknown here"),
    BrokenRow("spellings", "xq  por que  -", 2, "por que is more than one word"),
    BrokenRow("splits", "lo  middle  any  -", 2, "middle is no side"),
    BrokenRow("splits", "lo  suffix  gerund,lo  -", 3, "gerund,lo is neither any, features nor a word"),
    BrokenRow("themes", "trato  amable  -  1  -  -  -", 1, "no theme is called trato"),
    BrokenRow("themes", "service  amable  -  2  -  -  -", 4, "2 is no number from 0.0 to 1.0"),
    BrokenRow("themes", "service  amable  A-x  1  -  -  -", 3, "no paradigm is called A-x"),
    BrokenRow("themes", "service  amable  -  1  a b  -  -", 5, "a b is not one slot"),
    BrokenRow("themes", "service  amable  -  1  -  <xyz>  -", 6, "no row declares the lemma xyz"),
  ]

  private static let grammar = [
    "es/paradigms.tsv": ["A-o  o  -  plural  os  -", "N  -  -  plural  s  -"],
    "shared/themes.tsv": ["service  -  -  -"],
  ]

  @Test(arguments: rows) func brokenRow(_ broken: BrokenRow) throws {
    var rows = Self.grammar
    rows[broken.file, default: []] += [broken.row]
    let lexicon = try SmallLexicon(rows).load()
    let problem = try #require(lexicon.problems.first)
    // A lemma that cannot be made is missing in the pattern of its own row too.
    #expect(lexicon.problems.allSatisfy { $0.file == broken.file && $0.line == 2 }, "\(lexicon.problems)")
    #expect(problem.description.hasPrefix("\(broken.file):2:\(broken.column): \(broken.problem)"), "\(problem)")
    #expect(!problem.remedy.isEmpty)
  }

  @Test func aFeatureThatIsNoneIsReported() throws {
    var rows = Self.grammar
    rows["es/words.tsv"] = ["ser  0  auxiliary  era/pasado  -"]
    let problem = try #require(try SmallLexicon(rows).load().problems.first)
    #expect(problem.file == "es/words.tsv")
    #expect(problem.line == 2)
    #expect(problem.problem == "no feature is called pasado")
  }

  @Test(arguments: [
    ("word\tclass\n", "es/words.tsv:1: the header is not word paradigm class forms note"),
    (
      "# text\n\nword\tparadigm\tclass\tforms\tnote\na\t0\tnoun\t-\n",
      "es/words.tsv:4:5: 4 cells where the header has 5"
    ),
    ("word\tparadigm\tclass\tforms\tnote\na\t0\tnoun\t-\t-\t-\n", "es/words.tsv:2:6: 6 cells where the header has 5"),
  ])
  func brokenTableIsRefused(file: String, message: String) throws {
    let folder = try TemporaryFolder(["es/words.tsv": file])
    let themes = try ThemeCatalogue(folders: [])
    let error = try #require(throws: LexiconError.self) {
      _ = try LanguageLexicon.load(.spanish, themes: themes, folders: [.disk(path: folder.path)])
    }
    #expect(error.description.hasPrefix(message), "\(error)")
  }

  @Test(arguments: Language.allCases) func builtInLexiconsHaveNoProblems(language: Language) {
    for problem in BuiltIn.lexicon(language).problems { Issue.record("\(problem)") }
  }
}
