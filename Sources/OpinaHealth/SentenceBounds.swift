/// Where sentences begin and end, well enough to cut a quote.
///
/// A sentence ends with `.`, `!`, `?` or an ellipsis before a space, or with a line break. An abbreviation may end one too
/// soon; then a quote is shorter than it could be, but still letter for letter.
enum SentenceBounds {
  /// Whether no word of the same sentence stands before `offset`.
  static func begins(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    !QuoteSlice.hasWord(text, start(before: offset, in: text)..<offset)
  }

  /// Whether no word of the same sentence stands from `offset` on.
  static func ends(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    if offset > 0, isEnd(offset - 1, in: text) { return true }
    return !QuoteSlice.hasWord(text, offset..<end(after: offset, in: text))
  }

  /// The sentence, or the sentences, in which a range stands.
  static func sentence(around range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let range = range.clamped(to: 0..<text.count)
    let start = start(before: range.lowerBound, in: text)
    return start..<max(start, end(after: max(start, range.upperBound - 1), in: text))
  }

  private static func start(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = offset
    while index > 0, !isEnd(index - 1, in: text) { index -= 1 }
    return index
  }

  private static func end(after offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = offset
    while index < text.count {
      if isEnd(index, in: text) { return index + 1 }
      index += 1
    }
    return text.count
  }

  /// Whether the byte is the last one of a sentence.
  private static func isEnd(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = text[index]
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return true }
    let isEllipsis = byte == 0xA6 && index >= 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE2
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || isEllipsis else {
      return false
    }
    return index + 1 == text.count || text[index + 1] <= 0x20
  }
}
