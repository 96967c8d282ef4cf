internal import OpinaLexicon

/// Numbers with what belongs to them: scales, currencies, per cent, minutes of a time.
extension Tokenizer {
  mutating func number(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>
  ) -> Int {
    let start = Int(stretches[index].start)
    var end = Int(stretches[index].end)
    var kind = Token.Kind.number
    var next = index + 1
    func byte(_ position: Int) -> UInt8? { position < text.count ? text[position] : nil }
    if let mark = byte(end) {
      if mark == UInt8(ascii: "/"), next + 1 < stretches.count, stretches[next + 1].kind == .number,
        stretches[next].end - stretches[next].start == 1, stretches[next + 1].follows(stretches[next])
      {
        end = Int(stretches[next + 1].end)
        next += 2
        kind =
          isScale(text, (Int(stretches[next - 1].start)..<end)) && byte(end) != UInt8(ascii: "/") ? .score : .number
        while kind == .number, next + 1 < stretches.count, byte(end) == UInt8(ascii: "/"),
          stretches[next + 1].kind == .number, stretches[next + 1].follows(stretches[next])
        {
          end = Int(stretches[next + 1].end)
          next += 2
        }
      } else if mark == UInt8(ascii: ":"), let minutes = minutes(next, behind: stretches[index], text, stretches) {
        end = Int(stretches[minutes].end)
        next = minutes + 1
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
      } else if mark == 0x20, let last = spacedScale(next, behind: end, text, stretches) {
        end = Int(stretches[last].end)
        next = last + 1
        kind = .score
      } else if mark == 0x20, let last = spacedCurrency(next, behind: end, text, stretches) {
        end = Int(stretches[last].end)
        next = last + 1
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

  /// Where the minutes stand in `9:30` and `9:30pm`, whose colon is the stretch at an index.
  private func minutes(
    _ colon: Int, behind hours: ScannedStretch, _ text: UnsafeBufferPointer<UInt8>,
    _ stretches: UnsafeBufferPointer<ScannedStretch>
  ) -> Int? {
    let minutes = colon + 1
    guard hours.end - hours.start <= 2, minutes < stretches.count, stretches[colon].end - stretches[colon].start == 1,
      stretches[minutes].follows(stretches[colon]), stretches[minutes].kind != .other
    else { return nil }
    let start = Int(stretches[minutes].start)
    let end = Int(stretches[minutes].end)
    func isDigit(_ position: Int) -> Bool { position < text.count && text[position] &- UInt8(ascii: "0") < 10 }
    // A length of time with seconds goes on.
    guard start + 1 < end, text[start] < UInt8(ascii: "6"), isDigit(start), isDigit(start + 1),
      !(end < text.count && text[end] == UInt8(ascii: ":") && isDigit(end + 1))
    else { return nil }
    switch end - start {
    case 2: return minutes
    // `h`, or `am` and `pm`.
    case 3: return text[start + 2] | 0x20 == UInt8(ascii: "h") ? minutes : nil
    case 4: return text[start + 3] | 0x20 == UInt8(ascii: "m") ? minutes : nil
    default: return nil
    }
  }

  /// Where the currency stands behind a number and its space.
  private func spacedCurrency(
    _ next: Int, behind end: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>
  ) -> Int? {
    guard next < stretches.count else { return nil }
    // More spaces than one are a stretch.
    let currency = Int(stretches[next].start) == end ? next + 1 : next
    return currency < stretches.count && isCurrency(text, Int(stretches[currency].start)) ? currency : nil
  }

  /// Where the scale stands in ` / 10`, whose stroke is the stretch at an index.
  private func spacedScale(
    _ stroke: Int, behind end: Int, _ text: UnsafeBufferPointer<UInt8>,
    _ stretches: UnsafeBufferPointer<ScannedStretch>
  ) -> Int? {
    let scale = stroke + 1
    guard scale < stretches.count, Int(stretches[stroke].start) == end + 1, text[end + 1] == UInt8(ascii: "/"),
      text[end + 2] == 0x20, stretches[scale].kind == .number, Int(stretches[scale].start) == end + 3,
      isScale(text, Int(stretches[scale].start)..<Int(stretches[scale].end))
    else { return nil }
    // A date goes on behind one stretch, which may be a space.
    var rest = Int(stretches[scale].end)
    let isStretch = scale + 1 < stretches.count && Int(stretches[scale + 1].start) == rest
    rest = isStretch ? Int(stretches[scale + 1].end) : rest + 1
    let isDate = rest < text.count && text[rest] == UInt8(ascii: "/")
    return isDate ? nil : scale
  }

  /// Whether digits are the top of a usual scale: 5, 10, 20, 100.
  func isScale(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var value = 0
    for byte in text[range] where byte &- 0x30 < 10 && value < 1000 { value = value * 10 + Int(byte - 0x30) }
    return value == 5 || value == 10 || value == 20 || value == 100
  }
}
