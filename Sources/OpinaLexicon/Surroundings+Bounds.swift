// Where sentences begin and end among words, and where commas stand.
extension Surroundings {
  /// The tags of bounds behind a place and before it, as they lie in memory.
  private static var boundBehind: UInt32 { UInt32(PatternTags.bound).littleEndian }
  private static var boundBefore: UInt32 { (UInt32(PatternTags.bound) << 8).littleEndian }

  /// Puts down where sentences begin and end, opening and closing punctuation not counted, and where commas stand.
  @inline(__always)
  func noteBounds(
    _ words: UnsafeBufferPointer<PatternSet.Word>, _ rows: UnsafeMutablePointer<UInt64>,
    _ tags: UnsafeMutablePointer<UInt32>
  ) {
    rows[0] |= Signature.sentenceStart
    tags[0] |= Self.boundBefore
    var index = 0
    while index < bounds.count {
      let position = Int(bounds[index])
      let word = words[position]
      let row = rows + Self.row(position)
      let isStart = Self.mask(word.startsSentence) | Self.mask(row[0] & Signature.sentenceStart != 0)
      let isComma = Self.mask(word.isComma)
      let isNextStart = isStart & Self.mask(word.isHeavyMark)
      row[0] |= isStart & Signature.sentenceStart | isComma & Signature.comma
      row[Self.widths] |= isNextStart & Signature.sentenceStart
      tags[position] |= UInt32(truncatingIfNeeded: isStart) & Self.boundBefore
      tags[position &+ 1] |= UInt32(truncatingIfNeeded: isNextStart | isComma) & Self.boundBefore
      tags[position &- 1] |= UInt32(truncatingIfNeeded: isComma) & Self.boundBehind
      index &+= 1
    }
    rows[Self.row(words.count &- 1)] |= Signature.sentenceEnd
    tags[words.count &- 1] |= Self.boundBehind
    while index > 0 {
      index &-= 1
      let position = Int(bounds[index])
      let word = words[position]
      let row = rows + Self.row(position)
      let isEnd = Self.mask(word.isHeavyMark) & Self.mask(row[0] & Signature.sentenceEnd != 0)
      let endsBefore = isEnd | Self.mask(word.startsSentence)
      row[-Self.widths] |= endsBefore & Signature.sentenceEnd
      tags[position &- 1] |= UInt32(truncatingIfNeeded: endsBefore) & Self.boundBehind
    }
  }

  /// All bits, or none.
  @inline(__always)
  private static func mask(_ condition: Bool) -> UInt64 { 0 &- (condition ? 1 : 0) }
}
