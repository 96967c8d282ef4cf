public import OpinaLexicon

/// Turns stretches into the tokens that lexicons know: our rules on top, each in a method of its own.
///
/// Ranges of tokens rise, never overlap and cover every letter and digit.
public struct Tokenizer: ~Copyable {
  /// The tokens of the last comment. Of use until the next one is tokenized.
  public var tokens: UnsafeBufferPointer<Token> { list.elements }

  var list = ReusedBuffer<Token>(capacity: 256)
  /// The forms of the words of the comment that `prepare` was given, in the order of `WordScan.words`.
  var forms = ReusedBuffer<Vocabulary.Form>(capacity: 256)

  let symbols: SymbolLexicon
  let vocabulary: JointVocabulary
  var language = 0
  /// Sentences of the last comment, or more than there are.
  var sentences = 0
  /// Words of the last comment that the language does not know, or more than there are.
  var unknownWords = 0
  /// Where the next address begins, which no other token may reach into.
  var nextAddress = Int.max
  var pendingSentence = true
  /// Plain key of the last word, and where it stands.
  var lastWord: (plain: UInt64, start: Int32, end: Int32) = (0, 0, 0)
  var scratch: [UInt8] = []

  /// - Parameters:
  ///   - symbols: emoji and emoticons.
  ///   - vocabulary: finds the words of all languages.
  public init(symbols: SymbolLexicon, vocabulary: JointVocabulary) {
    self.vocabulary = vocabulary
    self.symbols = symbols
  }

  /// Makes the tokens of a comment.
  ///
  /// - Parameters:
  ///   - text: the comment, valid UTF-8.
  ///   - scan: what `WordScan` found in it.
  ///   - lexicon: the language it is read in, and its position in `vocabulary`.
  public mutating func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, scan: borrowing WordScan, lexicon: LanguageLexicon, language: Int
  ) {
    prepare(scan, lexicon: lexicon, language: language)
    tokenizePrepared(text, scan: scan, lexicon: lexicon)
  }

  /// First half of `tokenize`: the forms of the words, and memory fetched that the second half and readers of its tokens
  /// will look at.
  public mutating func prepare(_ scan: borrowing WordScan, lexicon: LanguageLexicon, language: Int) {
    self.language = language
    let (stretches, words) = (scan.stretches, scan.words)
    let known = vocabulary.forms(in: language)
    let records = lexicon.patterns.records
    let forms = self.forms.room(for: words.count)
    for (number, word) in words.enumerated() {
      let entry = stretches[Int(word)].entry
      // What has no entry is looked up in that of the commonest word: asking first takes longer.
      let form = known[max(0, entry)]
      records.prefetch(form)
      (forms + number).initialize(to: entry < 0 ? Vocabulary.unknown : form)
    }
    self.forms.finish(words.count)
  }

  /// Second half of `tokenize`.
  ///
  /// - Parameters:
  ///   - scan: that which `prepare` was given last.
  ///   - lexicon: the same.
  public mutating func tokenizePrepared(
    _ text: UnsafeBufferPointer<UInt8>, scan: borrowing WordScan, lexicon: LanguageLexicon
  ) {
    let stretches = scan.stretches
    list.removeAll()
    pendingSentence = true
    // A point behind what is no word must not meet the last word of another comment.
    lastWord = (0, 0, 0)
    sentences = 0
    unknownWords = 0
    let index = takeAddresses(scan.addresses, text, stretches, lexicon)
    nextAddress = Int.max
    takeAll(from: index, text, stretches, scan.words, lexicon)
  }

  /// Whether there are so many sentences and unknown words that the comment may change its language: see
  /// `LanguageIdentifier.change`.
  public var mayChangeLanguage: Bool {
    sentences > 1 && unknownWords >= LanguageIdentifier.leastUnknownWords
  }

  /// Takes all stretches up to the last address; returns the next one.
  private mutating func takeAddresses(
    _ addresses: [ProtectedSpans.Span], _ text: UnsafeBufferPointer<UInt8>,
    _ stretches: UnsafeBufferPointer<ScannedStretch>, _ lexicon: LanguageLexicon
  ) -> Int {
    var index = 0
    for span in addresses {
      nextAddress = span.range.lowerBound
      while index < stretches.count, Int(stretches[index].end) <= nextAddress {
        index = take(index, text, stretches, lexicon)
      }
      takeBack(text, lexicon)
      // Letters that touch the address are words of their own.
      if index < stretches.count { addPart(of: stretches[index], upTo: nextAddress, text, lexicon) }
      append(Token(start: span.range.lowerBound, end: span.range.upperBound, kind: span.kind))
      while index < stretches.count, Int(stretches[index].end) <= span.range.upperBound { index += 1 }
      if index < stretches.count, Int(stretches[index].start) < span.range.upperBound {
        addPart(of: stretches[index], from: span.range.upperBound, text, lexicon)
        index += 1
      }
    }
    return index
  }

  /// Takes all stretches from one on, spaces and known words the short way.
  private mutating func takeAll(
    from start: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ words: UnsafeBufferPointer<Int32>, _ lexicon: LanguageLexicon
  ) {
    var index = start
    var word = 0
    while index < stretches.count {
      index = knownWords(index, text, stretches, words, &word, lexicon)
      if index < stretches.count { index = take(index, text, stretches, lexicon) }
    }
  }

  /// Takes back tokens that were joined with a part of the address, but for what stands before it.
  private mutating func takeBack(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    while let last = list.last, Int(last.end) > nextAddress {
      list.removeLast()
      pendingSentence = pendingSentence || last.startsSentence
      if Int(last.start) < nextAddress { word(Int(last.start)..<nextAddress, text, lexicon) }
    }
  }

  /// Adds what an address leaves of a stretch.
  private mutating func addPart(
    of stretch: ScannedStretch, from start: Int = 0, upTo end: Int = Int.max, _ text: UnsafeBufferPointer<UInt8>,
    _ lexicon: LanguageLexicon
  ) {
    let range = max(start, Int(stretch.start))..<max(max(start, Int(stretch.start)), min(end, Int(stretch.end)))
    guard !range.isEmpty, stretch.kind != .other else { return }
    word(range, text, lexicon)
  }

  /// Reads one stretch, or several that belong together; returns the next one.
  mutating func take(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ lexicon: LanguageLexicon
  ) -> Int {
    let stretch = stretches[index]
    let start = Int(stretch.start)
    if symbols.mayBeginEmoticon(text, at: start), let next = emoticon(index, text, stretches) { return next }
    switch stretch.kind {
    case .number:
      return number(index, text, stretches)
    case .letters, .otherScript:
      words(stretch, text, lexicon)
      return joined(index, text, stretches, lexicon)
    case .other:
      break
    }
    let first = text[start]
    if first > 0x20, first < 0x7F, first != UInt8(ascii: "$") { return punctuation(index, text, stretches, lexicon) }
    if first == 0x0A || first == 0x0D {
      pendingSentence = true
      return index + 1
    }
    if first == 0x20 || first == 0x09 { return index + 1 }
    if isSpace(text, start) {
      pendingSentence = pendingSentence || isLineEnd(text, start)
      return index + 1
    }
    if first >= 0xC2, isPictograph(Fold.decode(text, at: start).scalar) {
      let range = start..<Int(stretch.end)
      let symbol = symbols.emoji(UnsafeBufferPointer(rebasing: text[range])) ?? -1
      append(Token(start: range.lowerBound, end: range.upperBound, kind: .emoji, symbol: symbol))
      // `‼` and the like.
      if isTerminator(text, start) { pendingSentence = true }
      return index + 1
    }
    if isCurrency(text, start), index + 1 < stretches.count {
      var next = index + 1
      if stretches[next].kind == .other, text[Int(stretches[next].start)] == 0x20, next + 1 < stretches.count {
        next += 1
      }
      if stretches[next].kind == .number {
        var begin = start
        if let last = list.last, last.kind == .word, Int(last.end) == start, last.end - last.start <= 2 {
          begin = Int(last.start)
          list.removeLast()
          pendingSentence = pendingSentence || last.startsSentence
        }
        append(Token(start: begin, end: Int(stretches[next].end), kind: .price))
        return next + 1
      }
    }
    return punctuation(index, text, stretches, lexicon)
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    var token = token
    // Who is addressed at the beginning stands before the sentence: `@shop gracias por nada`.
    let isAddressed = token.kind == .mention && sentences == 0
    if pendingSentence, token.kind != .punctuation, !isAddressed {
      token.startsSentence = true
      pendingSentence = false
      sentences &+= 1
    }
    list.append(token)
  }
}
