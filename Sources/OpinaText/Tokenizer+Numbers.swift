internal import OpinaLexicon

/// Numbers with what belongs to them: scales, currencies, per cent.
extension Tokenizer {
  mutating func number(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ lexicon: LanguageLexicon
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
      } else if mark == 0x20, let last = spacedScale(behind: next, text, stretches) {
        end = Int(stretches[last].end)
        next = last + 1
        kind = .score
      } else if mark == 0x20, next + 1 < stretches.count, isCurrency(text, Int(stretches[next + 1].start)) {
        end = Int(stretches[next + 1].end)
        next += 2
        kind = .price
      }
    }
    let form =
      if next == index + 1 { self.form(stretches[index]) } else if kind == .price { Vocabulary.unknown } else {
        self.form(start..<end, text)
      }
    append(Token(start: start, end: end, kind: kind, form: form))
    return next
  }

  /// Where the scale stands in ` / 10`, whose first space is the stretch at an index.
  private func spacedScale(
    behind space: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>
  ) -> Int? {
    let scale = space + 3
    guard scale < stretches.count, text[Int(stretches[space + 1].start)] == UInt8(ascii: "/"),
      text[Int(stretches[space + 2].start)] == 0x20, stretches[scale].kind == .number,
      stretches[scale].start - stretches[space].start == 3,
      isScale(text, Int(stretches[scale].start)..<Int(stretches[scale].end))
    else { return nil }
    // A date goes on.
    let isDate = scale + 2 < stretches.count && text[Int(stretches[scale + 2].start)] == UInt8(ascii: "/")
    return isDate ? nil : scale
  }

  /// Whether digits are the top of a usual scale: 5, 10, 20, 100.
  func isScale(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var value = 0
    for byte in text[range] where byte &- 0x30 < 10 && value < 1000 { value = value * 10 + Int(byte - 0x30) }
    return value == 5 || value == 10 || value == 20 || value == 100
  }
}
