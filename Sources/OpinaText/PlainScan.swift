internal import OpinaLexicon

/// Segments what nearly all comments are made of, Latin letters, digits and common punctuation, in one pass that also folds
/// and hashes every word. Its boundaries are those of ICU; whatever it does not know it leaves to ICU.
struct PlainScan {
  /// What a byte can begin or continue.
  private enum Class: UInt8 {
    /// A mark or symbol that stands alone.
    case single
    case lower
    case upper
    case digit
    case space
    /// Joins letters, and joins digits: `'` `.`
    case joint
    /// Joins digits: `,` `;`
    case digitJoint
    case carriageReturn
    case lineFeed
    /// Two bytes: U+00A1 … U+017F but for those in `foreign`.
    case twoBytes
    /// Three bytes: the quotes, dashes and signs in `threeBytes`.
    case threeBytes
    /// Left to ICU.
    case foreign
  }

  /// What a scalar of U+0080 … U+017F is.
  private enum Latin: UInt8 {
    case letter, single, foreign
  }

  private let classes: [Class]
  private let latin: [Latin]

  init() {
    var classes = [Class](repeating: .foreign, count: 256)
    // Control characters but for these are rare enough for ICU; `_` joins letters, which it does too.
    classes[0x09] = .single
    for byte in 0x21..<0x7F { classes[byte] = .single }
    for byte in 0x30...0x39 { classes[byte] = .digit }
    for byte in 0x41...0x5A { classes[byte] = .upper }
    for byte in 0x61...0x7A { classes[byte] = .lower }
    classes[0x20] = .space
    classes[0x0A] = .lineFeed
    classes[0x0D] = .carriageReturn
    classes[Int(UInt8(ascii: "'"))] = .joint
    classes[Int(UInt8(ascii: "."))] = .joint
    classes[Int(UInt8(ascii: ","))] = .digitJoint
    classes[Int(UInt8(ascii: ";"))] = .digitJoint
    classes[Int(UInt8(ascii: "_"))] = .foreign
    for byte in 0xC2...0xC5 { classes[byte] = .twoBytes }
    classes[0xE2] = .threeBytes
    self.classes = classes
    var latin = [Latin](repeating: .letter, count: 0x180)
    for scalar in 0x80..<0xC0 { latin[scalar] = .single }
    for scalar in [0xAA, 0xB5, 0xBA] { latin[scalar] = .letter }
    latin[0xD7] = .single
    latin[0xF7] = .single
    // The next line, the soft hyphen and the middle dot have rules of their own; pictographs may join others.
    for scalar in Array(0x80..<0xA0) + [0xA9, 0xAD, 0xAE, 0xB7] { latin[scalar] = .foreign }
    self.latin = latin
  }

  /// Scans a comment.
  ///
  /// - Parameters:
  ///   - result: takes the stretches, for which it has room, at most one for each byte; their entries are not looked up.
  ///   - vocabulary: has the memory fetched in which they will be.
  /// - Returns: how many stretches there are, and whether the comment may hold a link, an e-mail address or a mention; `nil`
  ///   if it holds something that only ICU knows, and then `result` is of no use.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<ScannedStretch>,
    fetching vocabulary: JointVocabulary
  ) -> (count: Int, mayHoldAddress: Bool)? {
    classes.withUnsafeBufferPointer { classes in
      latin.withUnsafeBufferPointer { latin in
        var pass = Pass(text: text, classes: classes, latin: latin, result: result, vocabulary: vocabulary)
        while pass.index < text.count {
          guard pass.step() else { return nil }
        }
        return (pass.count, pass.mayHoldAddress)
      }
    }
  }

  /// One pass over a comment.
  private struct Pass {
    let text: UnsafeBufferPointer<UInt8>
    let classes: UnsafeBufferPointer<Class>
    let latin: UnsafeBufferPointer<Latin>
    let result: UnsafeMutableBufferPointer<ScannedStretch>
    let vocabulary: JointVocabulary
    /// How many stretches there are.
    var count = 0
    var index = 0
    /// Whether the comment may hold a link, an e-mail address or a mention.
    var mayHoldAddress = false

    /// Takes the next stretch; false where only ICU goes on.
    @inline(__always)
    mutating func step() -> Bool {
      let start = index
      let first = text[index]
      // Words and spaces take turns nearly always: asked for one by one, and by their bytes, the machine foresees them.
      if first == 0x20 {
        repeat { index &+= 1 } while index < text.count && text[index] == 0x20
        return other(from: start)
      }
      if (first | 0x20) &- 0x61 < 26 {
        if shortWord() { return true }
      } else {
        switch classes[Int(first)] {
        case .lower, .upper, .digit, .space:
          break
        case .single:
          index += 1
          if first == UInt8(ascii: "@")
            || first == UInt8(ascii: ":") && index < text.count && text[index] == UInt8(ascii: "/")
          {
            mayHoldAddress = true
          }
        case .joint, .digitJoint, .lineFeed:
          index += 1
        case .carriageReturn:
          index += 1
          if index < text.count, text[index] == 0x0A { index += 1 }
        case .twoBytes:
          guard let scalar = twoBytes(index) else { return false }
          switch latin[scalar] {
          case .letter: break
          case .single: index += 2
          case .foreign: return false
          }
        case .threeBytes:
          guard isMark(index) else { return false }
          index += 3
        case .foreign:
          return false
        }
        if index > start { return other(from: start) }
      }
      return word()
    }

    /// Takes what is no word, unless ICU would join what follows to it.
    @inline(__always)
    private mutating func other(from start: Int) -> Bool {
      if index < text.count, text[index] >= 0xCC, text[index] < 0xE0 { return false }
      append(ScannedStretch(from: start, to: index, .other))
      return true
    }

    /// The scalar of two bytes.
    @inline(__always)
    private func twoBytes(_ index: Int) -> Int? {
      guard index + 1 < text.count, text[index + 1] & 0xC0 == 0x80 else { return nil }
      return Int(text[index] & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
    }

    /// A quote, dash, bullet, ellipsis or the euro sign, none of which joins anything. `’` between letters is met in words.
    @inline(__always)
    private func isMark(_ index: Int) -> Bool {
      guard index + 2 < text.count else { return false }
      let last = text[index + 2]
      if text[index + 1] == 0x80 {
        // U+2010 … U+2023 and U+2025, U+2026: U+2024 and U+2027 join.
        return last >= 0x90 && last <= 0xA3 || last == 0xA5 || last == 0xA6
      }
      // U+20AC
      return text[index + 1] == 0x82 && last == 0xAC
    }

    /// Whether a letter begins at a byte.
    @inline(__always)
    private func isLetter(_ index: Int) -> Bool {
      guard index < text.count else { return false }
      switch classes[Int(text[index])] {
      case .lower, .upper: return true
      case .twoBytes: return twoBytes(index).map { latin[$0] == .letter } ?? false
      default: return false
      }
    }

    @inline(__always)
    private mutating func append(_ stretch: ScannedStretch) {
      result.initializeElement(at: count, to: stretch)
      count &+= 1
    }

    /// Adds a word, whose place in the vocabulary is fetched while the scan goes on.
    @inline(__always)
    private mutating func append(
      word start: Int, to end: Int, _ kind: Segmenter.Stretch.Kind, _ marks: ScannedStretch.Marks, _ key: FoldedKey
    ) {
      vocabulary.prefetch(key)
      append(ScannedStretch(from: start, to: end, kind, marks: marks, key: key))
    }

    /// Takes a word of at most sixteen letters without accents, which nearly all are, in two steps, and the space behind it.
    @inline(__always)
    private mutating func shortWord() -> Bool {
      let start = index
      let first = LetterChunk(LetterChunk.load(text, at: start))
      var repeats = first.repeats(behind: 0)
      var runs = repeats & repeats << 8
      var isShouted = first.isShouted
      var length = first.count
      let hash: UInt64
      if length < 8 {
        hash = LetterHash.value(of: first.lower, count: length)
      } else {
        let second = LetterChunk(LetterChunk.load(text, at: start &+ 8))
        guard second.count < 8 else { return false }
        length &+= second.count
        if second.count > 0 {
          let more = second.repeats(behind: first.last)
          runs |= more & (more << 8 | repeats >> 56)
          repeats |= more
          isShouted = isShouted && second.isShouted
          hash = LetterHash.value(of: first.lower, second.lower, count: length)
        } else {
          hash = LetterHash.value(of: first.lower, count: length)
        }
      }
      let end = start &+ length
      guard endsWord(end) else { return false }
      var marks: ScannedStretch.Marks = []
      if repeats != 0 {
        marks.insert(.double)
        if runs != 0 {
          marks.insert(.run)
          noteAddress(start)
        }
      }
      if isShouted, length >= 2 { marks.insert(.shouted) }
      append(word: start, to: end, .letters, marks, FoldedKey(plain: hash, accented: hash))
      index = end
      // A single space before a letter: nothing joins it.
      if end &+ 1 < text.count, text[end] == 0x20, (text[end &+ 1] | 0x20) &- 0x61 < 26 {
        append(ScannedStretch(from: end, to: end &+ 1, .other))
        index = end &+ 1
      }
      return true
    }

    /// Whether what stands behind a letter surely ends the word.
    @inline(__always)
    private func endsWord(_ index: Int) -> Bool {
      guard index < text.count else { return true }
      if text[index] == 0x20 { return true }
      switch classes[Int(text[index])] {
      case .space, .single, .digitJoint, .carriageReturn, .lineFeed: return true
      case .joint: return index &+ 1 == text.count || classes[Int(text[index &+ 1])] == .space
      case .lower, .upper, .digit, .twoBytes, .threeBytes, .foreign: return false
      }
    }

    /// `www.`
    @inline(__always)
    private mutating func noteAddress(_ start: Int) {
      if text[start] | 0x20 == UInt8(ascii: "w") { mayHoldAddress = true }
    }

    /// Takes any word.
    ///
    /// Part of `step`, so that what changes with every stretch stays in registers.
    @inline(__always)
    private mutating func word() -> Bool {
      let start = index
      var look = WordLook()
      var isNumber = true
      // Whether the last character was a letter, not a digit.
      var behindLetter = false
      scanning: while index < text.count {
        let byte = text[index]
        let kind = classes[Int(byte)]
        if kind == .lower || kind == .upper {
          index = look.addLetters(of: text, from: index)
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
          index += 1
        case .twoBytes:
          guard let scalar = twoBytes(index), latin[scalar] != .foreign else { return false }
          guard latin[scalar] == .letter else { break scanning }
          look.add(scalar: UInt32(scalar))
          isNumber = false
          behindLetter = true
          index += 2
        case .joint where behindLetter ? isLetter(index + 1) : isDigit(index + 1):
          look.add(mark: byte)
          index += 1
        case .digitJoint where !behindLetter && isDigit(index + 1):
          look.add(mark: byte)
          index += 1
        case .threeBytes:
          guard isMark(index) else { return false }
          // U+2018 and U+2019 join as `'` does.
          let joins = text[index + 1] == 0x80 && (text[index + 2] == 0x98 || text[index + 2] == 0x99)
          guard joins, behindLetter ? isLetter(index + 3) : isDigit(index + 3) else { break scanning }
          look.add(scalar: text[index + 2] == 0x98 ? 0x2018 : 0x2019)
          index += 3
        case .foreign:
          return false
        default:
          break scanning
        }
      }
      let marks = look.marks
      if marks.contains(.run) { noteAddress(start) }
      append(word: start, to: index, isNumber ? .number : .letters, marks, look.key)
      return true
    }

    @inline(__always)
    private func isDigit(_ index: Int) -> Bool { index < text.count && text[index] &- 0x30 < 10 }
  }
}
