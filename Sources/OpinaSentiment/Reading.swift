public import OpinaLexicon

/// What was read in one comment: its clauses, its opinions, and every rule that changed one.
///
/// It lies in memory that is kept between comments, so that reading allocates nothing; ranges of tokens point into
/// `tokens`. Whoever keeps a reading keeps its memory: the next comment is then read into memory of its own.
public struct Reading: @unchecked Sendable {
  /// A stretch of a sentence that says one thing.
  public struct Clause: Hashable, Sendable, BitwiseCopyable {
    private let place: TokenRange
    private let sentenceNumber: Int32
    /// How it is joined to what stands before.
    public let joint: Connective?
    /// Whether its sentence ends in a question mark.
    public internal(set) var isQuestion = false

    init(tokens: Range<Int>, sentence: Int, joint: Connective?) {
      place = TokenRange(tokens)
      sentenceNumber = Int32(truncatingIfNeeded: sentence)
      self.joint = joint
    }

    /// The tokens of the clause, by their positions.
    public var tokens: Range<Int> { place.range }
    /// Number of the sentence, from 0.
    public var sentence: Int { Int(sentenceNumber) }
  }

  /// A pattern that matched and takes part in rules.
  public struct Sign: Hashable, Sendable, BitwiseCopyable {
    private let number: Int32
    private let place: TokenRange
    /// What the row means.
    public let meaning: Meaning

    init(pattern: Int, tokens: Range<Int>, meaning: Meaning) {
      number = Int32(truncatingIfNeeded: pattern)
      place = TokenRange(tokens)
      self.meaning = meaning
    }

    /// Position in `PatternSet.patterns`.
    public var pattern: Int { Int(number) }
    /// The tokens that it takes up, by their positions.
    public var tokens: Range<Int> { place.range }
  }

  /// A place where a term of the code frame stands.
  @usableFromInline
  package struct NamedTerm: BitwiseCopyable, Sendable {
    @usableFromInline let number: Int32
    @usableFromInline let place: TokenRange

    init(_ number: Int, _ tokens: Range<Int>) {
      self.number = Int32(truncatingIfNeeded: number)
      place = TokenRange(tokens)
    }

    /// Position in `LanguageLexicon.terms`.
    @inlinable @inline(__always)
    package var term: Int { Int(number) }
    @inlinable @inline(__always)
    package var tokens: Range<Int> { place.range }
  }

  /// A word whose value depends on what it is said of.
  struct JudgedPlace: BitwiseCopyable {
    private let number: Int32
    private let targets: Int32

    init(mention: Int, group: Int) {
      number = Int32(truncatingIfNeeded: mention)
      targets = Int32(truncatingIfNeeded: group)
    }

    /// Position in `mentions`.
    var mention: Int { Int(number) }
    /// Position in `LanguageLexicon.targets`.
    var group: Int { Int(targets) }
  }

  private var owner: Owner
  /// In one place, so that handing a reading on copies none of it.
  @usableFromInline let columns: UnsafeMutablePointer<Columns>

  /// A reading of nothing yet, whose memory is kept from comment to comment.
  public init() {
    owner = Owner()
    columns = owner.columns
  }

  /// Makes room for another comment.
  mutating func clear() {
    if isKnownUniquelyReferenced(&owner) { columns.pointee.clear() } else { self = Reading() }
  }

  /// Whether a token negates by itself.
  public func isNegator(_ token: Int) -> Bool { words[token].classes.contains(.negator) }

  /// The sign that takes a token up.
  @inline(__always)
  func sign(covering token: Int) -> Sign? {
    covered.contains(token) ? signs[Int(covers[token])] : nil
  }

  /// The connective that a token is, or is a part of.
  @inline(__always)
  func connective(at token: Int) -> Connective? {
    guard case .connective(let connective) = sign(covering: token)?.meaning else { return nil }
    return connective
  }

  /// Whether a token is a word of degree, or a part of one.
  func isIntensifier(_ token: Int) -> Bool {
    if case .intensifier = sign(covering: token)?.meaning { true } else { false }
  }

  /// Whether a token is an "and" or "or", or a part of one.
  func isCoordinator(_ token: Int) -> Bool {
    switch connective(at: token) {
    case .and, .or: true
    default: false
    }
  }

  /// Whether a connective stands among some tokens.
  func holds(_ connective: Connective, in tokens: Range<Int>) -> Bool {
    tokens.contains { self.connective(at: $0) == connective }
  }

  /// Whether the comment holds any of some things.
  @inline(__always)
  func holds(_ any: Contents) -> Bool { !contents.isDisjoint(with: any) }

  /// Whether `mentions` hold an answer.
  package var mayAnswer: Bool { holds(.answer) }
  /// Whether `mentions` hold an intent.
  package var mayIntend: Bool { holds(.intent) }
  /// Whether `signs` hold a wish.
  package var mayWish: Bool { holds([.wish, .should, .more]) }

  /// Clause of a token.
  public func clause(ofToken token: Int) -> Int { Int(clauseOfToken[token]) }

  /// Sentence of a token.
  func sentence(ofToken token: Int) -> Int { clauses[clause(ofToken: token)].sentence }

  /// The words between two token ranges hold no punctuation.
  func isUnbroken(_ range: Range<Int>) -> Bool {
    for index in range where words[index].isPunctuation && !words[index].classes.contains(.quotationMark) {
      return false
    }
    return true
  }

  /// Whether nothing but punctuation is left of a clause from a token on.
  func endsClause(_ token: Int, _ clause: Int) -> Bool {
    guard token < clauses[clause].tokens.upperBound else { return true }
    for index in token..<clauses[clause].tokens.upperBound where !words[index].isPunctuation { return false }
    return true
  }

  /// Whether a verb among some words says how things are or were, not how they might or should be.
  func isAsserted(_ range: Range<Int>) -> Bool {
    for index in range {
      let classes = words[index].classes
      if classes.contains(.verb), classes.isDisjoint(with: .unreal), !classes.isDisjoint(with: .real) { return true }
    }
    return false
  }
}

extension WordClass {
  /// Features of verbs that tell what is or was.
  static let real: WordClass = [
    WordClass(.present), WordClass(.past), WordClass(.imperfect), WordClass(.future),
  ]
  /// Features of verbs that tell what might or should be, and nouns that look like verbs.
  static let unreal: WordClass = [
    WordClass(.conditional), WordClass(.subjunctive), WordClass(.imperative), WordClass(.infinitive), .noun,
  ]
}
