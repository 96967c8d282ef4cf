internal import OpinaLexicon
public import OpinaText

extension SentimentReader {
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
    reading.speakers.removeAll(of: tokens.count)
    reading.bounds.removeAll(of: tokens.count)
    reading.voices.removeAll(of: tokens.count)
    reading.asked.removeAll(of: tokens.count)
    var beginning = Beginning(words: reading.words.refill(tokens.count))
    var first = 0
    while first < tokens.count {
      let end = min(first &+ TokenSet.partLength, tokens.count)
      take(first..<end, tokens, text, &beginning)
      reading.speakers.setPart(from: first, to: beginning.speakers)
      reading.bounds.setPart(from: first, to: beginning.bounds)
      reading.voices.setPart(from: first, to: beginning.voices)
      reading.asked.setPart(from: first, to: beginning.asked)
      first = end
    }
    reading.signatures = beginning.tally.signatures
    reading.contents = beginning.tally.contents
    lexicon.patterns.prefetch(for: reading.words.elements)
  }

  /// What is known so far.
  private struct Beginning {
    /// Room for all of them.
    let words: UnsafeMutablePointer<PatternSet.Word>
    var tally = Contents.Tally()
    /// Classes of the word before.
    var before: WordClass = []
    /// One bit for each token of a part: see `Reading`.
    var speakers: UInt64 = 0
    var bounds: UInt64 = 0
    var voices: UInt64 = 0
    var asked: UInt64 = 0

    init(words: UnsafeMutablePointer<PatternSet.Word>) { self.words = words }
  }

  /// Puts down what is known of the tokens of one part of a `TokenSet`.
  @inline(__always)
  private func take(
    _ range: Range<Int>, _ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>,
    _ beginning: inout Beginning
  ) {
    let words = beginning.words
    beginning.speakers = 0
    beginning.bounds = 0
    beginning.voices = 0
    beginning.asked = 0
    var bit: UInt64 = 1
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      let word: PatternSet.Word
      if token.isPlainWord, token.form != Vocabulary.unknown {
        // As nearly all are: their record says everything.
        word = PatternSet.Word(
          form: token.form, record: lexicon.patterns.record(token.form), isPunctuation: false, isComma: false,
          startsSentence: false)
      } else {
        word = self.word(index, tokens, text)
        beginning.tally.add(token)
        if word.mayBound { beginning.bounds |= bit }
        if token.symbol >= 0 { beginning.voices |= bit }
      }
      let record = word.record
      lexicon.prefetch(opinion: record.opinion)
      beginning.tally.add(record)
      beginning.speakers |= record.classes.isDisjoint(with: [.positive, .negative, .emoji]) ? 0 : bit
      beginning.voices |= record.opinion >= 0 ? bit : 0
      beginning.asked |= record.isAskedFor &<< UInt64(truncatingIfNeeded: index)
      if beginning.before.contains(.numeral), record.classes.contains(WordClass(.plural)) {
        // A numeral in words counts as a number before what it counts: `dos semanas`, not `segunda planta`.
        words[index &- 1].record = words[index &- 1].record.taken(as: beginning.before.union(.number))
      }
      beginning.before = record.classes
      (words + index).initialize(to: word)
      bit &<<= 1
      index &+= 1
    }
  }

  /// A token of any kind as patterns see it.
  private func word(_ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>)
    -> PatternSet.Word
  {
    let token = tokens[index]
    var record = lexicon.patterns.record(token.form)
    var isPunctuation = false
    if token.kind != .word {
      record = record.taken(as: Self.classes(of: token, text))
      isPunctuation = token.kind == .punctuation && !Self.isInTime(index, tokens, text)
    } else if token.form == Vocabulary.unknown, Self.isTime(UnsafeBufferPointer(rebasing: text[token.range])) {
      record = record.taken(as: .number)
    }
    return PatternSet.Word(
      form: token.form, record: record, isPunctuation: isPunctuation,
      isComma: isPunctuation && Self.isLight(text[Int(token.start)]), startsSentence: token.startsSentence)
  }

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
