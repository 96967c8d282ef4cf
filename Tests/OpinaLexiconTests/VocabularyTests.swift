import Testing

@testable import OpinaLexicon

struct VocabularyTests {
  private static let rows = [
    "es/paradigms.tsv": ["I  -  -  -  -  -", "V-ar  ar  -  past  é ó  -"],
    "es/words.tsv": ["asar  V-ar  verb  -  -", "hacer  0  verb  hace/present  -"],
    "es/polarity.tsv": ["fácil  0  2  -  -  -"],
    "es/spellings.tsv": ["ase  hace  -"],
  ]

  /// `fácil|facil` in a pattern would otherwise make a word `facil` that nobody has an opinion about.
  @Test func wordWrittenWithoutAccentsInAPatternStaysTheKnownWord() throws {
    var rows = Self.rows
    rows["es/phrases.tsv"] = ["nada fácil|facil  -2  opinion  -  -"]
    let lexicon = try SmallLexicon(rows).load()
    #expect(lexicon.vocabulary.form(FoldedKey("facil")) == lexicon.vocabulary.form(FoldedKey("fácil")))
    #expect(lexicon.words("facil")[0].classes.contains(.positive))
    #expect(lexicon.matches(in: "nada facil") == ["nada fácil|facil: nada facil"])
  }

  /// `ase` is how some write `hace`; the past of `asar` is another word.
  @Test func formOfALemmaIsNoOtherSpellingOfSomethingElse() throws {
    var rows = Self.rows
    rows["es/phrases.tsv"] = ["me <asar:past>  -1  opinion  -  -"]
    let lexicon = try SmallLexicon(rows).load()
    #expect(lexicon.matches(in: "me asé") == ["me <asar:past>: me asé"])
    #expect(lexicon.matches(in: "me hace") == [])
    #expect(lexicon.vocabulary.form(FoldedKey("ase")) == lexicon.vocabulary.form(FoldedKey("hace")))
  }
}
