internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

/// Where the words of a sample stand, and beside what: the clauses, what the code frame calls them, and which side each
/// clause and respondent takes. Numbers in a row, no strings.
struct TermCompany {
  /// A word that is no grammar, or a number.
  struct Place {
    /// Position in `keys`.
    let word: Int32
    let clause: Int32
    /// What the code frame calls it; -1 for nothing.
    let theme: Int32
    /// Whether it can name a theme here; a word inside an opinion only keeps others company.
    let isTerm: Bool
  }

  /// A theme that the code frame has in a clause.
  struct Naming {
    let theme: Int32
    let clause: Int32
    let tokens: Range<Int32>
  }

  private(set) var keys: [TermKey] = []
  private(set) var places: [Place] = []
  private(set) var namings: [Naming] = []
  /// Language of each comment.
  private(set) var languages: [Int] = []
  /// Who wrote each comment, by what they scored.
  private(set) var scores: [ScoreSides] = []
  private var sides: [Int8] = []
  private var placeRuns = CommentRuns()
  private var namingRuns = CommentRuns()
  private var sideRuns = CommentRuns()
  private var numbers: [TermKey: Int32] = [:]

  func places(of comment: Int) -> Range<Int> { placeRuns[comment] }

  func namings(of comment: Int) -> Range<Int> { namingRuns[comment] }

  /// The side that a clause takes: 1 for praise, -1 for criticism, 0 for neither.
  func side(of clause: Int32, in comment: Int) -> Int {
    Int(sides[sideRuns[comment].lowerBound + Int(clause)])
  }

  /// Takes a comment.
  ///
  /// - Parameter namer: what the code frame knows.
  mutating func add(
    _ reading: Reading, of text: UnsafeBufferPointer<UInt8>, _ keys: TermKeys, _ namer: ThemeReader,
    by scores: ScoreSides
  ) {
    let first = namings.count
    namer.forEachNaming(in: reading) { theme, tokens, _ in
      namings.append(
        Naming(
          theme: Int32(theme), clause: Int32(reading.clause(ofToken: tokens.lowerBound)),
          tokens: Int32(tokens.lowerBound)..<Int32(tokens.upperBound)))
    }
    for (index, token) in reading.tokens.enumerated() {
      var key = keys.key(of: token, in: text)
      if token.kind == .number {
        key = TermKey(spelling: FoldedKey(UnsafeBufferPointer(rebasing: text[token.range])).plain)
      }
      guard key != .none else { continue }
      let theme = namings[first...].first { $0.tokens.contains(Int32(index)) }?.theme ?? -1
      let isTerm = token.kind == .word && TermScan.canName(key, index, reading)
      places.append(
        Place(
          word: number(key), clause: Int32(reading.clause(ofToken: index)), theme: isTerm ? theme : -1, isTerm: isTerm))
    }
    var values = [Double](repeating: 0, count: max(1, reading.clauses.count))
    for opinion in reading.opinions { values[opinion.clause] += opinion.value }
    sides += values.map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
    languages.append(keys.language.position)
    self.scores.append(scores)
    placeRuns.endComment(at: places.count)
    namingRuns.endComment(at: namings.count)
    sideRuns.endComment(at: sides.count)
  }

  private mutating func number(_ key: TermKey) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    return number
  }
}
