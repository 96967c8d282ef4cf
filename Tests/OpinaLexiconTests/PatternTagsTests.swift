import Testing

@testable import OpinaLexicon

/// Tags rule patterns out by the words beside their anchors, and never one that matches.
struct PatternTagsTests {
  private func words(_ forms: Vocabulary.Form...) -> PatternSlot {
    PatternSlot(kind: .words, forms: forms, classes: [], fewest: 1, most: 1)
  }

  /// The patterns that the tags around a word allow for: of the word behind, of the one before, and of neither.
  private func patterns(_ runs: PatternRuns, list: Int, behind: UInt8, before: UInt8) -> [[Int]] {
    runs.lists.withUnsafeBufferPointer { lists in
      let lists = lists.baseAddress!
      let first = Int(runs.starts[list])
      func run(_ isThere: Int, isBefore: Int, tag: UInt8) -> [Int] {
        guard isThere == 1 else { return [] }
        let place = PatternRuns.place(lists, first, isBefore: isBefore, tag: tag)
        return runs.patterns[PatternRuns.run(lists, at: place, sizeBits: runs.sizeBits)].map(\.entry.number)
      }
      return [
        run(PatternRuns.hasRun(lists + first, behind: UInt32(behind)), isBefore: 0, tag: behind),
        run(PatternRuns.hasRun(lists + first, before: UInt32(before)), isBefore: 1, tag: before),
        run(PatternRuns.hasOpenRun(lists + first), isBefore: 0, tag: PatternTags.none),
      ]
    }
  }

  private func entry(_ pattern: [PatternSlot], number: Int = 0, anchor: Int, firstSlot: Int = 0, rank: Int? = nil)
    -> PatternEntry
  {
    let known = PatternFilter.Words(signatures: [0, 1, 2, 4, 8], tags: [0, 1, 2, 3, 63])
    return PatternEntry(
      pattern, number: number, anchor: anchor, firstSlot: firstSlot, rank: rank,
      filter: PatternFilter(pattern, anchor: anchor, words: known))
  }

  @Test func runsHoldThePatternsOfOneTag() {
    let known = PatternFilter.Words(signatures: [0, 1, 2, 4, 8], tags: [0, 1, 2, 3, 63])
    let anchors = [words(1), words(2, 3)]
    let gap = PatternSlot(kind: .gap, forms: [], classes: [], fewest: 0, most: 2)
    let all = [
      anchors, [words(2), words(1)], [words(1), gap, words(2)], [words(1), words(2)], [words(4), words(1)],
    ]
    let places = [0, 1, 0, 0, 1]
    let filters = zip(all, places).map { PatternFilter($0, anchor: $1, words: known) }
    #expect(filters.map(\.tags) == [[2, 3], [2], [0], [2], [63]])
    #expect(filters.map(\.side) == [.behind, .before, .neither, .behind, .before])
    let entries = all.indices.map { entry(all[$0], number: $0, anchor: places[$0]) }
    let runs = PatternRuns(
      PatternLists(anchors: [[1, 2], [1], [1], [1], [1]], formCount: 3), of: filters, entries: entries)
    #expect(patterns(runs, list: 0, behind: 2, before: 2) == [[], [], []])
    #expect(patterns(runs, list: 1, behind: 2, before: 2) == [[0, 3], [1], [2]])
    #expect(patterns(runs, list: 1, behind: 3, before: 63) == [[0], [4], [2]])
    #expect(patterns(runs, list: 1, behind: 63, before: 3) == [[], [], [2]])
    #expect(patterns(runs, list: 1, behind: 0, before: 0) == [[], [], [2]])
    #expect(patterns(runs, list: 2, behind: 3, before: 2) == [[0], [], []])
    // Pattern 0 alone is a run of both lists, and is kept once as such.
    #expect(runs.patterns.count == 6)
  }

  @Test func entriesTellWhereTheirSlotsAre() {
    for before in 0..<4 {
      for behind in 0..<4 where before + behind > 0 {
        let pattern = [PatternSlot](repeating: words(1), count: before + 1 + behind)
        let entry = entry(pattern, number: 5, anchor: before, firstSlot: 7, rank: 3)
        #expect(entry.number == 5 && entry.isPlain == 1 && entry.rank == 3 && entry.slot == 7 + before)
        #expect(entry.before == before && entry.behind == behind)
        #expect(entry.firstDistance == (before == 0 ? 1 : -before))
      }
    }
    let long = entry([PatternSlot](repeating: words(1), count: 200), anchor: 0)
    #expect(long.isPlain == 0 && long.rank == -1)
  }

  @Test func wordsHaveTagsOfTheirOwnKind() {
    for lemma in 0..<10_000 as Range<Int32> {
      let tag = PatternTags.tag(ofLemma: lemma)
      #expect(tag != PatternTags.none && tag < PatternTags.bound)
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
