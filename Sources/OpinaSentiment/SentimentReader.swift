public import OpinaFeedback
public import OpinaLexicon
public import OpinaText

/// Reads what a comment thinks: finds opinions by the lexicon's rows and lets the rules work on them.
public struct SentimentReader: Sendable {
  public let lexicon: LanguageLexicon
  let symbols: SymbolLexicon
  let themes: ThemeCatalogue

  public init(lexicon: LanguageLexicon, symbols: SymbolLexicon, themes: ThemeCatalogue) {
    self.lexicon = lexicon
    self.symbols = symbols
    self.themes = themes
  }

  /// Reads the tokens of a comment.
  ///
  /// - Parameters:
  ///   - text: the comment.
  ///   - question: what the comment answers.
  ///   - reading: takes the result; what it held before is dropped.
  public func read(
    _ tokens: [Token], of text: UnsafeBufferPointer<UInt8>, answering question: Question, into reading: inout Reading
  ) {
    begin(tokens, of: text, &reading)
    MatchCompetition.run(&reading, lexicon)
    ClauseSplitter.split(&reading, lexicon)
    QuestionScope.mark(&reading, text)
    OpinionFinder.find(&reading, self)
    ScoreAsVerdict.apply(&reading, text, lexicon)
    StarRun.apply(&reading, text)
    TargetValenceRule.apply(&reading, self)
    WordShape.apply(&reading, lexicon)
    Degree.apply(&reading, lexicon)
    JudgedNoun.apply(&reading)
    ScareQuotes.apply(&reading, text)
    Percentage.apply(&reading, text)
    Negation.apply(&reading)
    BareNegation.apply(&reading, lexicon)
    Wish.apply(&reading)
    Hope.apply(&reading)
    Hypothetical.apply(&reading)
    Past.apply(&reading)
    TimeChange.apply(&reading)
    Elsewhere.apply(&reading)
    Advice.apply(&reading)
    QuestionMark.apply(&reading, lexicon)
    Irony.apply(&reading, text)
    Flaw.apply(&reading)
    Remedy.apply(&reading)
    Concession.apply(&reading)
    Contrast.apply(&reading)
    Verdict.apply(&reading)
    FirstSentence.apply(&reading)
    AskedQuestion.apply(&reading, question, lexicon)
    Calibration.apply(&reading, lexicon.language)
  }

  private func begin(_ tokens: [Token], of text: UnsafeBufferPointer<UInt8>, _ reading: inout Reading) {
    reading.tokens = tokens
    reading.clauses.removeAll(keepingCapacity: true)
    reading.opinions.removeAll(keepingCapacity: true)
    reading.adjustments.removeAll(keepingCapacity: true)
    reading.signs.removeAll(keepingCapacity: true)
    reading.mentions.removeAll(keepingCapacity: true)
    reading.words.removeAll(keepingCapacity: true)
    reading.matches.removeAll(keepingCapacity: true)
    reading.signatures = 0
    for token in tokens {
      var record = lexicon.patterns.record(token.form)
      reading.signatures |= record.signature
      var isPunctuation = false
      var isComma = false
      switch token.kind {
      case .word: break
      case .number: record = record.taken(as: .number)
      case .price: record = record.taken(as: .price)
      case .score: record = record.taken(as: .score)
      case .emoji, .emoticon, .laughter: record = record.taken(as: .emoji)
      case .punctuation:
        record = record.taken(as: Self.mark(UnsafeBufferPointer(rebasing: text[token.range])))
        isPunctuation = true
        let mark = text[Int(token.start)]
        isComma =
          mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == UInt8(ascii: ":")
          || mark == UInt8(ascii: "-")
      case .url, .email, .mention, .symbol: record = record.taken(as: [])
      }
      if record.classes.contains(Self.plural), let last = reading.words.last, last.classes.contains(.numeral) {
        // A numeral in words counts as a number before what it counts: `dos semanas`, not `segunda planta`.
        reading.words[reading.words.count - 1].record = last.record.taken(as: last.classes.union(.number))
      }
      reading.words.append(
        PatternSet.Word(
          form: token.form, record: record, isPunctuation: isPunctuation, isComma: isComma,
          startsSentence: token.startsSentence))
    }
  }

  private static let plural = WordClass(.plural)

  /// What a punctuation mark does beyond ending something.
  private static func mark(_ text: UnsafeBufferPointer<UInt8>) -> WordClass {
    if text.contains(UInt8(ascii: "?")) { return .questionMark }
    switch text[0] {
    case UInt8(ascii: "\""): return .quotationMark
    case 0xC2 where text.count > 1 && (text[1] == 0xAB || text[1] == 0xBB): return .quotationMark
    case 0xE2 where text.count > 2 && text[1] == 0x80 && (0x9C...0x9F).contains(text[2]): return .quotationMark
    default: return []
    }
  }
}
