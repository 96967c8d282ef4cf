internal import OpinaLexicon

extension PlainScan {
  /// One pass over a comment.
  struct Pass {
    let text: UnsafePointer<UInt8>
    /// How many bytes there are.
    let end: Int
    /// What `text` is for the last bytes, behind which zeros can be read; it lies as if it began with the first byte.
    let tail: UnsafePointer<UInt8>
    let classes: UnsafePointer<Class>
    let latin: UnsafePointer<Latin>
    let stretches: UnsafeMutablePointer<ScannedStretch>
    let words: UnsafeMutablePointer<Int32>
    let keys: KeyPlaces
    /// How many stretches there are, ...
    var count = 0
    /// ... and how many words.
    var wordCount = 0
    var index = 0
    /// Whether the comment may hold a link, an e-mail address or a mention.
    var mayHoldAddress = false
    /// The first stretch that is an inverted mark.
    var opening: Int?

    /// How many bytes from one on are looked at together.
    static let reach = 18
    /// How many of the last bytes lie before zeros, at least `reach`.
    static let tailLength = 32

    /// Copies the last bytes of a comment before zeros.
    ///
    /// - Parameter memory: twice `tailLength`.
    @inline(__always)
    static func tail(
      of text: UnsafeBufferPointer<UInt8>, in memory: UnsafeMutableBufferPointer<UInt8>
    ) -> UnsafePointer<UInt8> {
      let base = memory.baseAddress.unsafelyUnwrapped
      let first = text.baseAddress.unsafelyUnwrapped
      memory.initialize(repeating: 0)
      guard text.count >= tailLength else {
        base.update(from: first, count: text.count)
        return UnsafePointer(base)
      }
      // As many bytes as nearly all comments have: that is two steps, and no call.
      UnsafeMutableRawPointer(base).copyMemory(from: first + (text.count &- tailLength), byteCount: tailLength)
      return UnsafePointer(base) - (text.count &- tailLength)
    }

    /// Whether a letter without an accent comes.
    @inline(__always)
    var isAtLetter: Bool { Self.isPlainLetter(text[index]) }

    /// Whether a word may come that `accentedWord` takes.
    @inline(__always)
    var mayBeAtAccents: Bool { isAtLetter || text[index] == Self.accentLead }

    /// Whether a single space comes and then a letter: nothing joins the space.
    @inline(__always)
    var isAtSpacedLetter: Bool {
      guard text[index] == 0x20, index &+ 1 < end else { return false }
      return Self.isPlainLetter(text[index &+ 1]) || text[index &+ 1] == Self.accentLead
    }

    /// The first byte of U+00C0 … U+00FF, nearly all of which are letters, and none of which joins a space.
    private static var accentLead: UInt8 { 0xC3 }

    /// Takes the next stretch; false where only ICU goes on.
    @inline(__always)
    mutating func step() -> Bool {
      let start = index
      let first = text[index]
      if first == 0x20 {
        repeat { index &+= 1 } while index < end && text[index] == 0x20
        return index &- start > 1 ? other(from: start) : !joinsOther
      }
      switch classes[Int(first)] {
      case .lower, .upper, .digit, .space:
        break
      case .single:
        index &+= 1
        if first == UInt8(ascii: "@")
          || first == UInt8(ascii: ":") && index < end && text[index] == UInt8(ascii: "/")
        {
          mayHoldAddress = true
        }
      case .joint, .digitJoint, .lineFeed:
        index &+= 1
      case .carriageReturn:
        index &+= 1
        if index < end, text[index] == 0x0A { index &+= 1 }
      case .twoBytes:
        guard let scalar = twoBytes(index) else { return false }
        switch latin[scalar] {
        case .letter: break
        case .single:
          if opening == nil, scalar == 0xA1 || scalar == 0xBF { opening = count }
          index &+= 2
        case .foreign: return false
        }
      case .threeBytes:
        guard isMark(index) else { return false }
        index &+= 3
      case .foreign:
        return false
      }
      return index > start ? other(from: start) : word()
    }

    /// Takes what is no word, unless ICU would join what follows to it.
    @inline(__always)
    private mutating func other(from start: Int) -> Bool {
      guard !joinsOther else { return false }
      append(ScannedStretch(from: start, to: index, .other))
      return true
    }

    /// Whether what comes may belong to what is no word before it.
    @inline(__always)
    private var joinsOther: Bool { index < end && text[index] >= 0xCC && text[index] < 0xE0 }

    @inline(__always)
    mutating func append(_ stretch: ScannedStretch) {
      (stretches + count).initialize(to: stretch)
      count &+= 1
    }

    /// The scalar of two bytes.
    @inline(__always)
    func twoBytes(_ index: Int) -> Int? {
      guard index &+ 1 < end, text[index &+ 1] & 0xC0 == 0x80 else { return nil }
      return Int(text[index] & 0x1F) << 6 | Int(text[index &+ 1] & 0x3F)
    }

    /// A quote, dash, bullet, ellipsis or the euro sign, none of which joins anything. `’` between letters is met in words.
    @inline(__always)
    func isMark(_ index: Int) -> Bool {
      guard index &+ 2 < end else { return false }
      let last = text[index &+ 2]
      if text[index &+ 1] == 0x80 {
        // U+2010 … U+2023 and U+2025, U+2026: U+2024 and U+2027 join.
        return last >= 0x90 && last <= 0xA3 || last == 0xA5 || last == 0xA6
      }
      // U+20AC
      return text[index &+ 1] == 0x82 && last == 0xAC
    }

    /// Whether a letter begins at a byte.
    @inline(__always)
    func isLetter(_ index: Int) -> Bool {
      guard index < end else { return false }
      switch classes[Int(text[index])] {
      case .lower, .upper: return true
      case .twoBytes: return twoBytes(index).map { latin[$0] == .letter } ?? false
      default: return false
      }
    }

    @inline(__always)
    func isDigit(_ index: Int) -> Bool { index < end && text[index] &- 0x30 < 10 }
  }
}
