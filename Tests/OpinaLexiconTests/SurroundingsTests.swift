import Testing

@testable import OpinaLexicon

struct SurroundingsTests {
  private let lexicon: LanguageLexicon

  init() throws {
    lexicon = try SmallLexicon(["es/phrases.tsv": ["casa grande  1  opinion  -  -"]]).load()
  }

  private func signature(_ word: String) -> UInt64 { lexicon.words(word)[0].record.signature }

  /// What a line has at some distances from one of its words.
  private func look(_ line: String, at position: Int, _ distances: ClosedRange<Int>) -> UInt64 {
    let memory = KeptMemory()
    var surroundings = Surroundings(memory)
    lexicon.words(line).withUnsafeBufferPointer { surroundings.note($0) }
    return withExtendedLifetime(memory) {
      surroundings.signatures[Surroundings.row(position) + Surroundings.place(distances)!]
    }
  }

  private func tag(_ surroundings: Surroundings, at position: Int, _ side: PatternSide) -> UInt8 {
    surroundings.tags.load(fromByteOffset: position * Surroundings.tagsPerPlace + side.rawValue, as: UInt8.self)
  }

  @Test func wordsAreSeenAtTheirDistance() {
    let line = "x x casa x x x x grande"
    for position in 0..<8 {
      #expect(look(line, at: position, 2 - position...2 - position) & signature("casa") == signature("casa"))
      for distances in [-2...(-1), 1...2, 1...4, -4...(-1), 0...0] {
        let isNear = distances.contains(2 - position)
        #expect((look(line, at: position, distances) & signature("casa") == signature("casa")) == isNear)
      }
    }
  }

  @Test func threeWordsAreSeenAsFour() {
    #expect(look("x x x casa", at: 0, 1...3) & signature("casa") == signature("casa"))
    #expect(look("x x x x casa", at: 0, 1...3) & signature("casa") == signature("casa"))
    #expect(look("x x x x x casa", at: 0, 1...3) & signature("casa") != signature("casa"))
  }

  @Test func whatIsTooFarAwayHasNoPlace() {
    #expect(Surroundings.place(-8...(-8)) != nil)
    #expect(Surroundings.place(8...8) != nil)
    #expect(Surroundings.place(-9...(-9)) == nil)
    #expect(Surroundings.place(9...9) == nil)
    #expect(Surroundings.place(7...9) == nil)
    #expect(Surroundings.place(1...5) == nil)
  }

  @Test func sentencesBeginAndEndBesideTheirMarks() {
    let line = "¡ ( x , x ! … x ( x"
    let starts = (0..<10).filter { look(line, at: $0, 0...0) & Signature.sentenceStart != 0 }
    let ends = (0..<10).filter { look(line, at: $0, 0...0) & Signature.sentenceEnd != 0 }
    let commas = (0..<10).filter { look(line, at: $0, 0...0) & Signature.comma != 0 }
    #expect(starts == [0, 1, 2, 7])
    // A mark before a word that begins a sentence is taken for the end of one as well.
    #expect(ends == [0, 1, 4, 5, 6, 9])
    #expect(commas == [3])
  }

  @Test func boundsHaveATagOfTheirOwn() {
    let memory = KeptMemory()
    var surroundings = Surroundings(memory)
    let words = lexicon.words("casa grande , casa ! grande")
    words.withUnsafeBufferPointer { surroundings.note($0) }
    let tags = words.map(\.record.tag)
    let bound = PatternTags.bound
    withExtendedLifetime(memory) {
      let behind = [tags[1], bound, tags[3], bound, bound, bound]
      let before = [bound, tags[0], tags[1], bound, tags[3], bound]
      #expect((0..<6).map { tag(surroundings, at: $0, .behind) } == behind)
      #expect((0..<6).map { tag(surroundings, at: $0, .before) } == before)
      #expect((0..<6).allSatisfy { tag(surroundings, at: $0, .neither) == PatternTags.none })
    }
  }

  @Test func nothingHasNoSurroundings() {
    let memory = KeptMemory()
    var surroundings = Surroundings(memory)
    lexicon.words("").withUnsafeBufferPointer { surroundings.note($0) }
    withExtendedLifetime(memory) { #expect(tag(surroundings, at: -1, .behind) == PatternTags.bound) }
  }
}
