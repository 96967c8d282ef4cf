internal import OpinaLexicon

/// Words, known and unknown.
extension Tokenizer {
  /// Adds the words of a stretch of letters: split at points that lack their space, at apostrophes and clitics. An
  /// abbreviation with a point inside is one word: `S.p.A.`, `Dott.ssa`.
  mutating func words(_ stretch: ScannedStretch, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    let range = stretch.range
    let isAbbreviation =
      stretch.marks.contains(.joint) && lexicon.abbreviations.kind(of: stretch.key.plain) != nil
    guard stretch.marks.contains(.joint), !isAbbreviation else {
      word(range, stretch.key, stretch.entry, stretch.marks, text, lexicon)
      if isAbbreviation { markAbbreviation() }
      return
    }
    let isAcronym = self.isAcronym(text, range)
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = text[index]
      if byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") && !isAcronym && !isBetweenDigits(index, text, range) {
        if start < index { word(start..<index, text, lexicon) }
        start = index + 1
        if byte == UInt8(ascii: "."), endsAbbreviation(index, text, lexicon) {
          markAbbreviation()
        } else {
          append(Token(start: index, end: index + 1, kind: .punctuation))
          if byte == UInt8(ascii: ".") { pendingSentence = true }
        }
      }
      index += 1
    }
    if start < range.upperBound { word(start..<range.upperBound, text, lexicon) }
  }

  /// Single letters with points between them: `U.S.A`, `p.m`, `e.g`.
  func isAcronym(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var run = 0
    // Of a letter of several bytes only the first counts.
    for byte in text[range] where byte & 0xC0 != 0x80 {
      if byte == UInt8(ascii: ".") { run = 0 } else { run += 1 }
      if run > 1 || byte == UInt8(ascii: "_") { return false }
    }
    return true
  }

  /// Whether a point stands in a number that is a part of a word: `v2.1`, `iOS17.2`.
  private func isBetweenDigits(_ point: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    point > range.lowerBound && point + 1 < range.upperBound && text[point - 1] &- 0x30 < 10
      && text[point + 1] &- 0x30 < 10
  }

  /// Adds a word that is only a part of a stretch.
  mutating func word(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    let look = WordLook.Found(range, of: text)
    word(range, look.key, vocabulary.entry(look.key), look.marks, text, lexicon)
  }

  mutating func word(
    _ range: Range<Int>, _ key: FoldedKey, _ entry: JointVocabulary.Entry, _ marks: ScannedStretch.Marks,
    _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) {
    if marks.contains(.apostrophe), let apostrophe = Apostrophe.first(in: text, range),
      split(range, at: apostrophe, text, lexicon)
    {
      return
    }
    var form = vocabulary.form(entry, in: language)
    if lexicon.patterns.record(form).classes.contains(.contraction), splitClitic(range, text, lexicon) { return }
    var isStretched = false
    if form == Vocabulary.unknown {
      unknownWords += 1
      if let laughter = laughter(range, text, lexicon) {
        append(Token(start: range.lowerBound, end: range.upperBound, kind: .laughter, symbol: laughter))
        return
      }
      if marks.contains(.run) {
        isStretched = true
        form = shortened(range, text)
      }
      if form == Vocabulary.unknown, splitClitic(range, text, lexicon) { return }
    }
    lastWord = (key.plain, Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound))
    append(
      Token(
        start: range.lowerBound, end: range.upperBound, kind: .word, isShouted: marks.contains(.shouted),
        isStretched: isStretched, form: form))
  }

  func form(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Vocabulary.Form {
    form(FoldedKey(UnsafeBufferPointer(rebasing: text[range])))
  }

  func form(_ stretch: ScannedStretch) -> Vocabulary.Form { vocabulary.form(stretch.entry, in: language) }

  func form(_ key: FoldedKey) -> Vocabulary.Form { vocabulary.form(vocabulary.entry(key), in: language) }

  func isShouted(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    WordLook.Found(range, of: text).marks.contains(.shouted)
  }
}
