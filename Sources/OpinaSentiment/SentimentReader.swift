public import OpinaFeedback
public import OpinaLexicon
public import OpinaText

/// Reads what a comment thinks: finds opinions by the lexicon's rows and lets the rules work on them.
public struct SentimentReader: Sendable {
  public let lexicon: LanguageLexicon
  let symbols: SymbolLexicon
  let themes: ThemeCatalogue
  let asksWhatToImprove: Bool

  /// - Parameter asksWhatToImprove: whether the survey's open question is known to ask what could be better.
  public init(
    lexicon: LanguageLexicon, symbols: SymbolLexicon, themes: ThemeCatalogue, asksWhatToImprove: Bool = false
  ) {
    self.asksWhatToImprove = asksWhatToImprove
    self.lexicon = lexicon
    self.symbols = symbols
    self.themes = themes
  }

  /// The rounds of the second stage, in their order.
  public enum MatchRound: CaseIterable {
    case lists, entries, candidates, forms, search
  }

  /// Second stage of reading, after `begin`, round by round: the patterns that match.
  public func match(_ round: MatchRound, _ reading: inout Reading) {
    switch round {
    case .lists: lexicon.patterns.findLists(for: reading.words.elements, &reading.workspace)
    case .entries: lexicon.patterns.findEntries(&reading.workspace)
    case .candidates: lexicon.patterns.findCandidates(&reading.workspace)
    case .forms: lexicon.patterns.fetchForms(&reading.workspace)
    case .search: lexicon.patterns.search(reading.words.elements, &reading.workspace, into: &reading.matches)
    }
  }

  /// Third stage: which matches count, clauses, and the opinions that rows name.
  public func settle(_ text: UnsafeBufferPointer<UInt8>, _ reading: inout Reading) {
    MatchCompetition.run(&reading, lexicon)
    ClauseSplitter.split(&reading, text, lexicon)
    QuestionScope.mark(&reading, text)
    OpinionFinder.find(&reading, self)
  }

  /// Fourth stage: the rules.
  ///
  /// - Parameter question: what the comment answers.
  public func judge(_ text: UnsafeBufferPointer<UInt8>, answering question: Question, _ reading: inout Reading) {
    // Who names themes asks next what may stand beside the terms.
    for named in reading.terms { lexicon.patterns.prefetch(lexicon.terms[named.term]) }
    // A rule whose words do not occur is not asked; those that make opinions for others to work on come first.
    if reading.holds(.mark) { ScoreAsVerdict.apply(&reading, text, lexicon) }
    if reading.holds(.symbol) { StarRun.apply(&reading, text) }
    if reading.holds(.target) { TargetValenceRule.apply(&reading, self) }
    if reading.holds(.shape) { WordShape.apply(&reading, lexicon) }
    if reading.holds(.intensifier) { Degree.apply(&reading, lexicon) }
    JudgedNoun.apply(&reading)
    if reading.holds(.quotation) { ScareQuotes.apply(&reading, text) }
    if reading.holds(.number) { Percentage.apply(&reading, text) }
    if reading.holds(.negator) {
      Negation.apply(&reading)
    }
    DeniedList.apply(&reading)
    if reading.holds(.negator) {
      Refutation.apply(&reading)
      BareNegation.apply(&reading, lexicon)
    }
    if reading.holds([.wish, .should, .lack, .more, .purpose]) { Wish.apply(&reading) }
    if reading.holds(.hope) { Hope.apply(&reading) }
    if reading.holds([.hypothetical, .condition]) { Hypothetical.apply(&reading) }
    if reading.holds(.past) { Past.apply(&reading) }
    if reading.holds(.now) { TimeChange.apply(&reading) }
    if reading.holds(.elsewhere) { Elsewhere.apply(&reading) }
    if reading.holds(.advice) { Advice.apply(&reading) }
    if reading.holds([.questionMark, .condition, .asking]) { QuestionMark.apply(&reading, lexicon) }
    Irony.apply(&reading, text)
    ClosingMock.apply(&reading)
    if reading.holds(.flaw) { Flaw.apply(&reading) }
    if reading.holds(.fact) { Remedy.apply(&reading) }
    if reading.holds(.granted) { Concession.apply(&reading) }
    if reading.holds(.but) { Contrast.apply(&reading) }
    if reading.holds(.verdict) { Verdict.apply(&reading) }
    FirstSentence.apply(&reading)
    Gratitude.apply(&reading, question, lexicon)
    NamedAlone.apply(&reading, question, self)
    AskedQuestion.apply(&reading, question, self)
    Calibration.apply(&reading, lexicon.language)
  }

  /// First stage of reading: what is known of each word.
  ///
  /// - Parameters:
  ///   - text: the comment.
  ///   - reading: takes the result; what it held before is dropped.
  public func begin(_ tokens: UnsafeBufferPointer<Token>, of text: UnsafeBufferPointer<UInt8>, _ reading: inout Reading)
  {
    reading.clear()
    _ = UnsafeMutableBufferPointer(start: reading.tokens.refill(tokens.count), count: tokens.count)
      .initialize(from: tokens)
    var tally = Contents.Tally()
    reading.speakers.removeAll(of: tokens.count)
    reading.bounds.removeAll(of: tokens.count)
    reading.voices.removeAll(of: tokens.count)
    var speakers = TokenSet.Filling(tokens.count)
    var bounds = speakers
    var voices = speakers
    for (index, token) in tokens.enumerated() {
      var record = lexicon.patterns.record(token.form)
      var isPunctuation = false
      var isComma = false
      if token.kind != .word {
        record = record.taken(as: Self.classes(of: token, text))
        isPunctuation = token.kind == .punctuation && !Self.isInTime(index, tokens, text)
        isComma = isPunctuation && Self.isLight(text[Int(token.start)])
      } else if token.form == Vocabulary.unknown, Self.isTime(UnsafeBufferPointer(rebasing: text[token.range])) {
        record = record.taken(as: .number)
      }
      lexicon.prefetch(opinion: record.opinion)
      reading.signatures |= record.signature
      tally.add(token, record.classes)
      let isOpinion = !record.classes.isDisjoint(with: [.positive, .negative, .emoji])
      speakers.add(index, isMember: isOpinion, to: &reading.speakers)
      bounds.add(index, isMember: isPunctuation || token.startsSentence, to: &reading.bounds)
      voices.add(index, isMember: record.opinion >= 0 || token.symbol >= 0, to: &reading.voices)
      if record.classes.contains(Self.plural), let last = reading.words.last, last.classes.contains(.numeral) {
        // A numeral in words counts as a number before what it counts: `dos semanas`, not `segunda planta`.
        reading.words[reading.words.count - 1].record = last.record.taken(as: last.classes.union(.number))
      }
      reading.words.append(
        PatternSet.Word(
          form: token.form, record: record, isPunctuation: isPunctuation, isComma: isComma,
          startsSentence: token.startsSentence))
    }
    reading.contents = tally.contents
    lexicon.patterns.prefetch(for: reading.words.elements)
  }

  private static var plural: WordClass { WordClass(.plural) }

  /// What a token that is no word is to patterns.
  private static func classes(of token: Token, _ text: UnsafeBufferPointer<UInt8>) -> WordClass {
    switch token.kind {
    case .number: .number
    case .price: .price
    case .score: .score
    case .emoji, .emoticon, .laughter: .emoji
    case .punctuation: mark(UnsafeBufferPointer(rebasing: text[token.range]))
    case .word, .url, .email, .mention, .symbol: []
    }
  }

  /// Whether a mark is light punctuation, which the slot `,` matches.
  private static func isLight(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-")
  }

  /// Whether a token is the colon between two numbers: `10:30`.
  private static func isInTime(_ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard text[Int(tokens[index].start)] == UInt8(ascii: ":"), index > 0, index + 1 < tokens.count else { return false }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    return before.kind == .number && before.end == tokens[index].start && after.kind == .number
      && after.start == tokens[index].end
  }

  /// Whether a word is a time or a length of time: `14h`, `17h30`, `2h40`, `4am`.
  private static func isTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    func isDigit(_ index: Int) -> Bool { text[index] &- UInt8(ascii: "0") < 10 }
    func isLetter(_ index: Int, _ letter: Unicode.Scalar) -> Bool { text[index] | 0x20 == UInt8(ascii: letter) }
    var index = 0
    while index < text.count, isDigit(index) { index += 1 }
    guard index > 0, index < text.count else { return false }
    if isLetter(index, "h") { return (index + 1..<text.count).allSatisfy(isDigit) }
    return index + 2 == text.count && isLetter(index + 1, "m") && (isLetter(index, "a") || isLetter(index, "p"))
  }

  /// What a punctuation mark does beyond ending something.
  private static func mark(_ text: UnsafeBufferPointer<UInt8>) -> WordClass {
    if text.contains(UInt8(ascii: "?")) { return .questionMark }
    switch text[0] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .quotationMark
    case 0xC2 where text.count > 1 && (text[1] == 0xAB || text[1] == 0xBB): return .quotationMark
    case 0xE2 where text.count > 2 && text[1] == 0x80 && (0x98...0x9F).contains(text[2]): return .quotationMark
    default: return []
    }
  }
}
