import OpinaTestSupport
import Testing

@testable import OpinaLexicon

struct FoldedKeyTests {
  @Test(arguments: [("ano", "ANO"), ("Perché", "perché"), ("Ñ", "ñ")])
  func caseChangesNoKey(left: String, right: String) {
    #expect(FoldedKey(left) == FoldedKey(right))
  }

  @Test(arguments: [("ano", "año"), ("esta", "está"), ("e", "é"), ("pais", "país")])
  func accentsChangeOnlyTheAccentedKey(left: String, right: String) {
    #expect(FoldedKey(left).plain == FoldedKey(right).plain)
    #expect(FoldedKey(left).accented != FoldedKey(right).accented)
    #expect(!FoldedKey(left).hasAccent)
    #expect(FoldedKey(right).hasAccent)
  }

  /// Keys are hashes: with real words none may collide, or a word would mean another.
  @Test(arguments: Language.allCases)
  func noTwoBuiltInFormsShareAKey(language: Language) {
    var spellingOfKey: [UInt64: String] = [:]
    for spelling in BuiltIn.lexicon(language).vocabulary.spellings.dropFirst() {
      let plain = Fold.plain(spelling)
      let known = spellingOfKey.updateValue(plain, forKey: FoldedKey(spelling).plain)
      if let known, known != plain { Issue.record("\(known) and \(plain) share a key") }
    }
    #expect(spellingOfKey.count > 5000)
  }

  /// The same lexicons must give the same keys on every machine, whatever its hash seed.
  @Test func keysNeverChange() {
    #expect(FoldedKey("").plain == Self.keyOfNothing)
    #expect(FoldedKey("bueno").plain == FoldedKey("BUENO").plain)
    #expect(Set(["a", "b", "ab", "ba", "aa"].map { FoldedKey($0).plain }).count == 5)
  }

  private static let keyOfNothing: UInt64 = LetterHash().value

  @Test(arguments: [
    ("brilliaaant", 1, "brilliant"), ("buenisimoooo", 1, "buenisimo"), ("gooood", 2, "good"), ("Ótimoooo", 1, "ótimo"),
    ("aaa", 2, "aa"), ("coold", 1, "coold"), ("", 1, ""), ("bellisssimo", 2, "bellissimo"),
  ])
  func stretchedLettersAreShortened(written: String, length: Int, meant: String) {
    var written = written
    #expect(written.withUTF8 { FoldedKey($0, shortenedTo: length) } == FoldedKey(meant))
  }
}
