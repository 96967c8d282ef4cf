import Foundation
import OpinaTestSupport
import Testing

@testable import OpinaLexicon

struct LexiconFolderTests {
  /// A row of a company's folder takes the place of the built-in one with the same first cell; others are added.
  @Test func laterFoldersReplaceRows() throws {
    let base = try SmallLexicon([
      "es/polarity.tsv": ["bajo  0  -1  -  -  -", "bueno  0  2  -  -  -"],
      "es/phrases.tsv": ["muy bueno  2  opinion  -  -", "muy malo  -2  opinion  -  -"],
    ])
    let own = try SmallLexicon([
      "es/polarity.tsv": ["bajo  0  1.5  -  -  -", "top  0  3  -  -  -"],
      "es/phrases.tsv": ["muy bueno  3  opinion  -  -"],
    ])
    let lexicon = try own.load(over: base)
    #expect(lexicon.problems == [])
    #expect(lexicon.polarity.map { "\($0.lemma) \($0.valence)" }.sorted() == ["bajo 1.5", "bueno 2.0", "top 3.0"])
    let phrases = lexicon.patterns.patterns.compactMap { pattern -> String? in
      guard case .phrase(let phrase) = pattern.meaning else { return nil }
      return "\(pattern.text) \(phrase.valence)"
    }
    #expect(phrases.sorted() == ["muy bueno 3.0", "muy malo -2.0"])
  }

  @Test func themeRowsAreReplacedByThemeAndTerm() throws {
    let base = try SmallLexicon([
      "shared/themes.tsv": ["price  -  -  -", "service  -  -  -"],
      "es/themes.tsv": ["price  tasa  -  1  -  -  -", "service  tasa  -  1  -  -  -"],
    ])
    let own = try SmallLexicon(["es/themes.tsv": ["price  tasa  -  0.5  -  -  -"]])
    let lexicon = try own.load(over: base)
    #expect(lexicon.problems == [])
    #expect(lexicon.terms.map(\.weight).sorted() == [0.5, 1])
  }

  @Test func aFolderHasToBeThere() throws {
    let folder = try TemporaryFolder(["file.tsv": ""])
    try LexiconFolder.builtIn.requirePresence()
    try LexiconFolder.disk(path: folder.path).requirePresence()
    for path in [folder.path("missing"), folder.path("file.tsv")] {
      #expect { try LexiconFolder.disk(path: path).requirePresence() } throws: { error in
        (error as? LexiconError)?.file == path && (error as? LexiconError)?.kind == .notFound
      }
    }
  }

  @Test func filesAreFoundBehindLinks() throws {
    let folder = try TemporaryFolder(["spanish/words.tsv": "", "folder/shared/themes.tsv": "", "folder/notes.txt": ""])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("folder/es"), withDestinationPath: folder.path("spanish"))
    #expect(LexiconFolder.disk(path: folder.path("folder")).files == ["es/words.tsv", "shared/themes.tsv"])
  }

  @Test func anEmptyFolderGivesAnEmptyLexicon() throws {
    let lexicon = try SmallLexicon([:]).load()
    #expect(lexicon.polarity.isEmpty)
    #expect(lexicon.problems == [])
    #expect(lexicon.matches(in: "bueno") == [])
  }

  @Test func missingFilesAreNil() throws {
    #expect(try LexiconFolder.builtIn.table("es/no-such-file.tsv", columns: ["a"])?.rows.count == nil)
    #expect(try LexiconFolder.disk(path: "/no/such/folder").table("es/words.tsv", columns: ["a"])?.rows.count == nil)
    #expect(LexiconFolder.disk(path: "/no/such/folder").files == [])
  }

  /// `#embed` needs one line for each file; a forgotten one would be a lexicon that is never read.
  @Test func everyFileOfTheFolderIsBuiltIn() {
    let onDisk = PackageFolder.files(below: "Lexicons").filter { $0.hasSuffix(".tsv") }
    #expect(!onDisk.isEmpty)
    #expect(LexiconFolder.builtIn.files == onDisk)
  }

  @Test(arguments: Language.allCases.map(\.rawValue)) func everyLanguageHasTheSameFiles(language: String) {
    func names(_ language: String) -> [String] {
      LexiconFolder.builtIn.files.filter { $0.hasPrefix(language + "/") }.map { String($0.dropFirst(3)) }
    }
    #expect(names(language) == names("en"))
  }
}
