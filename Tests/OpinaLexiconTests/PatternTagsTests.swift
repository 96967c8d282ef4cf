import Testing

@testable import OpinaLexicon

/// Tags rule patterns out by the words beside their anchors, and never one that matches.
struct PatternTagsTests {
  @Test func tagsOfNeighboursAreFoundAndThoseThatAlwaysAre() {
    let tags = [UInt8](repeating: 5, count: 4) + [7, PatternTags.before(5), PatternTags.rest, PatternTags.none]
    let block = tags + [UInt8](repeating: 9, count: PatternTags.blockSize - tags.count)
    func find(behind: UInt8, before: UInt8) -> UInt32 {
      block.withUnsafeBufferPointer {
        PatternTags.find($0.baseAddress!, behind: behind, before: PatternTags.before(before))
      }
    }
    #expect(find(behind: 5, before: PatternTags.none) == 0b0100_1111)
    #expect(find(behind: 7, before: 5) == 0b0111_0000)
    #expect(find(behind: 8, before: 9) == 0b0100_0000)
    #expect(find(behind: 9, before: 5) == 0b1111_1111_0110_0000)
  }

  @Test func listsFillWholeBlocks() {
    let filter = PatternFilter(
      [
        PatternSlot(kind: .words, forms: [1], classes: [], fewest: 1, most: 1),
        PatternSlot(kind: .words, forms: [2, 3], classes: [], fewest: 1, most: 1),
      ], anchor: 0, words: PatternFilter.Words(signatures: [0, 1, 2, 4], tags: [0, 1, 2, 3]))
    #expect(filter.tags == [2, 3])
    let tags = PatternTags(
      PatternLists(anchors: [[1], [1, 2]], formCount: 3), of: [filter, filter])
    let first = tags.range(1)
    #expect(tags.range(0).isEmpty && first.count == PatternTags.blockSize)
    #expect(Array(tags.tags[Int(first.lowerBound)...].prefix(4)) == [2, 3, 2, 3])
    #expect(tags.patterns[Int(first.lowerBound)...].prefix(4).map(\.pattern) == [0, 0, 1, 1])
    #expect(tags.patterns.count == tags.tags.count && tags.tags.count % PatternTags.blockSize == 0)
    // What fills a block up is found beside no word.
    let filler = tags.tags[Int(first.lowerBound) + 4]
    #expect(filler != PatternTags.bound && filler < PatternTags.rest)
    for lemma in 0..<10_000 as Range<Int32> where PatternTags.tag(ofLemma: lemma) == filler { Issue.record() }
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
