internal import OpinaLexicon

/// What an unknown word may be: stretched letters, laughter.
extension Tokenizer {
  /// The form of a stretched word, `unknown` if its letters shortened make none.
  func shortened(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Vocabulary.Form {
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
    let word = UnsafeBufferPointer(rebasing: text[range])
    return lexicon.laughter.firstIndex { $0.isWritten(word) }
  }
}
