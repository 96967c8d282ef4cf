import Opina
import OpinaLexicon
import OpinaTestSupport
import Testing

/// A row that is not read in its own words is never read.
struct UnheardRowsTests {
  @Test(arguments: Language.allCases) func builtInLexiconsHaveNone(language: Language) throws {
    let found = try BuiltIn.analyzer.unheardRows(in: language)
    #expect(found.isEmpty, "\(found.prefix(20).map(\.description).joined(separator: "\n"))")
  }

  @Test func wordsThatAreTakenApart() throws {
    let folder = try TemporaryFolder([
      "en/phrases.tsv": "phrase\tvalence\trole\ttheme\tnote\nstep-by-step|endless mess\t-2\topinion\t-\t-\n"
    ])
    let analyzer = try Analyzer(folders: [.builtIn, .disk(path: folder.path)])
    let found = try analyzer.unheardRows(in: .english).filter { $0.problem.contains("mess") }
    #expect(found.count == 1)
    #expect(found[0].line == 2)
    #expect(found[0].problem.contains("“step by step mess”"))
  }

  /// A row that writes a verb and its pronoun as one word would keep all others from reading them as two.
  @Test(arguments: [
    (Language.spanish, "merece esquivarlo", "esquivar lo"), (.italian, "merita spostarlo", "spostar lo"),
  ])
  func wordsThatWouldNoLongerBeTakenApart(language: Language, phrase: String, parts: String) throws {
    let folder = try TemporaryFolder([
      "\(language.rawValue)/phrases.tsv": "phrase\tvalence\trole\ttheme\tnote\n\(phrase)\t2\topinion\t-\t-\n"
    ])
    let analyzer = try Analyzer(folders: [.builtIn, .disk(path: folder.path)])
    let found = try analyzer.unheardRows(in: language)
    #expect(found.count == 1)
    #expect(found.first?.problem.contains("“\(parts)”") == true)
  }
}
