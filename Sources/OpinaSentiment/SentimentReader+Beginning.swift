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
    reading.marks.removeAll(of: tokens.count)
    reading.starts.removeAll(of: tokens.count)
    reading.voices.removeAll(of: tokens.count)
    reading.asked.removeAll(of: tokens.count)
    var beginning = Beginning(words: reading.words.refill(tokens.count))
    var first = 0
    while first < tokens.count {
      let part = first..<min(first &+ TokenSet.partLength, tokens.count)
      begin(part, tokens, text, &beginning)
      reading.speakers.setPart(from: first, to: beginning.speakers)
      reading.bounds.setPart(from: first, to: beginning.marks | beginning.sentences)
      reading.marks.setPart(from: first, to: beginning.marks & ~beginning.quotations)
      reading.starts.setPart(from: first, to: beginning.sentences)
      reading.voices.setPart(from: first, to: beginning.voices)
      reading.asked.setPart(from: first, to: beginning.asked)
      first = part.upperBound
    }
    reading.signatures = beginning.tally.signatures
    reading.contents = beginning.tally.contents
    if beginning.tally.holdsNumeral { Self.countNumerals(reading.words.memory) }
  }

  /// What is known so far.
  private struct Beginning {
    /// Room for all of them.
    let words: UnsafeMutablePointer<PatternSet.Word>
    var tally = Contents.Tally()
    /// One bit for each token of a part: see `Reading`.
    var speakers: UInt64 = 0
    var marks: UInt64 = 0
    var quotations: UInt64 = 0
    var sentences: UInt64 = 0
    var voices: UInt64 = 0
    var asked: UInt64 = 0

    init(words: UnsafeMutablePointer<PatternSet.Word>) { self.words = words }
  }

  /// Puts down what is known of the tokens of one part of a `TokenSet`: first of all what their records say, then what the
  /// few say that are more than a known word, then what all of them come to. Each is a loop without conditions.
  @inline(__always)
  private func begin(
    _ part: Range<Int>, _ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>,
    _ beginning: inout Beginning
  ) {
    var special = putRecords(part, tokens, beginning.words)
    beginning.marks = 0
    beginning.quotations = 0
    beginning.sentences = 0
    var symbols: UInt64 = 0
    while special != 0 {
      let index = part.lowerBound &+ special.trailingZeroBitCount
      let bit = special & (0 &- special)
      complete(index, tokens, text, beginning.words + index)
      beginning.tally.add(tokens[index])
      let word = beginning.words[index]
      beginning.marks |= word.isPunctuation ? bit : 0
      beginning.quotations |= word.classes.contains(.quotationMark) ? bit : 0
      beginning.sentences |= word.startsSentence ? bit : 0
      symbols |= tokens[index].symbol >= 0 ? bit : 0
      special &= special &- 1
    }
    summarise(part, &beginning)
    fetchOpinions(part, beginning)
    beginning.voices |= symbols
  }

  /// Puts down the records of forms, and has the patterns fetched that they name.
  ///
  /// - Returns: one bit for each token that is more than a known word.
  @inline(__always)
  private func putRecords(
    _ part: Range<Int>, _ tokens: UnsafeBufferPointer<Token>, _ words: UnsafeMutablePointer<PatternSet.Word>
  ) -> UInt64 {
    let records = lexicon.patterns.records
    let places = lexicon.patterns.places
    var special: UInt64 = 0
    var index = part.upperBound
    while index > part.lowerBound {
      index &-= 1
      let token = tokens[index]
      let record = records[token.form]
      places.prefetch(record)
      (words + index).initialize(
        to: PatternSet.Word(
          form: token.form, record: record, isPunctuation: false, isComma: false, startsSentence: false))
      special = special &<< 1 | token.isSpecial
    }
    return special
  }

  /// Adds up what the records of a part say.
  @inline(__always)
  private func summarise(_ part: Range<Int>, _ beginning: inout Beginning) {
    let words = beginning.words
    var tally = beginning.tally
    var speakers: UInt64 = 0
    var voices: UInt64 = 0
    var asked: UInt64 = 0
    var index = part.upperBound
    while index > part.lowerBound {
      index &-= 1
      let record = words[index].record
      tally.add(record)
      // In numbers: which words take a side is as good as random.
      let sides = record.classes.intersection([.positive, .negative, .emoji]).rawValue
      speakers = speakers &<< 1 | (0 &- sides) >> 63
      voices = voices &<< 1 | UInt64(~UInt32(bitPattern: record.opinion) >> 31)
      asked = asked &<< 1 | record.isAskedFor
    }
    beginning.tally = tally
    beginning.speakers = speakers
    beginning.voices = voices
    beginning.asked = asked
  }

  /// Has the opinions fetched that the words of a part name.
  @inline(__always)
  private func fetchOpinions(_ part: Range<Int>, _ beginning: Beginning) {
    var voices = beginning.voices
    while voices != 0 {
      lexicon.prefetch(opinion: beginning.words[part.lowerBound &+ voices.trailingZeroBitCount].record.opinion)
      voices &= voices &- 1
    }
  }

  /// Puts down what of a token its record does not say.
  @inline(__always)
  private func complete(
    _ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>,
    _ word: UnsafeMutablePointer<PatternSet.Word>
  ) {
    let token = tokens[index]
    word.pointee.startsSentence = token.startsSentence
    if token.kind == .punctuation {
      completeMark(index, tokens, text, word)
    } else if token.kind != .word {
      word.pointee.record = word.pointee.record.taken(as: classes(of: token))
    } else if token.form == Vocabulary.unknown, Self.isTime(UnsafeBufferPointer(rebasing: text[token.range])) {
      word.pointee.record = word.pointee.record.taken(as: .number)
    }
  }

  /// The same for punctuation, half of the tokens that are more than a known word.
  @inline(__always)
  private func completeMark(
    _ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>,
    _ word: UnsafeMutablePointer<PatternSet.Word>
  ) {
    let token = tokens[index]
    let first = text[Int(token.start)]
    let classes =
      token.end &- token.start == 1
      ? Self.mark(first) : Self.mark(UnsafeBufferPointer(rebasing: text[token.range]))
    word.pointee.record = word.pointee.record.taken(as: classes)
    if first == UInt8(ascii: ":"), Self.isInTime(index, tokens) { return }
    word.pointee.isPunctuation = true
    word.pointee.isComma = Self.isLight(first)
  }

  /// A numeral in words counts as a number before what it counts: `dos semanas`, not `segunda planta`.
  private static func countNumerals(_ words: UnsafeMutableBufferPointer<PatternSet.Word>) {
    guard words.count > 1 else { return }
    for index in 1..<words.count where words[index].classes.contains(WordClass(.plural)) {
      let before = words[index &- 1].record
      guard before.classes.contains(.numeral) else { continue }
      words[index &- 1].record = before.taken(as: before.classes.union(.number))
    }
  }

  /// What a token that is neither word nor punctuation is to patterns.
  private func classes(of token: Token) -> WordClass {
    switch token.kind {
    case .number: .number
    case .price: .price
    case .score: .score
    case .emoji, .emoticon: symbols.laughs(token.symbol) ? [.emoji, .laughter] : .emoji
    case .laughter: [.emoji, .laughter]
    case .word, .url, .email, .mention, .symbol, .punctuation: []
    }
  }

  /// Whether a mark is light punctuation, which the slot `,` matches.
  private static func isLight(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-")
  }

  /// Whether a colon is the one between two numbers: `10:30`.
  private static func isInTime(_ index: Int, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
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

  /// What a punctuation mark of one byte does beyond ending something.
  @inline(__always)
  private static func mark(_ byte: UInt8) -> WordClass {
    if byte == UInt8(ascii: "?") { return .questionMark }
    return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? .quotationMark : []
  }

  /// The same for longer ones.
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
