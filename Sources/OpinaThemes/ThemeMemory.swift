internal import OpinaLexicon

/// Memory in which the themes of one comment after another are named; each thread has its own.
public struct ThemeMemory: ~Copyable {
  private let memory: KeptMemory
  private var candidates: KeptArray<ThemeReader.Candidate>
  private var covers: KeptArray<ThemeReader.TermCover.Term>
  private var weights: KeptArray<Float>
  private var places: KeptArray<Int32>
  private var themes: KeptArray<UInt64>
  private var clauses: KeptArray<ThemeReader.ClauseTally>

  public init() {
    memory = KeptMemory()
    candidates = memory.array()
    covers = memory.array()
    weights = memory.array()
    places = memory.array()
    themes = memory.array()
    clauses = memory.array()
  }

  /// No candidates, and room for some and one more: one that turns out to be none is put down, too.
  mutating func candidates(atMost count: Int) -> ThemeReader.Candidates {
    ThemeReader.Candidates(candidates.refill(count + 1))
  }

  /// A cover for the tokens of a comment, without terms.
  mutating func cover(of tokens: Int) -> ThemeReader.TermCover {
    ThemeReader.TermCover(covers.refill(tokens + ThemeReader.TermCover.slack, repeating: .none))
  }

  /// Zeros, one for each sentence, one before them and one behind.
  mutating func weights(ofSentences count: Int) -> UnsafeMutablePointer<Float> {
    weights.refill(count + 2, repeating: 0)
  }

  /// By theme, numbers of candidates: whatever was put down last.
  mutating func places(ofThemes count: Int) -> UnsafeMutablePointer<Int32> {
    if places.count < count { places.refill(count, repeating: 0) }
    return places.refill(places.count)
  }

  /// Themes by clause, one bit for each, none of them set.
  mutating func themes(ofClauses count: Int) -> UnsafeMutablePointer<UInt64> {
    themes.refill(count, repeating: 0)
  }

  /// One for each clause, without candidates.
  mutating func clauses(_ count: Int) -> UnsafeMutablePointer<ThemeReader.ClauseTally> {
    clauses.refill(count, repeating: ThemeReader.ClauseTally())
  }
}
