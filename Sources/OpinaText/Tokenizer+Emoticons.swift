internal import OpinaLexicon

/// Emoticons, which stretches cut into marks.
extension Tokenizer {
  mutating func emoticon(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>
  ) -> Int? {
    let start = Int(stretches[index].start)
    guard let (symbol, width) = symbols.emoticon(text, at: start) else { return nil }
    let end = start + width
    // A letter at either edge must not belong to a longer word: `xD` but not `xDrive`, `:D` but not `:Desde`.
    if end < text.count, isWordByte(text[end]), isWordByte(text[end - 1]) { return nil }
    if start > 0, isWordByte(text[start - 1]), isWordByte(text[start]) { return nil }
    var next = index
    while next < stretches.count, Int(stretches[next].end) <= end { next += 1 }
    // One that ends inside a stretch or an address is given up rather than cut a word.
    if end > nextAddress || next < stretches.count && Int(stretches[next].start) < end { return nil }
    append(Token(start: start, end: end, kind: .emoticon, symbol: symbol))
    return next
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}
