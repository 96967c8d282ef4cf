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
    let bytes = text.baseAddress.unsafelyUnwrapped
    let forms = forms.memory.baseAddress.unsafelyUnwrapped
    var token = list.roomBehind(for: stretches.count &- start) + list.count
    var stretch = first + start
    var starting = pendingSentence ? Token.starting : 0
    var last: UnsafePointer<ScannedStretch>?
    while word < words.count, Int(words[word]) < start { word &+= 1 }
    while stretch < end {
      let begin = Int(stretch.pointee.start)
      // Of the last byte of a comment it is asked as if it stood twice: that may send it to the rules, which ask again.
      guard !emoticons.mayBegin(bytes[begin], bytes[min(begin &+ 1, text.count &- 1)]) else { break }
      if stretch.pointee.isPlainWord {
        let form = forms[word]
        guard form != Vocabulary.unknown, !records[form].classes.contains(.contraction) else { break }
        token.initialize(to: Token(word: stretch.pointee, form: form, starting: starting))
        sentences &+= Int(truncatingIfNeeded: starting / Token.starting)
        starting = 0
        word &+= 1
        last = UnsafePointer(stretch)
      } else {
        let mark = bytes[begin]
        guard stretch.pointee.kind == .other, Self.isSingleMark(mark), Int(stretch.pointee.end) == begin &+ 1 else {
          break
        }
        if isTerminator(mark) {
          guard stretch + 1 == end || !isTerminator(bytes[Int(stretch[1].start)]) else { break }
          if let last { lastWord = Self.known(last) }
          if mark != UInt8(ascii: ".") || !endsAbbreviation(lexicon) { starting = Token.starting }
        }
        token.initialize(to: Token(mark: stretch.pointee))
      }
      token += 1
      stretch += 1
    }
    list.finish(token - list.memory.baseAddress.unsafelyUnwrapped)
    pendingSentence = starting != 0
    if let last { lastWord = Self.known(last) }
    return stretch - first
  }

  /// Plain key and length of a word.
  @inline(__always)
  private static func known(_ word: UnsafePointer<ScannedStretch>) -> (plain: UInt64, bytes: Int) {
    (word.pointee.key.plain, Int(word.pointee.end &- word.pointee.start))
  }

  /// Whether a byte is a mark about which there is nothing to say but whether it ends a sentence.
  @inline(__always)
  private static func isSingleMark(_ byte: UInt8) -> Bool {
    byte < 64 && singleMarks &>> UInt64(byte) & 1 != 0
  }

  /// One bit for each of `! " ' ( ) , - . / : ; < > ?`
  private static var singleMarks: UInt64 { 0xDC00_F386_0000_0000 }
}

extension ScannedStretch {
  /// Whether it is a word of which only the form is to be asked.
  @inline(__always)
  fileprivate var isPlainWord: Bool { kind == .letters && marks.isDisjoint(with: [.joint, .apostrophe, .joining]) }
}
