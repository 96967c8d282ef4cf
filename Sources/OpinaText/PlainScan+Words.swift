internal import CByteSearch
internal import OpinaLexicon

/// Words: short ones without accents, which nearly all are, sixteen bytes at a time, and all others.
extension PlainScan.Pass {
  /// Takes words of at most fifteen letters without accents and the single spaces between them, as long as nothing else
  /// comes. A word begins here.
  ///
  /// - Returns: false if it ends before a word that `word` has to take.
  @inline(__always)
  mutating func shortWords() -> Bool {
    let whole = end &- Self.reach
    if index <= whole {
      guard shortWords(upTo: whole, in: text) else { return false }
      guard index > whole, index < end, isAtLetter else { return true }
    }
    return shortWords(upTo: end, in: tail)
  }

  /// The same for words that begin up to a byte.
  ///
  /// What changes with every word stays in registers: so it is a loop of its own, and part of the scan.
  ///
  /// - Parameter text: can be read for `reach` bytes from the last word on.
  @inline(__always)
  private mutating func shortWords(upTo last: Int, in text: UnsafePointer<UInt8>) -> Bool {
    var (index, count, wordCount) = (self.index, self.count, self.wordCount)
    defer { (self.index, self.count, self.wordCount) = (index, count, wordCount) }
    repeat {
      let bytes = text + index
      let letters = opina_find_letters(bytes)
      let length = Int(truncatingIfNeeded: letters.count)
      guard length < 16 else { return false }
      let behind = bytes[length]
      let wordEnd = index &+ length
      var marks = Self.marks(of: letters)
      if behind == 0x20 {
        marks |= ScannedStretch.Marks.spaced.rawValue
      } else {
        guard endsWord(wordEnd) else { return false }
        marks |= ScannedStretch.Marks.behind(behind).rawValue
      }
      if letters.doubles & letters.doubles << 1 != 0 {
        marks |= ScannedStretch.Marks.run.rawValue
        noteAddress(bytes[0])
      }
      let hash = LetterHash.value(of: letters.first, letters.second, count: length)
      keys.prefetch(hash)
      (words + wordCount).initialize(to: Int32(truncatingIfNeeded: count))
      wordCount &+= 1
      (stretches + count).initialize(
        to: ScannedStretch(
          from: index, to: wordEnd, .letters, marks: ScannedStretch.Marks(rawValue: marks),
          key: FoldedKey(plain: hash, accented: hash)))
      count &+= 1
      index = wordEnd
      // A single space before a letter: nothing joins it.
      guard behind == 0x20, (bytes[length &+ 1] | 0x20) &- 0x61 < 26 else { return true }
      (stretches + count).initialize(to: ScannedStretch(from: wordEnd, to: wordEnd &+ 1, .other))
      count &+= 1
      index = wordEnd &+ 1
    } while index <= last
    return true
  }

  /// Whether letters are doubled or shout, in numbers: which words do is as good as random.
  @inline(__always)
  private static func marks(of letters: opina_letters) -> UInt8 {
    let isDouble = (0 &- letters.doubles) >> 31
    let isShouted = ((letters.small &- 1) & (1 &- letters.count)) >> 31
    return UInt8(truncatingIfNeeded: isDouble) &* ScannedStretch.Marks.double.rawValue
      | UInt8(truncatingIfNeeded: isShouted) &* ScannedStretch.Marks.shouted.rawValue
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
    if marks.contains(.run) { noteAddress(text[start]) }
    keys.prefetch(key.accented)
    (words + wordCount).initialize(to: Int32(truncatingIfNeeded: count))
    wordCount &+= 1
    append(ScannedStretch(from: start, to: index, isNumber ? .number : .letters, marks: marks, key: key))
    return true
  }
}
