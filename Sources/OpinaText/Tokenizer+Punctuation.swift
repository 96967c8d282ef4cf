internal import CICU
internal import OpinaLexicon

/// Punctuation, and where it ends a sentence.
extension Tokenizer {
  mutating func punctuation(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ lexicon: LanguageLexicon
  ) -> Int {
    let start = Int(stretches[index].start)
    let mark = text[start]
    var end = Int(stretches[index].end)
    var next = index + 1
    let isTerminator = isTerminator(mark)
    while isTerminator, next < stretches.count, self.isTerminator(text[Int(stretches[next].start)]),
      stretches[next].kind == .other, stretches[next].follows(stretches[next - 1])
    {
      end = Int(stretches[next].end)
      next += 1
    }
    // Its point belongs to the word: it cuts nothing and stops nothing.
    if mark == UInt8(ascii: "."), end - start == 1, endsAbbreviation(start, text, lexicon) {
      markAbbreviation()
      return next
    }
    if isLetterlike(mark) {
      // Lexicons write them like words: `100 % recomendable`, `hit & miss`.
      append(Token(start: start, end: end, kind: .symbol, form: form(start..<end, text)))
    } else {
      append(Token(start: start, end: end, kind: .punctuation))
    }
    if isTerminator || mark >= 0xC2 && self.isTerminator(text, start) { pendingSentence = true }
    return next
  }

  /// Whether what begins at a byte beyond ASCII ends sentences: an ellipsis, or a mark that does in some script.
  func isTerminator(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let scalar = Fold.decode(text, at: start).scalar
    if scalar == 0x2026 { return true }
    // Marks below the Armenian full stop end none, and neither do quotes, dashes and bullets, which are asked for often.
    return scalar >= 0x589 && !(0x2010...0x2023 ~= scalar) && opina_ends_sentence(scalar) != 0
  }

  func isTerminator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  func isLetterlike(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "$"),
      UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  func isSpace(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let scalar = Fold.decode(text, at: start).scalar
    return scalar <= 0x20 || scalar == 0xA0 || (0x2000...0x200F).contains(scalar) || scalar == 0x202F
      || scalar == 0x3000
      || scalar == 0xFEFF || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }

  /// Whether a line or a paragraph ends at a byte, as Unicode has it.
  func isLineEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let byte = text[start]
    guard byte >= 0x80 else { return byte == 0x0A || byte == 0x0D }
    let scalar = Fold.decode(text, at: start).scalar
    return scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }

  func isPictograph(_ scalar: UInt32) -> Bool {
    scalar >= 0x1F000 && scalar < 0x20000 || (0x2600...0x27BF).contains(scalar) || (0x2B00...0x2BFF).contains(scalar)
      || (0x2190...0x21FF).contains(scalar) || (0x2300...0x23FF).contains(scalar) || scalar == 0x203C
      || scalar == 0x2049
      || (0x25A0...0x25FF).contains(scalar) || scalar == 0x263A || scalar == 0x3030
  }

  func isCurrency(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    if text[start] == UInt8(ascii: "$") { return true }
    let scalar = Fold.decode(text, at: start).scalar
    return (0x20A0...0x20CF).contains(scalar) || scalar == 0xA3 || scalar == 0xA5
  }
}
