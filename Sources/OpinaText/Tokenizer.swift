public import OpinaLexicon

/// Turns stretches into the tokens that lexicons know: our rules on top, each in a method of its own.
///
/// Ranges of tokens rise, never overlap and cover every letter and digit.
public struct Tokenizer {
  /// The tokens of the last comment.
  public private(set) var tokens: [Token] = []

  private let symbols: SymbolLexicon
  private let vocabulary: JointVocabulary
  private var language = 0
  private var protected: [ProtectedSpans.Span] = []
  private var pendingSentence = true
  /// Plain key and length of the last word.
  private var lastWord: (plain: UInt64, bytes: Int) = (0, 0)
  private var scratch: [UInt8] = []

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
    let stretches = scan.stretches
    self.language = language
    tokens.removeAll(keepingCapacity: true)
    pendingSentence = true
    protected.removeAll(keepingCapacity: true)
    if scan.mayHoldAddress { ProtectedSpans.find(in: text, into: &protected) }
    var span = 0
    var index = 0
    while index < stretches.count {
      let start = Int(stretches[index].start)
      while span < protected.count, protected[span].range.upperBound <= start { span += 1 }
      if span < protected.count, Int(stretches[index].end) > protected[span].range.lowerBound {
        let range = protected[span].range
        append(Token(start: range.lowerBound, end: range.upperBound, kind: protected[span].kind))
        while index < stretches.count, Int(stretches[index].end) <= range.upperBound { index += 1 }
        if index < stretches.count, Int(stretches[index].start) < range.upperBound { index += 1 }
        continue
      }
      index = take(index, text, stretches, lexicon)
    }
  }

  /// Reads one stretch, or several that belong together; returns the next one.
  private mutating func take(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: [ScannedStretch], _ lexicon: LanguageLexicon
  ) -> Int {
    let stretch = stretches[index]
    let start = Int(stretch.start)
    if symbols.beginsEmoticon(text[start]), let next = emoticon(index, text, stretches) { return next }
    switch stretch.kind {
    case .number:
      return number(index, text, stretches, lexicon)
    case .letters, .otherScript:
      words(stretch, text, lexicon)
      return joined(index, text, stretches, lexicon)
    case .other:
      break
    }
    let first = text[start]
    if first == 0x0A || first == 0x0D {
      pendingSentence = true
      return index + 1
    }
    if first == 0x20 || first == 0x09 || isSpace(text, start) { return index + 1 }
    if first >= 0xC2, isPictograph(Fold.decode(text, at: start).scalar) {
      let range = start..<Int(stretch.end)
      let symbol = symbols.emoji(UnsafeBufferPointer(rebasing: text[range])) ?? -1
      append(Token(start: range.lowerBound, end: range.upperBound, kind: .emoji, symbol: symbol))
      return index + 1
    }
    if isCurrency(text, start), index + 1 < stretches.count {
      var next = index + 1
      if stretches[next].kind == .other, text[Int(stretches[next].start)] == 0x20, next + 1 < stretches.count {
        next += 1
      }
      if stretches[next].kind == .number {
        var begin = start
        if let last = tokens.last, last.kind == .word, Int(last.end) == start, last.end - last.start <= 2 {
          begin = Int(last.start)
          tokens.removeLast()
        }
        append(Token(start: begin, end: Int(stretches[next].end), kind: .price))
        return next + 1
      }
    }
    return punctuation(index, text, stretches, lexicon)
  }

  private mutating func append(_ token: Token) {
    var token = token
    if pendingSentence, token.kind != .punctuation {
      token.startsSentence = true
      pendingSentence = false
    }
    tokens.append(token)
  }

  // MARK: Punctuation and sentences

  private mutating func punctuation(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: [ScannedStretch], _ lexicon: LanguageLexicon
  ) -> Int {
    let start = Int(stretches[index].start)
    let mark = text[start]
    var end = Int(stretches[index].end)
    var next = index + 1
    while next < stretches.count, stretches[next].kind == .other,
      isTerminator(text[Int(stretches[next].start)]) && isTerminator(mark)
    {
      end = Int(stretches[next].end)
      next += 1
    }
    let isHorizontalEllipsis = end - start >= 3 && mark == 0xE2 && text[start + 1] == 0x80 && text[start + 2] == 0xA6
    append(Token(start: start, end: end, kind: isLetterlike(mark) ? .symbol : .punctuation))
    if isTerminator(mark) || isHorizontalEllipsis {
      if mark == UInt8(ascii: "."), end - start == 1, endsAbbreviation(lexicon) { return next }
      pendingSentence = true
    }
    return next
  }

  /// Whether the word before the point just read is an abbreviation or an initial.
  private func endsAbbreviation(_ lexicon: LanguageLexicon) -> Bool {
    lastWord.bytes == 1 || lexicon.abbreviations.contains(lastWord.plain)
  }

  private func isTerminator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private func isLetterlike(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: "@")
  }

  private func isSpace(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let scalar = Fold.decode(text, at: start).scalar
    return scalar <= 0x20 || scalar == 0xA0 || (0x2000...0x200F).contains(scalar) || scalar == 0x202F
      || scalar == 0x3000
      || scalar == 0xFEFF || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }

  private func isPictograph(_ scalar: UInt32) -> Bool {
    scalar >= 0x1F000 && scalar < 0x20000 || (0x2600...0x27BF).contains(scalar) || (0x2B00...0x2BFF).contains(scalar)
      || (0x2190...0x21FF).contains(scalar) || (0x2300...0x23FF).contains(scalar) || scalar == 0x203C
      || scalar == 0x2049
      || (0x25A0...0x25FF).contains(scalar) || scalar == 0x263A || scalar == 0x3030
  }

  private func isCurrency(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    if text[start] == UInt8(ascii: "$") { return true }
    let scalar = Fold.decode(text, at: start).scalar
    return (0x20A0...0x20CF).contains(scalar) || scalar == 0xA3 || scalar == 0xA5
  }

  // MARK: Emoticons

  private mutating func emoticon(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: [ScannedStretch]
  ) -> Int? {
    let start = Int(stretches[index].start)
    guard let (symbol, width) = symbols.emoticon(text, at: start) else { return nil }
    let end = start + width
    // A letter at either edge must not belong to a longer word: `xD` but not `xDrive`, `:D` but not `:Desde`.
    if end < text.count, isWordByte(text[end]), isWordByte(text[end - 1]) { return nil }
    if start > 0, isWordByte(text[start - 1]), isWordByte(text[start]) { return nil }
    append(Token(start: start, end: end, kind: .emoticon, symbol: symbol))
    var next = index
    while next < stretches.count, Int(stretches[next].end) <= end { next += 1 }
    if next < stretches.count, Int(stretches[next].start) < end {
      // The emoticon ended inside a stretch: give it up rather than cut a word.
      tokens.removeLast()
      return nil
    }
    return next
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  // MARK: Numbers

  private mutating func number(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: [ScannedStretch], _ lexicon: LanguageLexicon
  ) -> Int {
    let start = Int(stretches[index].start)
    var end = Int(stretches[index].end)
    var kind = Token.Kind.number
    var next = index + 1
    func byte(_ position: Int) -> UInt8? { position < text.count ? text[position] : nil }
    if let mark = byte(end) {
      if mark == UInt8(ascii: "/"), next + 1 < stretches.count, stretches[next + 1].kind == .number,
        stretches[next].end - stretches[next].start == 1
      {
        end = Int(stretches[next + 1].end)
        next += 2
        kind =
          isScale(text, (Int(stretches[next - 1].start)..<end)) && byte(end) != UInt8(ascii: "/") ? .score : .number
        while kind == .number, next + 1 < stretches.count, byte(end) == UInt8(ascii: "/"),
          stretches[next + 1].kind == .number
        {
          end = Int(stretches[next + 1].end)
          next += 2
        }
      } else if mark == UInt8(ascii: "*") {
        end += 1
        next += 1
        kind = .score
      } else if mark == UInt8(ascii: "%") {
        end += 1
        next += 1
      } else if next < stretches.count, isCurrency(text, end) {
        end = Int(stretches[next].end)
        next += 1
        kind = .price
      } else if mark == 0x20, next + 1 < stretches.count, isCurrency(text, Int(stretches[next + 1].start)) {
        end = Int(stretches[next + 1].end)
        next += 2
        kind = .price
      }
    }
    let form = kind == .number && next == index + 1 ? self.form(stretches[index], lexicon) : Vocabulary.unknown
    append(Token(start: start, end: end, kind: kind, form: form))
    return next
  }

  /// Whether digits are the top of a usual scale: 5, 10, 20, 100.
  private func isScale(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var value = 0
    for byte in text[range] where byte &- 0x30 < 10 && value < 1000 { value = value * 10 + Int(byte - 0x30) }
    return value == 5 || value == 10 || value == 20 || value == 100
  }

  // MARK: Words

  /// Adds the words of a stretch of letters: split at points that lack their space, at apostrophes and clitics.
  private mutating func words(_ stretch: ScannedStretch, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon)
  {
    let range = stretch.range
    guard stretch.marks.contains(.joint) else {
      word(range, stretch.key, stretch.entry, stretch.marks, text, lexicon)
      return
    }
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = text[index]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") {
        if byte == UInt8(ascii: "."), isAcronym(text, range) { break }
        if start < index { word(start..<index, text, lexicon) }
        append(Token(start: index, end: index + 1, kind: .punctuation))
        if byte == UInt8(ascii: "."), !endsAbbreviation(lexicon) { pendingSentence = true }
        start = index + 1
      }
      index += 1
    }
    if start < range.upperBound { word(start..<range.upperBound, text, lexicon) }
  }

  /// Single letters with points between them: `U.S.A`, `p.m`, `e.g`.
  private func isAcronym(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var run = 0
    for byte in text[range] {
      if byte == UInt8(ascii: ".") { run = 0 } else { run += 1 }
      if run > 1 { return false }
    }
    return true
  }

  /// Adds a word that is only a part of a stretch.
  private mutating func word(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    let look = WordLook(UnsafeBufferPointer(rebasing: text[range]))
    let key = look.key
    word(range, key, vocabulary.entry(key), look.marks, text, lexicon)
  }

  private mutating func word(
    _ range: Range<Int>, _ key: FoldedKey, _ entry: JointVocabulary.Entry, _ marks: ScannedStretch.Marks,
    _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) {
    if marks.contains(.apostrophe), let apostrophe = apostrophe(text, range),
      split(range, at: apostrophe, text, lexicon)
    {
      return
    }
    var form = vocabulary.form(entry, in: language)
    if lexicon.patterns.record(form).classes.contains(.contraction), splitClitic(range, text, lexicon) { return }
    var isStretched = false
    if form == Vocabulary.unknown {
      if let laughter = laughter(range, text, lexicon) {
        append(Token(start: range.lowerBound, end: range.upperBound, kind: .laughter, symbol: laughter))
        return
      }
      if marks.contains(.run) {
        isStretched = true
        form = squeezed(range, text, lexicon)
      }
      if form == Vocabulary.unknown, splitClitic(range, text, lexicon) { return }
    }
    lastWord = (key.plain, range.count)
    append(
      Token(
        start: range.lowerBound, end: range.upperBound, kind: .word, isShouted: marks.contains(.shouted),
        isStretched: isStretched, form: form))
  }

  private mutating func part(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ form: Vocabulary.Form) {
    append(
      Token(
        start: range.lowerBound, end: range.upperBound, kind: .word, isShouted: isShouted(text, range), form: form))
    lastWord = (0, 0)
  }

  private func form(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon)
    -> Vocabulary.Form
  {
    form(FoldedKey(UnsafeBufferPointer(rebasing: text[range])), lexicon)
  }

  private func form(_ key: FoldedKey, _ lexicon: LanguageLexicon) -> Vocabulary.Form {
    vocabulary.form(vocabulary.entry(key), in: language)
  }

  private func form(_ stretch: ScannedStretch, _ lexicon: LanguageLexicon) -> Vocabulary.Form {
    vocabulary.form(stretch.entry, in: language)
  }

  /// Offsets of the first apostrophe in a word.
  private func apostrophe(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    for index in range {
      if text[index] == UInt8(ascii: "'") || text[index] == UInt8(ascii: "`") { return index..<index + 1 }
      if text[index] == 0xE2, index + 2 < range.upperBound, text[index + 1] == 0x80, text[index + 2] | 1 == 0x99 {
        return index..<index + 3
      }
    }
    return nil
  }

  /// Splits an elided or contracted word: `dell'` + `app`, `do` + `n't`.
  private mutating func split(
    _ range: Range<Int>, at apostrophe: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Bool {
    for part in lexicon.splits.suffixes {
      guard let mark = part.bytes.firstIndex(of: UInt8(ascii: "'")) else { continue }
      let begin = apostrophe.lowerBound - mark
      guard begin > range.lowerBound, hasText(text, begin..<range.upperBound, part.bytes) else { continue }
      let rest = range.lowerBound..<begin
      guard fits(part.rest, rest, text, lexicon) else { continue }
      self.part(rest, text, form(rest, text, lexicon))
      self.part(begin..<range.upperBound, text, form(begin..<range.upperBound, text, lexicon))
      return true
    }
    for part in lexicon.splits.prefixes where apostrophe.upperBound < range.upperBound {
      guard hasText(text, range.lowerBound..<apostrophe.upperBound, part.bytes) else { continue }
      let rest = apostrophe.upperBound..<range.upperBound
      self.part(
        range.lowerBound..<apostrophe.upperBound, text, form(range.lowerBound..<apostrophe.upperBound, text, lexicon))
      word(rest, text, lexicon)
      return true
    }
    return false
  }

  /// Splits a clitic off a word that is unknown as a whole: `recomendar` + `lo`, `dont` → `do` + `nt`.
  private mutating func splitClitic(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Bool {
    for part in lexicon.splits.suffixes {
      let bytes = part.letters
      guard range.count > bytes.count, text[range.upperBound - 1] | 0x20 == bytes[bytes.count - 1] | 0x20,
        part.bytes.count == bytes.count || part.rest != .any
      else { continue }
      let begin = range.upperBound - bytes.count
      guard hasText(text, begin..<range.upperBound, bytes), fits(part.rest, range.lowerBound..<begin, text, lexicon)
      else {
        continue
      }
      let own = form(part.bytes.withUnsafeBufferPointer { FoldedKey($0) }, lexicon)
      self.part(range.lowerBound..<begin, text, form(range.lowerBound..<begin, text, lexicon))
      self.part(begin..<range.upperBound, text, own)
      return true
    }
    return false
  }

  private func fits(
    _ rest: Splits.Rest, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Bool {
    switch rest {
    case .any: return true
    case .word(let key): return FoldedKey(UnsafeBufferPointer(rebasing: text[range])).plain == key.plain
    case .form(let features):
      let form = self.form(range, text, lexicon)
      return form != Vocabulary.unknown && !lexicon.vocabulary.classes[Int(form)].isDisjoint(with: features)
    }
  }

  /// Whether a range spells a part, whatever its case and kind of apostrophe.
  private func hasText(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ part: [UInt8]) -> Bool {
    var index = range.lowerBound
    var matched = 0
    while index < range.upperBound {
      let (scalar, width) = Fold.decode(text, at: index)
      index += width
      guard matched < part.count else { return false }
      if scalar < 0x80 || scalar == 0x2018 || scalar == 0x2019 {
        let byte = scalar >= 0x2018 || scalar == 0x60 ? UInt8(ascii: "'") : UInt8(scalar)
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        guard part[matched] == lower else { return false }
        matched += 1
      } else {
        for byte in text[index - width..<index] {
          guard matched < part.count, part[matched] == byte else { return false }
          matched += 1
        }
      }
    }
    return matched == part.count
  }

  private func isShouted(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    WordLook(UnsafeBufferPointer(rebasing: text[range])).marks.contains(.shouted)
  }

  /// The form of a stretched word: runs shortened to two letters, then to one.
  private mutating func squeezed(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Vocabulary.Form {
    for longest in [2, 1] {
      scratch.removeAll(keepingCapacity: true)
      var run = 0
      for index in range {
        if index > range.lowerBound, text[index] | 0x20 == text[index - 1] | 0x20, text[index] < 0x80 {
          run += 1
        } else {
          run = 1
        }
        if run <= longest { scratch.append(text[index]) }
      }
      let form = self.form(scratch.withUnsafeBufferPointer { FoldedKey($0) }, lexicon)
      if form != Vocabulary.unknown { return form }
    }
    return Vocabulary.unknown
  }

  /// Position of the laughter that a word is.
  private func laughter(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) -> Int? {
    guard range.count >= 2 else { return nil }
    for (position, laughter) in lexicon.laughter.enumerated() {
      let unit = laughter.unit
      var fits = range.count >= unit.count * laughter.least
      var index = 0
      while fits, index < range.count {
        fits = text[range.lowerBound + index] | 0x20 == unit[index % unit.count]
        index += 1
      }
      if fits { return position }
    }
    return nil
  }

  // MARK: Joining

  /// Joins the word just read with what follows where a known word is written with a hyphen (`e-mail`), a stroke (`n/a`)
  /// or a final apostrophe (`qualita'`).
  private mutating func joined(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: [ScannedStretch], _ lexicon: LanguageLexicon
  ) -> Int {
    guard index + 1 < stretches.count, stretches[index + 1].kind == .other, let last = tokens.last else {
      return index + 1
    }
    let mark = text[Int(stretches[index + 1].start)]
    if mark == UInt8(ascii: "'") {
      let whole = Int(last.start)..<Int(stretches[index + 1].end)
      let form = self.form(whole, text, lexicon)
      guard form != Vocabulary.unknown else { return index + 1 }
      replaceLast(with: whole, text, form)
      return index + 2
    }
    if mark == UInt8(ascii: "/"), index + 2 < stretches.count, stretches[index + 2].kind == .letters {
      let whole = Int(last.start)..<Int(stretches[index + 2].end)
      let form = self.form(whole, text, lexicon)
      guard form != Vocabulary.unknown else { return index + 1 }
      replaceLast(with: whole, text, form)
      return index + 3
    }
    guard mark == UInt8(ascii: "-"), index + 2 < stretches.count, stretches[index + 2].kind == .letters else {
      return index + 1
    }
    let whole = Int(last.start)..<Int(stretches[index + 2].end)
    var form = self.form(whole, text, lexicon)
    if form == Vocabulary.unknown {
      scratch.removeAll(keepingCapacity: true)
      for byte in text[whole] where byte != UInt8(ascii: "-") { scratch.append(byte) }
      form = self.form(scratch.withUnsafeBufferPointer { FoldedKey($0) }, lexicon)
    }
    // A hyphen inside a word is no punctuation: `recomendo-o`, `bem-atendido`.
    guard form != Vocabulary.unknown else { return index + 2 }
    replaceLast(with: whole, text, form)
    return index + 3
  }

  private mutating func replaceLast(with range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ form: Vocabulary.Form)
  {
    let starts = tokens.removeLast().startsSentence
    var token = Token(
      start: range.lowerBound, end: range.upperBound, kind: .word, isShouted: isShouted(text, range), form: form)
    token.startsSentence = starts
    tokens.append(token)
  }
}
