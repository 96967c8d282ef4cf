public import OpinaLexicon

// What takes a side in a comment, and how rules change it.
extension Reading {
  /// A word, phrase or sign that takes a side.
  public struct Opinion: Hashable, Sendable, BitwiseCopyable {
    /// The row that says so.
    public enum Source: Hashable, Sendable, BitwiseCopyable {
      /// Position in `LanguageLexicon.polarity`.
      case word(Int)
      /// Position in `PatternSet.patterns`.
      case pattern(Int)
      /// Position in `LanguageLexicon.targets` and in its rows.
      case target(Int, Int)
      /// Position in `SymbolLexicon.symbols`.
      case symbol(Int)
      /// Position in `LanguageLexicon.laughter`.
      case laughter(Int)
      /// No row: a rule made it.
      case rule(Rule)

      /// The rule that made it, if one did.
      var rule: Rule? { if case .rule(let rule) = self { rule } else { nil } }

      /// A sign of the shared table: an emoji, an emoticon.
      var isSymbol: Bool { if case .symbol = self { true } else { false } }

      /// A symbol or laughter: no words.
      var isWordless: Bool {
        switch self {
        case .symbol, .laughter: true
        case .word, .pattern, .target, .rule: false
        }
      }
    }

    // In an order that takes no more than one cache line.
    /// The row or the rule that it comes from.
    public let source: Source
    /// What its phrase does; `nil` for an opinion of another source.
    public let role: Phrase.Role?
    /// Whether a negator already works on it.
    public internal(set) var isNegated = false
    /// Whether a denial behind it says that it is not so.
    public internal(set) var isRefuted = false
    /// Whether praise behind a "but" makes up for it.
    public internal(set) var isSettled = false
    /// Whether it is praise that stands even though a "but" follows.
    public internal(set) var isFirm = false
    /// −1 for none.
    private var impliedTheme: Int32
    private let ordinal: Int32
    private let clauseNumber: Int32
    private let place: TokenRange
    /// What the row says, −3 … 3.
    public let base: Double
    /// What the rules left of it.
    public internal(set) var value: Double

    init(
      number: Int, source: Source, tokens: Range<Int>, clause: Int, value: Double, theme: ThemeCatalogue.Index?,
      role: Phrase.Role?
    ) {
      self.source = source
      self.role = role
      impliedTheme = Int32(truncatingIfNeeded: theme ?? -1)
      ordinal = Int32(truncatingIfNeeded: number)
      clauseNumber = Int32(truncatingIfNeeded: clause)
      place = TokenRange(tokens)
      base = value
      self.value = value
    }

    /// Stays the same while rules add opinions.
    public var number: Int { Int(ordinal) }
    /// The tokens that it takes up, by their positions.
    public var tokens: Range<Int> { place.range }
    /// Number of the clause that it stands in, from 0.
    public var clause: Int { Int(clauseNumber) }
    /// The theme that the row implies, unless it means something else here.
    public internal(set) var theme: ThemeCatalogue.Index? {
      get { impliedTheme < 0 ? nil : Int(impliedTheme) }
      set { impliedTheme = Int32(truncatingIfNeeded: newValue ?? -1) }
    }
  }

  /// A change that a rule made to an opinion.
  public struct Adjustment: Hashable, Sendable, BitwiseCopyable {
    /// The rule.
    public let rule: Rule
    /// Number of the opinion.
    public let opinion: Int
    /// The opinion's value, −3 … 3 and beyond, before the rule acted.
    public let before: Double
    /// The value behind it, on the same scale.
    public let after: Double
    /// Position in `PatternSet.patterns` of the row that made the rule act.
    public let cause: Int?
  }

  /// Whether anything praises, and whether anything complains: a rule that needs both is mostly asked in vain.
  @inline(__always)
  var sides: (praise: Bool, complaint: Bool) { (praiseCount > 0, complaintCount > 0) }

  /// Counts an opinion that goes from one value to another.
  @inline(__always)
  private mutating func count(from before: Double, to after: Double) {
    praiseCount &+= (after > 0 ? 1 : 0) &- (before > 0 ? 1 : 0)
    complaintCount &+= (after < 0 ? 1 : 0) &- (before < 0 ? 1 : 0)
  }

  /// Whether an opinion only announces a flaw; `on the whole fine` praises as well, and so does `I only don't give 10
  /// because`.
  public func announcesFlaw(_ opinion: Opinion) -> Bool {
    opinion.role == .flaw && opinion.value > 0
      && !opinion.tokens.contains { !words[$0].classes.isDisjoint(with: [.positive, .negator]) }
  }

  /// Takes all opinions out, so that nothing in the comment takes a side.
  public mutating func removeOpinions() {
    opinions.removeAll()
    praiseCount = 0
    complaintCount = 0
    adjustments.removeAll()
    offset = 0
    sum = 0
    sentiment = Sentiment(score: 0, label: .neutral)
  }

  /// Puts a stock answer in the place of all opinions.
  ///
  /// - Parameter pattern: the answer's row in `PatternSet.patterns`.
  public mutating func replaceOpinions(by pattern: Int, sentiment: Sentiment) {
    removeOpinions()
    add(.pattern(pattern), tokens.indices, value: sentiment.score)
    sum = sentiment.score
    self.sentiment = sentiment
  }

  /// Adds an opinion at its place in the comment.
  mutating func add(
    _ source: Opinion.Source, _ tokens: Range<Int>, value: Double, theme: ThemeCatalogue.Index? = nil,
    role: Phrase.Role? = nil
  ) {
    let opinion = Opinion(
      number: opinions.count, source: source, tokens: tokens,
      clause: tokens.lowerBound < self.tokens.count ? clause(ofToken: tokens.lowerBound) : 0, value: value,
      theme: theme, role: role)
    var place = opinions.count
    while place > 0, opinions[place - 1].tokens.lowerBound > tokens.lowerBound { place -= 1 }
    opinions.insert(opinion, at: place)
    count(from: 0, to: value)
    if let role { contents.formUnion(.of(role)) }
  }

  /// Adds an opinion behind all others.
  @inline(__always)
  mutating func append(
    _ source: Opinion.Source, _ tokens: Range<Int>, value: Double, theme: ThemeCatalogue.Index? = nil,
    role: Phrase.Role? = nil
  ) {
    opinions.append(
      Opinion(
        number: opinions.count, source: source, tokens: tokens, clause: clause(ofToken: tokens.lowerBound),
        value: value, theme: theme, role: role))
    count(from: 0, to: value)
    if let role { contents.formUnion(.of(role)) }
  }

  /// Changes the value of the opinion at a position in `opinions`.
  mutating func adjust(_ opinion: Int, to value: Double, by rule: Rule, cause: Int? = nil) {
    let before = opinions[opinion].value
    guard before != value else { return }
    opinions[opinion].value = value
    count(from: before, to: value)
    adjustments.append(
      Adjustment(rule: rule, opinion: opinions[opinion].number, before: before, after: value, cause: cause))
  }

  mutating func scale(_ opinion: Int, by factor: Double, by rule: Rule, cause: Int? = nil) {
    adjust(opinion, to: opinions[opinion].value * factor, by: rule, cause: cause)
  }
}
