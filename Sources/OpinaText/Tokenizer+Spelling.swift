internal import OpinaLexicon

/// What an unknown word may be: stretched letters, laughter.
extension Tokenizer {
  /// The form of a stretched word, `unknown` if its letters shortened make none.
  func shortened(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon)
    -> Vocabulary.Form
  {
    let word = UnsafeBufferPointer(rebasing: text[range])
    for length in FoldedKey.stretchedLengths {
      let form = self.form(FoldedKey(word, shortenedTo: length))
      if form != Vocabulary.unknown { return form }
    }
    return Vocabulary.unknown
  }

  /// Position of the laughter that a word is.
  func laughter(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) -> Int? {
    guard range.count >= 2, lexicon.mayBeLaughter(text[range.lowerBound]) else { return nil }
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
