internal import CByteSearch
internal import OpinaLexicon

/// Words: short ones without accents, which nearly all are, sixteen bytes at a time, and all others.
extension PlainScan.Pass {
  /// Takes words of at most fifteen letters without accents and the single spaces between them, as long as nothing else
  /// comes. A word begins here.
  ///
  /// What changes with every word stays in registers: so it is a loop of its own, and part of the scan.
  ///
  /// - Returns: false if it ends before a word that `word` has to take.
  @inline(__always)
  mutating func shortWords() -> Bool {
    var (index, count, wordCount) = (self.index, self.count, self.wordCount)
    defer { (self.index, self.count, self.wordCount) = (index, count, wordCount) }
    while true {
      let bytes = (index &+ Self.reach <= end ? text : tail) + index
      let letters = opina_find_letters(bytes)
      let length = Int(truncatingIfNeeded: letters.count)
      let behind = bytes[length]
      let wordEnd = index &+ length
      guard length < 16, behind == 0x20 || endsWord(wordEnd) else { return false }
      let hash = LetterHash.value(of: letters.first, letters.second, count: length)
      keys.prefetch(hash)
      (words + wordCount).initialize(to: Int32(truncatingIfNeeded: count))
      wordCount &+= 1
      (stretches + count).initialize(
        to: ScannedStretch(
          from: index, to: wordEnd, .letters, marks: marks(of: letters, from: index),
          key: FoldedKey(plain: hash, accented: hash)))
      count &+= 1
      index = wordEnd
      // A single space before a letter: nothing joins it.
      guard behind == 0x20, (bytes[length &+ 1] | 0x20) &- 0x61 < 26 else { return true }
      (stretches + count).initialize(to: ScannedStretch(from: wordEnd, to: wordEnd &+ 1, .other))
      count &+= 1
      index = wordEnd &+ 1
    }
  }

  /// In numbers, as which words hold double letters is as good as random.
  @inline(__always)
  private mutating func marks(of letters: opina_letters, from start: Int) -> ScannedStretch.Marks {
    let double = letters.doubles != 0 ? ScannedStretch.Marks.double.rawValue : 0
    let isShouted = letters.small == 0 && letters.count >= 2
    let shouted = isShouted ? ScannedStretch.Marks.shouted.rawValue : 0
    let marks = ScannedStretch.Marks(rawValue: double | shouted)
    guard letters.doubles & letters.doubles << 1 != 0 else { return marks }
    noteAddress(start)
    return marks.union(.run)
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
  private mutating func noteAddress(_ start: Int) {
    if text[start] | 0x20 == UInt8(ascii: "w") { mayHoldAddress = true }
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
    let (key, marks) = (look.key, look.marks)
    if marks.contains(.run) { noteAddress(start) }
    keys.prefetch(key.accented)
    (words + wordCount).initialize(to: Int32(truncatingIfNeeded: count))
    wordCount &+= 1
    append(ScannedStretch(from: start, to: index, isNumber ? .number : .letters, marks: marks, key: key))
    return true
  }
}
