internal import OpinaLexicon

/// What an unknown word may be: stretched letters, laughter.
extension Tokenizer {
  /// The form of a stretched word: letters that stand three times or more shortened to two, then to one. Double letters
  /// belong to the word.
  mutating func squeezed(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Vocabulary.Form {
    for longest in [2, 1] {
      scratch.removeAll(keepingCapacity: true)
      var index = range.lowerBound
      while index < range.upperBound {
        var end = index + 1
        while end < range.upperBound, text[end] < 0x80, text[end] | 0x20 == text[index] | 0x20 { end += 1 }
        let kept = end - index >= 3 ? longest : end - index
        scratch.append(contentsOf: text[index..<index + kept])
        index = end
      }
      let form = self.form(scratch.withUnsafeBufferPointer { FoldedKey($0) }, lexicon)
      if form != Vocabulary.unknown { return form }
    }
    return Vocabulary.unknown
  }

  /// Position of the laughter that a word is.
  func laughter(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) -> Int? {
    guard range.count >= 2 else { return nil }
    for (position, laughter) in lexicon.laughter.enumerated() {
      let unit = laughter.unit
      var fits = range.count >= unit.count * laughter.least
      var index = 0
      while fits, index < range.count {
        fits = text[range.lowerBound + index] | 0x20 == unit[index % unit.count]
        index += 1
      }
      if fits { return position }
    }
    return nil
  }
}
