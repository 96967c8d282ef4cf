internal import OpinaLexicon

/// Addresses that no rule may take apart: links, e-mail addresses, mentions.
enum ProtectedSpans {
  struct Span: Hashable {
    let range: Range<Int>
    let kind: Token.Kind
  }

  /// Finds them in order; nearly every comment has none, which costs one pass over its bytes.
  static func find(in text: UnsafeBufferPointer<UInt8>, into result: inout [Span]) {
    result.removeAll(keepingCapacity: true)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "@") {
        index = address(text, at: index, into: &result)
      } else if byte == UInt8(ascii: ":"), follows(text, index + 1, "//"), index > 0, isLetter(text[index - 1]) {
        var start = index
        while start > 0, isLetter(text[start - 1]) { start -= 1 }
        index = link(text, from: start, past: index + 3, into: &result)
      } else if byte | 0x20 == UInt8(ascii: "w"), follows(text, index, "www."), index == 0 || !isLetter(text[index - 1])
      {
        index = link(text, from: index, past: index + 4, into: &result)
      } else {
        index += 1
      }
    }
  }

  private static func link(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, past: Int, into result: inout [Span]
  ) -> Int {
    var end = min(past, text.count)
    while end < text.count, !endsLink(text, end) { end += 1 }
    while end > past, ".,;:!?)'".utf8.contains(text[end - 1]) { end -= 1 }
    if let last = result.last, last.range.upperBound > start { result.removeLast() }
    result.append(Span(range: start..<end, kind: .url))
    return end
  }

  /// Whether no link holds what begins at a byte: spaces of any kind, `<`, quotes and ellipses.
  private static func endsLink(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    guard byte >= 0x80 else { return byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\"") }
    switch Fold.decode(text, at: index).scalar {
    case 0x85, 0xA0, 0xAB, 0xBB, 0x2000...0x200B, 0x201C, 0x201D, 0x2026, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF:
      return true
    default: return false
    }
  }

  /// An e-mail address around an `@`, or a mention behind it.
  private static func address(_ text: UnsafeBufferPointer<UInt8>, at sign: Int, into result: inout [Span]) -> Int {
    var start = sign
    while start > (result.last?.range.upperBound ?? 0), isAddress(text[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < text.count, isAddress(text[end]) { end += 1 }
    while end > sign + 1, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard end > sign + 1 else { return sign + 1 }
    if start < sign {
      guard text[sign + 1..<end].contains(UInt8(ascii: ".")) else { return end }
      result.append(Span(range: start..<end, kind: .email))
    } else {
      result.append(Span(range: sign..<end, kind: .mention))
    }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 }

  private static func isAddress(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }

  private static func follows(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ expected: StaticString) -> Bool {
    guard index + expected.utf8CodeUnitCount <= text.count else { return false }
    for offset in 0..<expected.utf8CodeUnitCount where text[index + offset] | 0x20 != expected.utf8Start[offset] | 0x20
    {
      return false
    }
    return true
  }
}
