/// What writers put for an apostrophe: `'`, a grave or an acute accent that stands alone, a single quotation mark.
enum Apostrophe {
  /// Bytes of the apostrophe that begins at an index, 0 if none does.
  @inline(__always)
  static func width(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return 1
    // U+00B4
    case 0xC2: return index + 1 < text.count && text[index + 1] == 0xB4 ? 2 : 0
    // U+2018 and U+2019
    case 0xE2:
      guard index + 2 < text.count else { return 0 }
      return text[index + 1] == 0x80 && text[index + 2] | 1 == 0x99 ? 3 : 0
    default: return 0
    }
  }

  /// Offsets of the first apostrophe in a word.
  static func first(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    for index in range {
      let width = width(text, at: index)
      if width > 0, index + width <= range.upperBound { return index..<index + width }
    }
    return nil
  }
}
