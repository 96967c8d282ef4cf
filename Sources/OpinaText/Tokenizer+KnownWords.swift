internal import OpinaLexicon

/// Words that the language knows as they stand, as nearly all words are, and the marks between them.
extension Tokenizer {
  /// Adds known words and single marks, until something else comes.
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
    let emoticons = symbols.emoticonBeginnings
    let first = stretches.baseAddress.unsafelyUnwrapped
    let end = first + stretches.count
    while word < words.count, Int(words[word]) < start { word &+= 1 }
    let forms = forms.memory.baseAddress.unsafelyUnwrapped
    var form = forms + word
    let tokens = list.roomBehind(for: stretches.count &- start)
    var token = tokens + list.count
    var stretch = first + start
    while true {
      let begin = stretch
      var starting = pendingSentence ? Token.starting : 0
      while stretch < end, stretch.pointee.isPlainWord {
        let known = form.pointee
        guard known != Vocabulary.unknown, !records[known].classes.contains(.contraction),
          !emoticons.mayBegin(text, at: Int(stretch.pointee.start))
        else { break }
        token.initialize(to: Token(word: stretch.pointee, form: known, starting: starting))
        starting = 0
        token += 1
        form += 1
        stretch += 1
      }
      if stretch > begin {
        if pendingSentence { sentences &+= 1 }
        pendingSentence = false
        let last = (stretch - 1).pointee
        lastWord = (last.key.plain, last.start, last.end)
      }
      guard stretch < end, takesMark(stretch, before: end, text, lexicon) else { break }
      token.initialize(to: Token(mark: stretch.pointee))
      token += 1
      stretch += 1
    }
    list.finish(token - tokens)
    word = form - forms
    return stretch - first
  }

  /// Whether a stretch is a single mark about which there is nothing to say but whether it ends a sentence.
  @inline(__always)
  private mutating func takesMark(
    _ stretch: UnsafePointer<ScannedStretch>, before end: UnsafePointer<ScannedStretch>,
    _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Bool {
    let begin = Int(stretch.pointee.start)
    let mark = text[begin]
    guard stretch.pointee.kind == .other, mark < 64, Self.singleMarks &>> UInt64(mark) & 1 != 0,
      Int(stretch.pointee.end) == begin &+ 1, !symbols.emoticonBeginnings.mayBegin(text, at: begin)
    else { return false }
    guard isTerminator(mark) else { return true }
    // Several of them are one token.
    guard stretch + 1 == end || !isTerminator(text[Int(stretch[1].start)]) else { return false }
    // Its point may be no mark at all.
    if mark == UInt8(ascii: "."), mayEndAbbreviation(begin, text, lexicon) { return false }
    pendingSentence = true
    return true
  }

  /// One bit for each of `! " ' ( ) , - . / : ; < > ?`
  private static var singleMarks: UInt64 { 0xDC00_F386_0000_0000 }
}

extension EmoticonBeginnings {
  /// Whether an emoticon may begin at a byte. Of the last byte of a comment it is asked as if it stood twice: that may
  /// send it to the rules, which ask again.
  @inline(__always)
  fileprivate func mayBegin(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    mayBegin(text[start], text[min(start &+ 1, text.count &- 1)])
  }
}

extension ScannedStretch {
  /// Whether it is a word of which only the form is to be asked.
  @inline(__always)
  fileprivate var isPlainWord: Bool { kind == .letters && marks.isDisjoint(with: [.joint, .apostrophe, .joining]) }
}
