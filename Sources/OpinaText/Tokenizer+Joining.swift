internal import OpinaLexicon

/// Words that are written with a mark inside or behind them.
extension Tokenizer {
  /// Joins the word just read with what follows where a known word is written with a hyphen (`e-mail`), a stroke (`n/a`)
  /// or a final apostrophe (`qualita'`), or an accent stands for the apostrophe (``don`t``, `l´app`).
  mutating func joined(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ lexicon: LanguageLexicon
  ) -> Int {
    guard index + 1 < stretches.count, stretches[index + 1].kind == .other,
      stretches[index + 1].follows(stretches[index]), let last = list.last
    else { return index + 1 }
    let isBeforeLetters =
      index + 2 < stretches.count && stretches[index + 2].kind == .letters
      && stretches[index + 2].follows(stretches[index + 1])
    let mark = text[Int(stretches[index + 1].start)]
    guard ScannedStretch.Marks.behind(mark) == .joining else { return index + 1 }
    if mark == UInt8(ascii: "`") || mark == 0xC2, isBeforeLetters, splitAtAccent(index, text, stretches, lexicon) {
      return index + 3
    }
    if mark == UInt8(ascii: "'") {
      let whole = Int(last.start)..<Int(stretches[index + 1].end)
      let form = self.form(whole, text)
      guard form != Vocabulary.unknown else { return index + 1 }
      replaceLast(with: whole, text, form)
      return index + 2
    }
    if mark == UInt8(ascii: "/"), isBeforeLetters {
      let whole = Int(last.start)..<Int(stretches[index + 2].end)
      let form = self.form(whole, text)
      guard form != Vocabulary.unknown else { return index + 1 }
      replaceLast(with: whole, text, form)
      return index + 3
    }
    guard mark == UInt8(ascii: "-"), isBeforeLetters else { return index + 1 }
    let whole = Int(last.start)..<Int(stretches[index + 2].end)
    var form = self.form(whole, text)
    if form == Vocabulary.unknown {
      scratch.removeAll(keepingCapacity: true)
      for byte in text[whole] where byte != UInt8(ascii: "-") { scratch.append(byte) }
      form = self.form(scratch.withUnsafeBufferPointer { FoldedKey($0) })
    }
    // A hyphen inside a word is no punctuation: `recomendo-o`, `bem-atendido`.
    guard form != Vocabulary.unknown else { return index + 2 }
    replaceLast(with: whole, text, form)
    return index + 3
  }

  /// Splits two stretches with an accent between them as it would if that were an apostrophe.
  private mutating func splitAtAccent(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ lexicon: LanguageLexicon
  ) -> Bool {
    guard let last = list.last, last.start == stretches[index].start, Int(stretches[index + 2].end) <= nextAddress
    else { return false }
    let whole = Int(last.start)..<Int(stretches[index + 2].end)
    guard let apostrophe = Apostrophe.first(in: text, whole),
      apostrophe.upperBound == Int(stretches[index + 2].start)
    else {
      return false
    }
    list.removeLast()
    pendingSentence = pendingSentence || last.startsSentence
    if split(whole, at: apostrophe, text, lexicon) { return true }
    append(last)
    return false
  }

  mutating func replaceLast(with range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ form: Vocabulary.Form) {
    let starts = list.removeLast().startsSentence
    var token = Token(
      start: range.lowerBound, end: range.upperBound, kind: .word, isShouted: isShouted(text, range), form: form)
    token.startsSentence = starts
    list.append(token)
  }
}
