import OpinaTestSupport
import Testing

@testable import OpinaLexicon

struct JointVocabularyTests {
  /// Common and rare words lie in different tables: each is found in its own, in every language.
  @Test(arguments: Language.allCases) func knowsEverySpellingOfALanguage(language: Language) {
    let vocabulary = BuiltIn.lexicon(language).vocabulary
    var wrong = 0
    vocabulary.forEachSpelling { key, _ in
      let entry = BuiltIn.joint.entry(key)
      if entry < 0 || BuiltIn.joint.form(entry, in: language.position) != vocabulary.form(key) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  private static func small() throws -> (LanguageWords, JointVocabulary) {
    let rows = [
      "es/paradigms.tsv": ["I  -  -  -  -  -"],
      "es/polarity.tsv": ["mesa  0  1  -  -  -", "rápido  0  2  -  -  -", "lento  0  -2  -  -  -"],
    ]
    let lexicon = try SmallLexicon(rows)
    let lists = try TemporaryFolder([
      LanguageWords.file: "word\tlanguage\tuse\nmesa\tes\tcommon\nfür\tde\tfunction\ntisch\tde\tcommon\n"
    ])
    let vocabulary = try lexicon.load().vocabulary
    return try withExtendedLifetime(lists) {
      try LanguageWords.read(
        folders: [.disk(path: lists.path)], vocabularies: [vocabulary, vocabulary, vocabulary, vocabulary])
    }
  }

  /// The entry of a listed word is its row.
  @Test func givesListedWordsTheFirstEntries() throws {
    let (words, joint) = try Self.small()
    for word in ["mesa", "für", "fur", "tisch"] {
      let key = FoldedKey(word)
      #expect(words.listed.has(joint.entry(key)), "\(word)")
      #expect(words.listed.row(key, joint.entry(key)) == Int(joint.entry(key)), "\(word)")
    }
    for word in ["rápido", "lento"] {
      #expect(joint.entry(FoldedKey(word)) >= 0, "\(word)")
      #expect(!words.listed.has(joint.entry(FoldedKey(word))), "\(word)")
    }
    #expect(joint.entry(FoldedKey("zzz")) == JointVocabulary.none)
  }

  /// Lists name words that none of our languages knows: they have an entry, and no form.
  @Test func doesNotKnowWordsThatOnlyListsHave() throws {
    let (_, joint) = try Self.small()
    #expect(joint.isKnown(joint.entry(FoldedKey("mesa"))))
    #expect(joint.isKnown(joint.entry(FoldedKey("lento"))))
    #expect(!joint.isKnown(joint.entry(FoldedKey("tisch"))))
    #expect(joint.form(joint.entry(FoldedKey("tisch")), in: 0) == Vocabulary.unknown)
    #expect(!joint.isKnown(JointVocabulary.none))
  }

  /// A spelling with accents that nobody knows is the word without them, and has no row of its own.
  @Test func readsWrongAccentsAsNone() throws {
    let (words, joint) = try Self.small()
    let key = FoldedKey("mesà")
    #expect(joint.entry(key) == joint.entry(FoldedKey("mesa")))
    #expect(words.listed.row(key, joint.entry(key)) == -1)
  }

  @Test func tellsAbbreviationsFromOtherWords() {
    for language in Language.allCases {
      let lexicon = BuiltIn.lexicon(language)
      let keys = Set(lexicon.abbreviations.keys)
      #expect(!keys.isEmpty)
      #expect(keys.allSatisfy { lexicon.abbreviations.kind(of: $0) != nil })
      lexicon.vocabulary.forEachSpelling { key, _ in
        if (lexicon.abbreviations.kind(of: key.plain) != nil) != keys.contains(key.plain) { Issue.record("\(key)") }
      }
    }
  }
}
