internal import OpinaFeedback
public import OpinaLexicon
public import OpinaSentiment
internal import OpinaText

/// Says which themes a comment speaks of, clause by clause, and what it thinks of each.
public struct ThemeReader: Sendable {
  /// The theme of an opinion on nothing in particular: `¡Excelente!`.
  static let overall = "overall-experience"
  /// The weight of the overall theme where only an opinion implies it: it says nothing where a part is named.
  static let impliedOverall = 0.5

  let lexicon: LanguageLexicon
  let catalogue: ThemeCatalogue
  let frame: CodeFrame
  /// Words that name discovered themes; `nil` without discovery.
  let discovered: DiscoveredTerms?
  let overallTheme: ThemeCatalogue.Index?
  /// Its position in the catalogue, whatever the frame reads it as; -1 if there is none.
  private let overallNumber: Int
  /// By theme.
  let traits: FixedArray<ThemeTraits>

  public init(lexicon: LanguageLexicon, catalogue: ThemeCatalogue, frame: CodeFrame) {
    self.init(lexicon: lexicon, catalogue: catalogue, frame: frame, discovered: nil)
  }

  init(lexicon: LanguageLexicon, catalogue: ThemeCatalogue, frame: CodeFrame, discovered: DiscoveredTerms?) {
    self.lexicon = lexicon
    self.discovered = discovered
    self.catalogue = catalogue
    self.frame = frame
    overallTheme = catalogue.index(of: Self.overall).flatMap { frame.reading(of: $0) }
    overallNumber = catalogue.index(of: Self.overall) ?? -1
    traits = FixedArray(ThemeTraits.all(of: catalogue, in: frame))
  }

  /// A theme that a clause names.
  struct Candidate {
    private var number: Int32
    private let clauseNumber: Int32
    private let sentenceNumber: Int32
    private let first: Int32
    private let end: Int32
    /// 1, or less for a vague word.
    let weight: Float
    var value = 0.0
    /// Whether another one takes its place.
    var hasLost = false
    var isJudged = false

    var theme: ThemeCatalogue.Index {
      get { Int(number) }
      set { number = Int32(truncatingIfNeeded: newValue) }
    }
    var clause: Int { Int(clauseNumber) }
    var sentence: Int { Int(sentenceNumber) }
    var tokens: Range<Int> { Int(first)..<Int(end) }

    init(theme: ThemeCatalogue.Index, clause: Int, sentence: Int, tokens: Range<Int>, weight: Double) {
      number = Int32(truncatingIfNeeded: theme)
      clauseNumber = Int32(truncatingIfNeeded: clause)
      sentenceNumber = Int32(truncatingIfNeeded: sentence)
      first = Int32(truncatingIfNeeded: tokens.lowerBound)
      end = Int32(truncatingIfNeeded: tokens.upperBound)
      self.weight = Float(weight)
    }

    /// Whether another candidate has taken up more words around these.
    @inline(__always)
    func isInside(_ other: Candidate) -> Bool {
      let isAround: Int32 = other.first <= first ? 1 : 0
      let isBehind: Int32 = other.end >= end ? 1 : 0
      return (other.end - other.first > end - first ? 1 : 0) & isAround & isBehind != 0
    }

    /// By which candidates rise in the order of the comment: the clause, the first token, the theme.
    var place: UInt64 {
      UInt64(UInt32(bitPattern: clauseNumber)) &<< 43 | UInt64(UInt32(bitPattern: first)) &<< 22
        | UInt64(UInt32(bitPattern: number))
    }
  }

  /// The themes of a comment, in the order in which it speaks of them.
  ///
  /// - Parameter memory: takes what is found on the way, so that nothing but the result is allocated.
  public func themes(
    in reading: Reading, of text: UnsafeBufferPointer<UInt8>, _ memory: inout ThemeMemory
  ) -> [ThemeMention] {
    let most = reading.mentions.count + reading.opinions.count + (discovered == nil ? 0 : reading.tokens.count)
    var candidates = memory.candidates(atMost: most)
    if discovered == nil { name(&candidates, reading) } else { nameDiscovered(&candidates, reading, text) }
    guard candidates.count > 0 else { return overall(reading, text).map { [$0] } ?? [] }
    judge(&candidates, reading, memory.zeros(reading.clauses.count))
    return mentions(candidates, reading)
  }

  func mentions(_ candidates: Candidates, _ reading: Reading) -> [ThemeMention] {
    var mentions: [ThemeMention] = []
    mentions.reserveCapacity(candidates.count)
    for index in 0..<candidates.count {
      let theme = candidates[index].theme
      let clause = Self.bytes(of: reading.clauses[candidates[index].clause].tokens, in: reading)
      mentions.append(
        ThemeMention(
          theme: catalogue.themes[theme].id, number: theme, sentiment: Self.sentiment(candidates[index].value),
          clause: clause))
    }
    return mentions
  }

  /// The theme that an opinion implies in this frame.
  @inline(__always)
  func implied(by opinion: Reading.Opinion) -> ThemeCatalogue.Index? {
    opinion.value == 0 ? nil : opinion.theme.flatMap { frame.reading(of: $0) }
  }

  /// Whether the frame has a theme.
  func has(_ theme: String) -> Bool { catalogue.index(of: theme).map { frame.reading(of: $0) == $0 } ?? false }

  func impliedWeight(_ theme: ThemeCatalogue.Index) -> Double { theme == overallTheme ? Self.impliedOverall : 1 }

  /// The overall theme, for an opinion about nothing but a name: every word is known and none of them a noun.
  private func overall(_ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> ThemeMention? {
    guard overallTheme != nil, reading.opinions.contains(where: { $0.value != 0 }),
      !Gratitude.speaksAlone(in: reading), let first = reading.clauses.first, let last = reading.clauses.last
    else { return nil }
    for (index, token) in reading.tokens.enumerated() where token.kind == .word {
      if token.form == Vocabulary.unknown {
        if token.end - token.start > 3, !Self.isName(token, text) { return nil }
        continue
      }
      let classes = lexicon.patterns.record(token.form).classes
      if classes.contains(.noun), classes.isDisjoint(with: [.positive, .negative, .adjective, .verb, .adverb]),
        !reading.opinions.contains(where: { $0.tokens.contains(index) }), !Self.isName(token, text)
      {
        return nil
      }
    }
    return ThemeMention(
      theme: Self.overall, number: overallNumber, sentiment: reading.sentiment,
      clause: Self.bytes(of: first.tokens.lowerBound..<last.tokens.upperBound, in: reading))
  }

  /// Whether a word is what something is called, a brand or a model: with a capital inside a sentence, or with digits.
  private static func isName(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = text[token.range]
    if bytes.contains(where: { $0 &- UInt8(ascii: "0") < 10 }) { return true }
    // A word all in capitals is a shout as often as a name.
    guard !token.startsSentence, !token.isShouted else { return false }
    return bytes.first.map { $0 &- UInt8(ascii: "A") < 26 } ?? false
  }

  /// The bytes of tokens, without punctuation at either end.
  static func bytes(of tokens: Range<Int>, in reading: Reading) -> Range<Int> {
    var tokens = tokens
    while tokens.count > 1, reading.tokens[tokens.lowerBound].kind == .punctuation {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    while tokens.count > 1, reading.tokens[tokens.upperBound - 1].kind == .punctuation {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    return Int(reading.tokens[tokens.lowerBound].start)..<Int(reading.tokens[tokens.upperBound - 1].end)
  }
}
