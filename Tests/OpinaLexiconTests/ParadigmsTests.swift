import Testing

@testable import OpinaLexicon

struct ParadigmsTests {
  private static let header = "paradigm\tending\tstem\tfeature\tforms\texample\n"

  private func paradigms(_ rows: String) throws -> (paradigms: Paradigms, problems: [LexiconError]) {
    let bytes = Array((Self.header + rows).utf8)
    let table = try bytes.withUnsafeBufferPointer {
      try LexiconTable(file: "es/paradigms.tsv", bytes: $0, expected: Paradigms.columns)
    }
    var paradigms = Paradigms()
    var problems: [LexiconError] = []
    paradigms.add(table, problems: &problems)
    return (paradigms, problems)
  }

  private func forms(_ lemma: String, _ paradigm: String, _ rows: String) throws -> [String]? {
    try paradigms(rows).paradigms.forms(of: Array(lemma.utf8), in: paradigm)?.map {
      String(decoding: $0.form, as: UTF8.self) + "/" + $0.feature.name
    }
  }

  @Test func endingIsTakenOffAndFormsPutOn() throws {
    let made = try forms("claro", "A-o", "A-o\to\t-\tfeminine\ta as\tclara\nA-o\to\t-\tplural\tos\tclaros\n")
    #expect(made == ["clara/feminine", "claras/feminine", "claros/plural"])
  }

  @Test func hyphenIsAnEmptyForm() throws {
    #expect(try forms("gran", "A", "A\t-\t-\tbase\t- de\t-\n") == ["gran/base", "grande/base"])
  }

  @Test func stemChangesAtItsLastOccurrence() throws {
    let rows = "V-ar-ie\tar\te>ie\tpresent\to\tempiezo\n"
    #expect(try forms("empezar", "V-ar-ie", rows) == ["empiezo/present"])
  }

  @Test func changesFollowEachOther() throws {
    #expect(try forms("rico", "A", "A\to\tc>qu,i>í\tsuperlative\tísimo\t-\n") == ["ríquísimo/superlative"])
  }

  @Test func onlyTheLongestFittingEndingApplies() throws {
    let rows = "N\t-\t-\tplural\ts\tcasas\nN\tz\t-\tplural\tces\tvoces\nN\tión\t-\tplural\tiones\topiniones\n"
    #expect(try forms("casa", "N", rows) == ["casas/plural"])
    #expect(try forms("voz", "N", rows) == ["voces/plural"])
    #expect(try forms("opinión", "N", rows) == ["opiniones/plural"])
  }

  @Test func invariableMakesNothing() throws {
    #expect(try forms("siempre", "0", "") == [])
    #expect(try paradigms("").paradigms.knows("0"))
  }

  @Test func unknownParadigmsAndEndingsMakeNil() throws {
    let rows = "V-ar\tar\t-\tgerund\tando\tamando\n"
    #expect(try forms("comer", "V-ar", rows) == nil)
    #expect(try forms("amar", "V-er", rows) == nil)
    #expect(try !paradigms(rows).paradigms.knows("V-er"))
  }

  @Test(arguments: [
    ("A\to\t-\tplurale\tos\t-\n", 4, "no feature is called plurale"),
    ("A\to\tab\tplural\tos\t-\n", 3, "ab is no change"),
    ("A\to\t>b\tplural\tos\t-\n", 3, ">b is no change"),
  ])
  func brokenRowIsReportedAndLeftOut(row: String, column: Int, problem: String) throws {
    let result = try paradigms(row + "B\to\t-\tplural\tos\t-\n")
    #expect(result.problems.count == 1)
    let error = try #require(result.problems.first)
    #expect(error.description.hasPrefix("es/paradigms.tsv:2:\(column): \(problem)"))
    #expect(!result.paradigms.knows("A"))
    #expect(result.paradigms.knows("B"))
  }
}
