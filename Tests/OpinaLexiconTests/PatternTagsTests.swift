import Testing

@testable import OpinaLexicon

/// Tags rule patterns out by the words beside their anchors, and never one that matches.
struct PatternTagsTests {
  @Test func onlyTagsOfTheListAreFound() {
    let tags = [UInt8](repeating: 5, count: 4) + [7, PatternTags.before(5), PatternTags.rest, PatternTags.none]
    let block = tags + [UInt8](repeating: 5, count: PatternTags.blockSize)
    func find(_ count: Int, behind: UInt8, before: UInt8) -> UInt32 {
      block.withUnsafeBufferPointer {
        PatternTags.find($0.baseAddress!, count, behind: behind, before: PatternTags.before(before))
      }
    }
    #expect(find(tags.count, behind: 5, before: PatternTags.none) == 0b0100_1111)
    #expect(find(tags.count, behind: 7, before: 5) == 0b0111_0000)
    #expect(find(3, behind: 5, before: 5) == 0b0111)
    #expect(find(0, behind: 5, before: 5) == 0)
    #expect(find(100, behind: 5, before: 9) == 0b1111_1111_0100_1111)
  }

  @Test func wordsHaveTagsOfTheirOwnKind() {
    for lemma in 0..<10_000 as Range<Int32> {
      let tag = PatternTags.tag(ofLemma: lemma)
      #expect(tag != PatternTags.none && tag < PatternTags.rest)
    }
  }

  /// More patterns than are looked at together find each its own neighbour, on either side of a word that all share.
  @Test(arguments: ["casa *", "* casa", "casa * bueno?", "casa _ *", "* ... casa"])
  func eachOfManyPatternsIsFound(shape: String) throws {
    let words = (0..<60).map { "w\(UnicodeScalar(97 + $0 / 10)!)\(UnicodeScalar(97 + $0 % 10)!)" }
    let lexicon = try SmallLexicon([
      "es/polarity.tsv": ["bueno  0  2  -  -  -"],
      // Words of grammar are no anchors where another word is.
      "es/words.tsv": words.map { "\($0)  0  preposition  -  -" },
      "es/phrases.tsv": words.map { "\(shape.replacing("*", with: $0))  1  opinion  -  -" },
    ]).load()
    for word in words {
      let line = shape.replacing("*", with: word).replacing("?", with: "").replacing("_", with: "x")
        .replacing("...", with: "x y")
      #expect(lexicon.matches(in: line) == ["\(shape.replacing("*", with: word)): \(line)"])
    }
    #expect(lexicon.matches(in: "casa x y z") == [])
  }

  /// A slot that takes more words than have tags of their own.
  @Test func slotsOfManyWordsMatchEachOfThem() throws {
    let words = (0..<20).map { "w\(UnicodeScalar(97 + $0)!)" }
    let lexicon = try SmallLexicon([
      "es/phrases.tsv": ["casa \(words.joined(separator: "|"))  1  opinion  -  -"]
    ]).load()
    for word in words { #expect(lexicon.matches(in: "casa \(word)").count == 1) }
    #expect(lexicon.matches(in: "casa x") == [])
  }
}
