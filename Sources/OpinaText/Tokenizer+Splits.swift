public import OpinaLexicon

/// Elisions, contractions and clitics, which are words of their own.
extension Tokenizer {
  /// Splits an elided or contracted word: `dell'` + `app`, `do` + `n't`.
  mutating func split(
    _ range: Range<Int>, at apostrophe: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Bool {
    let last = text[range.upperBound - 1] | 0x20
    for contraction in lexicon.splits.filter.contractions {
      guard contraction.last == last || contraction.last == 0,
        contraction.behind < 0 || Int(contraction.behind) == range.upperBound - apostrophe.upperBound
      else { continue }
      let begin = apostrophe.lowerBound - Int(contraction.before)
      let part = lexicon.splits.suffixes[Int(contraction.suffix)]
      guard begin > range.lowerBound, hasText(text, begin..<range.upperBound, part.bytes) else { continue }
      guard let rest = rest(range.lowerBound..<begin, part.rest, text, lexicon) else { continue }
      add(rest)
      add(self.part(begin..<range.upperBound, text))
      return true
    }
    guard apostrophe.upperBound < range.upperBound else { return false }
    let beginning = SplitFilter.folded(LetterChunk.load(text, at: range.lowerBound))
    var next = 0
    while let number = lexicon.splits.filter.nextPrefix(
      &next, beginning: beginning, count: apostrophe.lowerBound - range.lowerBound)
    {
      let elided = range.lowerBound..<apostrophe.upperBound
      guard hasText(text, elided, lexicon.splits.prefixes[number].bytes) else { continue }
      add(self.part(elided, text))
      word(apostrophe.upperBound..<range.upperBound, text, lexicon)
      return true
    }
    return false
  }

  /// Splits a clitic off a word that is unknown as a whole: `recomendar` + `lo`, `dont` → `do` + `nt`.
  mutating func splitClitic(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Bool {
    let end = SplitFilter.folded(LetterChunk.load(text, upTo: range.upperBound))
    var next = 0
    while let suffix = lexicon.splits.filter.nextSuffix(&next, end: end, count: range.count) {
      let begin = range.upperBound - suffix.count
      guard suffix.isSure || hasText(text, begin..<range.upperBound, lexicon.splits.suffixes[suffix.number].letters)
      else { continue }
      guard let rest = rest(range.lowerBound..<begin, suffix.rest, text, lexicon) else { continue }
      add(rest)
      var own = self.part(begin..<range.upperBound, text)
      // Without its apostrophe it is written like another word.
      if suffix.lacksApostrophe {
        own.form = form(lexicon.splits.suffixes[suffix.number].bytes.withUnsafeBufferPointer { FoldedKey($0) })
      }
      add(own)
      return true
    }
    return false
  }

  /// The parts that a word would be read in if no row wrote it as a whole; `nil` for one that has none.
  ///
  /// - Parameter word: letters without marks.
  public mutating func cliticParts(
    of word: UnsafeBufferPointer<UInt8>, lexicon: LanguageLexicon, language: Int
  ) -> [String]? {
    self.language = language
    list.removeAll()
    guard splitClitic(0..<word.count, word, lexicon) else { return nil }
    return tokens.map { String(decoding: word[$0.range], as: UTF8.self) }
  }

  /// A part of a word that is a word of its own.
  struct Part {
    let range: Range<Int>
    let look: WordLook.Found
    var form: Vocabulary.Form
  }

  func part(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Part {
    let look = WordLook.Found(range, of: text)
    return Part(range: range, look: look, form: form(look.key))
  }

  mutating func add(_ part: Part) {
    if part.form == Vocabulary.unknown { unknownWords += 1 }
    append(
      Token(
        start: part.range.lowerBound, end: part.range.upperBound, kind: .word,
        isShouted: part.look.marks.contains(.shouted), form: part.form))
    lastWord = (0, 0, 0)
  }

  /// What remains of a word; `nil` if it is not what must remain.
  private func rest(
    _ range: Range<Int>, _ wanted: Splits.Rest, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Part? {
    let look = WordLook.Found(range, of: text)
    // Looking it up takes longer, and nearly always this is another word.
    if case .word(let key) = wanted, look.key.plain != key.plain { return nil }
    var part = Part(range: range, look: look, form: form(look.key))
    guard case .form(let features) = wanted else { return part }
    func fits() -> Bool {
      part.form != Vocabulary.unknown && !lexicon.patterns.record(part.form).classes.isDisjoint(with: features)
    }
    if !fits(), look.key.hasAccent {
      // The accent of `pedírmelo` is not that of `pedir`, even where some row writes `pedír`.
      part.form = form(FoldedKey(plain: look.key.plain, accented: look.key.plain))
    }
    return fits() ? part : nil
  }

  /// Whether a range spells a part, whatever its case and kind of apostrophe.
  func hasText(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ part: [UInt8]) -> Bool {
    var index = range.lowerBound
    var matched = 0
    while index < range.upperBound {
      let (scalar, width) = Fold.decode(text, at: index)
      index += width
      guard matched < part.count else { return false }
      if scalar < 0x80 || scalar == 0xB4 || scalar == 0x2018 || scalar == 0x2019 {
        let byte = scalar >= 0xB4 || scalar == 0x60 ? UInt8(ascii: "'") : UInt8(scalar)
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
}
