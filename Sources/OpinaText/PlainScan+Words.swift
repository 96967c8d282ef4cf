internal import CByteSearch
internal import OpinaLexicon

/// Words: short ones, which nearly all are, sixteen bytes at a time, and all others.
extension PlainScan.Pass {
  /// Takes words of at most fifteen letters without accents, and the single spaces and marks between them, as long as
  /// nothing else comes. A letter without an accent comes.
  ///
  /// What changes with every word stays in registers: so it is a loop of its own, and part of the scan.
  ///
  /// - Returns: false if it ends before a word that others have to take.
  @inline(__always)
  mutating func shortWords() -> Bool {
    var (index, wordCount) = (self.index, self.wordCount)
    var stretch = stretches + count
    defer { (self.index, self.count, self.wordCount) = (index, number(of: stretch), wordCount) }
    let whole = end &- Self.reach
    while true {
      let bytes = (index <= whole ? text : tail) + index
      let letters = opina_find_letters(bytes)
      let length = Int(truncatingIfNeeded: letters.count)
      guard length < 16 else { return false }
      let behind = bytes[length]
      let wordEnd = index &+ length
      var marks: ScannedStretch.Marks = []
      if behind != 0x20 {
        guard endsWord(wordEnd) else { return false }
        marks = .behind(behind)
      }
      // Hardly any word ends in a capital or holds a letter three times in a row.
      if bytes[length &- 1] & 0x20 == 0 || letters.doubles & letters.doubles << 1 != 0 {
        marks.formUnion(ScannedStretch.Marks(letters, count: length))
        if marks.contains(.run) { noteAddress(bytes[0]) }
      }
      let hash = LetterHash.value(of: letters.first, letters.second, count: length)
      keys.prefetch(hash)
      (words + wordCount).initialize(to: Int32(truncatingIfNeeded: number(of: stretch)))
      wordCount &+= 1
      stretch.initialize(
        to: ScannedStretch(
          from: index, to: wordEnd, .letters, marks: marks, key: FoldedKey(plain: hash, accented: hash)))
      stretch += 1
      index = wordEnd
      if behind == 0x20 {
        // A single space before a letter: nothing joins it.
        guard Self.isPlainLetter(bytes[length &+ 1]) else { return true }
        index = wordEnd &+ 1
      } else {
        // A mark that stands alone before a space, at most.
        guard bytes[length &+ 1] == 0x20, Self.isPlainLetter(bytes[length &+ 2]) else { return true }
        stretch.initialize(to: ScannedStretch(from: wordEnd, to: wordEnd &+ 1, .other))
        stretch += 1
        index = wordEnd &+ 2
      }
    }
  }

  /// How many stretches there are before one.
  @inline(__always)
  private func number(of stretch: UnsafeMutablePointer<ScannedStretch>) -> Int {
    // Pointers rise: so it is a shift.
    Int(
      bitPattern: (UInt(bitPattern: stretch) &- UInt(bitPattern: stretches))
        / UInt(MemoryLayout<ScannedStretch>.stride))
  }

  /// A letter without an accent.
  @inline(__always)
  static func isPlainLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Takes a word of at most fifteen bytes with the commonest accents; false if none comes.
  ///
  /// A method of its own, so that it takes no registers from `shortWords`.
  @inline(never)
  mutating func accentedWord() -> Bool {
    var found = opina_accented()
    guard opina_find_accented((index <= end &- Self.reach ? text : tail) + index, &found) else { return false }
    let length = Int(truncatingIfNeeded: found.accented_count)
    let wordEnd = index &+ length
    guard endsWord(wordEnd) else { return false }
    let key = FoldedKey(
      plain: LetterHash.value(
        of: found.plain_first, found.plain_second, count: Int(truncatingIfNeeded: found.plain_count)),
      accented: LetterHash.value(of: found.accented_first, found.accented_second, count: length))
    keys.prefetch(key.accented)
    (words + wordCount).initialize(to: Int32(truncatingIfNeeded: count))
    wordCount &+= 1
    let marks: ScannedStretch.Marks = wordEnd < end ? .behind(text[wordEnd]) : []
    append(ScannedStretch(from: index, to: wordEnd, .letters, marks: marks, key: key))
    index = wordEnd
    return true
  }

  /// Whether what stands behind a letter surely ends the word.
  @inline(__always)
  private func endsWord(_ index: Int) -> Bool {
    guard index < end else { return true }
    switch classes[Int(text[index])] {
    case .space, .single, .digitJoint, .carriageReturn, .lineFeed: return true
    case .joint: return index &+ 1 == end || classes[Int(text[index &+ 1])] == .space
    case .lower, .upper, .digit, .twoBytes, .threeBytes, .foreign: return false
    }
  }

  /// `www.`
  @inline(__always)
  private mutating func noteAddress(_ first: UInt8) {
    if first | 0x20 == UInt8(ascii: "w") { mayHoldAddress = true }
  }

  /// Takes any word; false where only ICU goes on.
  @inline(never)
  mutating func word() -> Bool {
    let start = index
    var look = WordLook()
    var isNumber = true
    // Whether the last character was a letter, not a digit.
    var behindLetter = false
    let all = UnsafeBufferPointer(start: text, count: end)
    scanning: while index < end {
      let byte = text[index]
      let kind = classes[Int(byte)]
      if kind == .lower || kind == .upper {
        index = look.addLetters(of: all, from: index)
        isNumber = false
        behindLetter = true
        continue
      }
      // Behind most words.
      if kind == .space { break }
      switch kind {
      case .digit:
        look.add(mark: byte)
        behindLetter = false
        index &+= 1
      case .twoBytes:
        guard let scalar = twoBytes(index), latin[scalar] != .foreign else { return false }
        guard latin[scalar] == .letter else { break scanning }
        look.add(scalar: UInt32(scalar))
        isNumber = false
        behindLetter = true
        index &+= 2
      case .joint where behindLetter ? isLetter(index &+ 1) : isDigit(index &+ 1):
        look.add(mark: byte)
        index &+= 1
      case .digitJoint where !behindLetter && isDigit(index &+ 1):
        look.add(mark: byte)
        index &+= 1
      case .threeBytes:
        guard isMark(index) else { return false }
        // U+2018 and U+2019 join as `'` does.
        let joins = text[index &+ 1] == 0x80 && (text[index &+ 2] == 0x98 || text[index &+ 2] == 0x99)
        guard joins, behindLetter ? isLetter(index &+ 3) : isDigit(index &+ 3) else { break scanning }
        look.add(scalar: text[index &+ 2] == 0x98 ? 0x2018 : 0x2019)
        index &+= 3
      case .foreign:
        return false
      default:
        break scanning
      }
    }
    let key = look.key
    let marks = look.marks.union(.behind(index < end ? text[index] : 0))
    // Behind a digit or an apostrophe an address begins within the word: `2www.…`, `dell'www.…`.
    if marks.contains(.run) { mayHoldAddress = true }
    keys.prefetch(key.accented)
    (words + wordCount).initialize(to: Int32(truncatingIfNeeded: count))
    wordCount &+= 1
    append(ScannedStretch(from: start, to: index, isNumber ? .number : .letters, marks: marks, key: key))
    return true
  }
}
