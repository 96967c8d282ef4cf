internal import OpinaLexicon

/// Words that the language knows as they stand, as nearly all words are.
extension Tokenizer {
  /// Adds known words and leaves out the spaces around them, until something else comes.
  ///
  /// What changes with every word stays in registers, and is put down where the words end.
  ///
  /// - Parameters:
  ///   - start: the first stretch.
  ///   - word: the place in `words` of the next word, or of one before it; counts on.
  /// - Returns: the next stretch, which asks for a rule, or their number.
  @inline(__always)
  mutating func knownWords(
    _ start: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ words: UnsafeBufferPointer<Int32>, _ word: inout Int, _ lexicon: LanguageLexicon
  ) -> Int {
    let records = lexicon.patterns.records
    let forms = forms.memory.baseAddress.unsafelyUnwrapped
    let tokens = list.roomBehind(for: stretches.count &- start)
    let begin = list.count
    var count = begin
    var starting = pendingSentence ? Token.starting : 0
    var index = start
    var last = start
    while word < words.count, Int(words[word]) < start { word &+= 1 }
    while index < stretches.count {
      let stretch = stretches[index]
      guard stretch.kind == .letters else {
        guard text[Int(stretch.start)] == 0x20 else { break }
        index &+= 1
        continue
      }
      let form = forms[word]
      guard form != Vocabulary.unknown, stretch.marks.isDisjoint(with: [.joint, .apostrophe, .joining]),
        !records[form].classes.contains(.contraction), !symbols.mayBeginEmoticon(text, at: Int(stretch.start))
      else { break }
      (tokens + count).initialize(to: Token(word: stretch, form: form, starting: starting))
      count &+= 1
      word &+= 1
      starting = 0
      last = index
      index &+= stretch.marks.contains(.spaced) ? 2 : 1
    }
    if count > begin {
      list.finish(count)
      if pendingSentence {
        pendingSentence = false
        sentences &+= 1
      }
      lastWord = (stretches[last].key.plain, Int(stretches[last].end &- stretches[last].start))
    }
    return index
  }
}
