public import OpinaFeedback
public import OpinaLexicon
public import OpinaSentiment
public import OpinaText

/// Puts together what one language's readers find in a comment.
///
/// A class, so that reading a comment does not count the references to all that it holds.
public final class CommentTagger: Sendable {
  /// What a stock answer is worth: less than an opinion in words.
  static let stockAnswer = 0.4
  /// How many words before an intent a negator may stand.
  static let negatorReach = 2
  private static let suggestion = "suggestion"

  private let lexicon: LanguageLexicon
  private let sentiment: SentimentReader
  private let themes: ThemeReader
  /// Reads what the frame lacks.
  private let proposals: ThemeReader?
  private let content: ContentReader
  /// Names of intents, sorted, and each in a list of its own.
  private let intentNames: [String]
  private let intentAlone: [[String]]
  /// Where those of `LanguageLexicon.intents` stand among them.
  private let intentPlaces: [Int]
  private let suggestionPlace: Int
  /// What "nothing" answers in a column whose question is not known.
  private let openQuestion: Question

  /// - Parameters:
  ///   - frame: the themes that count; without one all do.
  ///   - discovered: themes that were found in the survey, with which the frame codes.
  ///   - proposals: themes that the frame lacks.
  ///   - asksWhatToImprove: whether the survey's open question is known to ask what could be better.
  public init(
    lexicon: LanguageLexicon, symbols: SymbolLexicon, catalogue: ThemeCatalogue, frame: CodeFrame? = nil,
    discovered: DiscoveredThemes? = nil, proposals: DiscoveredThemes? = nil, asksWhatToImprove: Bool = false
  ) {
    self.lexicon = lexicon
    sentiment = SentimentReader(
      lexicon: lexicon, symbols: symbols, themes: catalogue, asksWhatToImprove: asksWhatToImprove)
    themes = ThemeReader(
      lexicon: lexicon, catalogue: catalogue, frame: frame ?? .whole(catalogue),
      discovered: discovered?.terms[lexicon.language.position])
    self.proposals = proposals.map {
      ThemeReader(
        lexicon: lexicon, catalogue: $0.catalogue, frame: frame ?? .whole(catalogue),
        discovered: $0.terms[lexicon.language.position])
    }
    content = ContentReader(lexicon: lexicon, symbols: symbols)
    openQuestion = asksWhatToImprove ? .improve : .open
    let names = Set(lexicon.intents + [Self.suggestion]).sorted()
    intentNames = names
    intentAlone = names.map { [$0] }
    intentPlaces = lexicon.intents.map { intent in names.firstIndex(of: intent)! }
    suggestionPlace = names.firstIndex(of: Self.suggestion)!
  }

  /// Tags the passages of a comment, or of a part of one; see `tag`.
  package func passages(
    _ text: UnsafeBufferPointer<UInt8>, tokens: [Token], language: LanguageGuess, question: Question,
    reading: inout Reading, memory: inout ThemeMemory, explain: ((TaggedComment, Reading) -> Void)?
  ) -> [Passages.Part] {
    var parts: [Passages.Part] = []
    for passage in Passages.cut(tokens) {
      let part = tagPassage(text, tokens: passage, language: language, question: question, &reading, &memory)
      explain?(part, reading)
      parts.append(Passages.Part(tagged: part, length: passage.count))
    }
    return parts
  }

  private func tagPassage(
    _ text: UnsafeBufferPointer<UInt8>, tokens: [Token], language: LanguageGuess, question: Question,
    _ reading: inout Reading, _ memory: inout ThemeMemory
  ) -> TaggedComment {
    tokens.withUnsafeBufferPointer { begin(text, tokens: $0, &reading) }
    for round in SentimentReader.MatchRound.allCases { match(round, &reading) }
    settle(text, &reading)
    judge(text, answering: question, &reading)
    return conclude(text, language: language, answering: question, &reading, &memory)
  }

  // MARK: Stages

  /// First stage: what is known of each word of a comment.
  public func begin(_ text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, _ reading: inout Reading) {
    sentiment.begin(tokens, of: text, &reading)
  }

  /// Second stage: the patterns that match.
  public func match(_ round: SentimentReader.MatchRound, _ reading: inout Reading) { sentiment.match(round, &reading) }

  /// Third stage: which of them count, clauses, and the opinions that rows name.
  public func settle(_ text: UnsafeBufferPointer<UInt8>, _ reading: inout Reading) { sentiment.settle(text, &reading) }

  /// Fourth stage: the rules.
  public func judge(_ text: UnsafeBufferPointer<UInt8>, answering question: Question, _ reading: inout Reading) {
    sentiment.judge(text, answering: question, &reading)
  }

  /// Last stage: what of the reading goes into the result.
  public func conclude(
    _ text: UnsafeBufferPointer<UInt8>, language: LanguageGuess, answering question: Question,
    _ reading: inout Reading, _ memory: inout ThemeMemory
  ) -> TaggedComment {
    if let (answer, pattern) = content.answer(in: reading) {
      return stock(answer, pattern, of: text, language: language, question: question, &reading, &memory)
    }
    let kind = content.content(of: text, reading: reading)
    guard kind == .opinion else {
      // What has no words has no language.
      return TaggedComment(
        language: .undetermined, content: kind, sentiment: nil, themes: [], intents: [],
        untagged: kind == .none || kind == .empty ? UntaggedReason.none : .gibberish)
    }
    // Its words are other ones that happen to be spelt alike: `Strand` is a beach, and nobody is stranded.
    if language.isForeign {
      reading.removeOpinions()
      return TaggedComment(
        language: language, content: .opinion, sentiment: reading.sentiment, themes: [], intents: [],
        untagged: .notUnderstood)
    }
    let mentions = themes.themes(in: reading, of: text, &memory)
    return TaggedComment(
      language: language, content: .opinion, sentiment: reading.sentiment, themes: mentions,
      intents: intents(in: reading), untagged: mentions.isEmpty ? untagged(reading) : nil,
      proposed: proposals?.proposals(in: reading, of: text, beside: mentions, &memory) ?? [])
  }

  /// All words of a passage that name a theme, and what became of each.
  ///
  /// - Parameter tagged: what was read in the same passage.
  package func namedThemes(in reading: Reading, of tagged: TaggedComment) -> [NamedTheme] {
    tagged.content == .opinion ? themes.namedThemes(in: reading, mentions: tagged.themes) : []
  }

  private func intents(in reading: Reading) -> [String] {
    guard reading.mayIntend || reading.mayWish else { return [] }
    // Most comments want one thing.
    var only = -1
    var isOne = true
    forEachIntent(in: reading) { place in
      isOne = isOne && (only < 0 || only == place)
      only = place
    }
    if only < 0 { return [] }
    if isOne { return intentAlone[only] }
    var places: Set<Int> = []
    forEachIntent(in: reading) { places.insert($0) }
    return places.sorted().map { intentNames[$0] }
  }

  /// Calls `body` with the place of each intent among `intentNames`, as often as words say it.
  @inline(__always)
  private func forEachIntent(in reading: Reading, _ body: (Int) -> Void) {
    if reading.mayIntend {
      for match in reading.mentions {
        guard case .intent(let intent) = lexicon.patterns.meanings[match.pattern].meaning,
          !isDenied(match.tokens, reading)
        else { continue }
        body(intentPlaces[intent])
      }
    }
    // A wish suggests something.
    if reading.mayWish { body(suggestionPlace) }
  }

  /// Whether a negator right before denies what the words would want: `no lo recomiendo`.
  private func isDenied(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    if tokens.contains(where: { reading.isNegator($0) }) { return false }
    return (max(0, tokens.lowerBound - Self.negatorReach)..<tokens.lowerBound).contains { reading.isNegator($0) }
  }

  private func untagged(_ reading: Reading) -> UntaggedReason {
    var known = 0
    var words = 0
    for token in reading.tokens where token.kind == .word {
      words += 1
      if token.form != Vocabulary.unknown { known += 1 }
    }
    if reading.opinions.contains(where: { $0.value != 0 }), !Gratitude.speaksAlone(in: reading) { return .newTheme }
    return known * 2 >= words && words > 0 ? .offTopic : .notUnderstood
  }

  /// A stock answer in the light of the question.
  private func stock(
    _ answer: Answer, _ pattern: Int, of text: UnsafeBufferPointer<UInt8>, language: LanguageGuess, question: Question,
    _ reading: inout Reading, _ memory: inout ThemeMemory
  ) -> TaggedComment {
    let side: Double
    let asked = question == .open && (answer == .nothing || answer == .no) ? openQuestion : question
    switch (answer, asked) {
    case (.nothing, .improve), (.nothing, .dislikes): side = 1
    case (.nothing, .likes): side = -1
    case (.everything, .likes), (.everything, .open), (.everything, .reason): side = 1
    case (.everything, .improve), (.everything, .dislikes): side = -1
    case (.fine, _), (.keep, _), (.no, .dislikes), (.no, .improve): side = 1
    case (.no, .likes): side = -1
    default: side = 0
    }
    guard side != 0 else {
      return TaggedComment(
        language: language, content: .none, sentiment: nil, themes: [], intents: [], untagged: UntaggedReason.none)
    }
    // `Perfecto` is more than `bien`, and in a longer sentence it would count as much.
    let saysMore = answer == .fine && reading.sentiment.score > Self.stockAnswer
    let score = Self.stockAnswer * side
    let opinion =
      saysMore ? reading.sentiment : Sentiment(score: score, label: side > 0 ? .positive : .negative)
    let named = themes.themes(in: reading, of: text, &memory)
    let saysNoComplaints = named.contains { $0.theme == ThemeReader.noComplaints }
    if !saysMore { reading.replaceOpinions(by: pattern, sentiment: opinion) }
    let asksForFaults = asked == .improve || asked == .dislikes
    let theme = side > 0 && (asksForFaults || saysNoComplaints) ? ThemeReader.noComplaints : ThemeReader.overall
    let clause = ThemeReader.bytes(of: reading.tokens.indices, in: reading)
    let mentions = themes.has(theme) ? [ThemeMention(theme: theme, sentiment: opinion, clause: clause)] : []
    return TaggedComment(
      language: language, content: answer == .fine || answer == .everything ? .opinion : .none, sentiment: opinion,
      themes: mentions, intents: [], untagged: mentions.isEmpty ? UntaggedReason.none : nil)
  }
}
