import OpinaTestSupport
import Testing

@testable import OpinaLexicon

/// Rows that words without a meaning of their own can match.
struct FunctionRowsTests {
  private static let words = [
    "me  0  pronoun  -  -", "ha  0  auxiliary  -  -", "de  0  preposition  -  -", "gustado  0  verb  -  -",
    "mucho  0  adverb  -  -",
  ]

  private func rows(_ patterns: String...) throws -> [LexiconError] {
    let rows = patterns.map { "\($0)  1  opinion  -  -" }
    return try SmallLexicon(["es/words.tsv": Self.words, "es/phrases.tsv": rows]).load().functionRows()
  }

  @Test func whatMayBeMissingSaysNothing() throws {
    let found = try rows("me ha gustado", "me ha ... gustado?")
    #expect(found.map(\.line) == [3])
    #expect(found[0].problem.contains("“me ha”"))
  }

  @Test func oneOfSeveralWordsSaysNothing() throws {
    #expect(try rows("me ha gustado|de").map(\.line) == [2])
    #expect(try rows("me ha gustado|mucho").isEmpty)
  }

  /// A turn of phrase that is made of such words is meant so.
  @Test func turnsOfPhraseAreMeant() throws { #expect(try rows("ha de").isEmpty) }
}
