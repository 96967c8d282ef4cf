internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

/// Memory in which the themes of one comment after another are named; each thread has its own.
public struct ThemeMemory: ~Copyable {
  private let memory: KeptMemory
  private var candidates: KeptArray<ThemeReader.Candidate>
  private var places: KeptArray<Int32>
  private var words: KeptArray<UInt64>
  /// What the last comment says of its themes. Mostly nobody holds it any more when the next one is read, which takes its
  /// place then.
  private(set) var mentions: [ThemeMention] = []
  /// Memory for more mentions is given back: whoever keeps a comment would keep room for so many.
  private static var mostKeptMentions: Int { 8 }

  /// Empty; what a comment needs is kept for the next one.
  public init() {
    memory = KeptMemory()
    candidates = memory.array()
    places = memory.array()
    words = memory.array(128)
  }

  /// No candidates, and room for some and one more: one that turns out to be none is put down, too.
  mutating func candidates(atMost count: Int) -> ThemeReader.Candidates {
    ThemeReader.Candidates(candidates.refill(count + 1))
  }

  /// By theme, numbers of candidates: whatever was put down last.
  mutating func places(ofThemes count: Int) -> UnsafeMutablePointer<Int32> {
    if places.count < count { places.refill(count, repeating: 0) }
    return places.refill(places.count)
  }

  /// Drops the mentions of the last comment and makes room for others.
  mutating func beginMentions(atMost count: Int) {
    if count > mentions.capacity || mentions.capacity > Self.mostKeptMentions {
      mentions = []
      mentions.reserveCapacity(count)
    } else {
      mentions.removeAll(keepingCapacity: true)
    }
  }

  @inline(__always)
  mutating func append(_ mention: ThemeMention) { mentions.append(mention) }

  /// What is noted of a comment on the way, as long as nothing is: all of it is zeros, one piece of memory that is emptied at
  /// once.
  struct Notes {
    /// By clause, without candidates.
    let clauses: UnsafeMutablePointer<ThemeReader.ClauseTally>
    /// By clause, no themes; see `ThemeReader.bit`.
    let named: UnsafeMutablePointer<UInt64>
    /// By sentence, one before the first and one behind the last: the weight of what is named there; see `Candidate`.
    let heaviest: UnsafeMutablePointer<Int32>
    /// Without terms.
    let cover: ThemeReader.TermCover
  }

  mutating func notes(for reading: Reading) -> Notes {
    let clauses = reading.clauses.count
    let sentences = clauses == 0 ? 0 : reading.clauses[clauses &- 1].sentence &+ 1
    let tallies = clauses &* (MemoryLayout<ThemeReader.ClauseTally>.stride / Self.word)
    // Two weights to a word.
    let weights = (sentences &+ 3) / 2
    let terms = reading.tokens.count &+ ThemeReader.TermCover.slack
    var next = UnsafeMutableRawPointer(words.refill(tallies &+ clauses &+ weights &+ terms, repeating: 0))
    func take<Element>(_ words: Int, of type: Element.Type) -> UnsafeMutablePointer<Element> {
      let first = next.assumingMemoryBound(to: type)
      next += words &* Self.word
      return first
    }
    return Notes(
      clauses: take(tallies, of: ThemeReader.ClauseTally.self), named: take(clauses, of: UInt64.self),
      heaviest: take(weights, of: Int32.self),
      cover: ThemeReader.TermCover(take(terms, of: ThemeReader.TermCover.Term.self)))
  }

  private static var word: Int { MemoryLayout<UInt64>.stride }
}
