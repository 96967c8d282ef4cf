import OpinaTestSupport
import Testing

@testable import OpinaLexicon

struct ConceptTableTests {
  private static func table(_ rows: String..., file: (String) -> String = { $0 }) throws -> ConceptTable {
    let header = "concept\ttheme\tes\tpt\tit\ten\tnote\n"
    let folder = try TemporaryFolder([
      "shared/concepts.tsv": header + rows.joined(separator: "\n") + "\n",
      "shared/themes.tsv": "theme\tgroup\tpack\tnote\nfood\t-\tgeneral\t-\nfood-quality\tfood\tgeneral\t-\n",
    ])
    let folders = [LexiconFolder.disk(path: folder.path)]
    return try ConceptTable(folders: folders, themes: try ThemeCatalogue(folders: folders))
  }

  private static func builtIn() throws -> ConceptTable {
    try ConceptTable(folders: [.builtIn], themes: BuiltIn.catalogue)
  }

  @Test func builtInTableLoads() throws {
    let table = try Self.builtIn()
    #expect(table.concepts.count > 250)
    #expect(Set(table.concepts.map(\.id)).count == table.concepts.count)
    for concept in table.concepts {
      #expect(concept.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(concept.id)")
      #expect(concept.words.count { !$0.isEmpty } >= 2, "\(concept.id) joins no languages")
    }
  }

  @Test(arguments: [
    (Language.spanish, "habitación"), (.spanish, "habitaciones"), (.portuguese, "quartos"), (.italian, "camere"),
    (.english, "rooms"),
  ])
  func formsOfAWordAreItsConcept(language: Language, word: String) throws {
    let table = try Self.builtIn()
    let vocabulary = BuiltIn.lexicon(language).vocabulary
    let form = vocabulary.form(FoldedKey(word))
    let concept = table.concepts(of: vocabulary, in: language)[Int(form)]
    #expect(form != Vocabulary.unknown)
    #expect(concept >= 0 && table.concepts[Int(concept)].id == "room")
  }

  @Test func unknownThemeIsRefused() {
    #expect(throws: LexiconError.self) { try Self.table("food\tmeals\tcomida\tcomida\tcibo\tfood\t-") }
  }

  @Test func wordOfTwoConceptsIsRefused() {
    let error = #expect(throws: LexiconError.self) {
      try Self.table("food\tfood-quality\tcomida\tcomida\tcibo\tfood\t-", "meal\t-\tcomida\trefeição\tpasto\tmeal\t-")
    }
    #expect(error?.line == 3)
    #expect(error?.column == 3)
  }
}
