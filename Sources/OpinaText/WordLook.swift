internal import CByteSearch
internal import OpinaLexicon

/// What one pass over the letters of a word tells: the key it is looked up by, and what its shape asks of the tokenizer.
struct WordLook {
  private var plain = LetterHash()
  /// Differs from `plain` from the first accent on.
  private var accented = LetterHash()
  private var hasAccent = false
  private var previous: UInt32 = 0
  /// Whether the last two letters are the same.
  private var isPair = false
  private var capitals = 0
  private var hasSmall = false
  private var found: ScannedStretch.Marks = []

  @inline(__always)
  init() {}

  /// Looks at the UTF-8 bytes of a word.
  private init(_ word: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < word.count {
      let letters = addLetters(of: word, from: index)
      if letters > index {
        index = letters
      } else if word[index] < 0x80 {
        add(mark: word[index])
        index += 1
      } else {
        let (scalar, width) = Fold.decode(word, at: index)
        add(scalar: scalar)
        index += width
      }
    }
  }

  /// Whether a letter of a word that is a part of a comment may stand twice in a row; without this none does.
  static func mayDouble(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.lowerBound &+ 16 <= text.count, let base = text.baseAddress else { return true }
    let letters = opina_find_letters(base + range.lowerBound)
    // A letter with an accent may be the one before or behind it with another one.
    guard range.count <= Int(letters.count) else { return true }
    return letters.doubles & ((1 << UInt32(range.count)) &- 1) != 0
  }

  /// What looking at a whole word tells.
  struct Found {
    let key: FoldedKey
    let marks: ScannedStretch.Marks

    /// Looks at the bytes of a word that is a part of a comment.
    init(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
      if let short = Self(short: range, of: text) {
        self = short
      } else {
        let look = WordLook(UnsafeBufferPointer(rebasing: text[range]))
        key = look.key
        marks = look.marks
      }
    }

    /// A word of at most sixteen letters without accents in one step; `nil` for others, and where the comment ends too soon.
    private init?(short range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
      guard range.lowerBound &+ 16 <= text.count, let base = text.baseAddress else { return nil }
      let letters = opina_find_letters(base + range.lowerBound)
      let count = range.upperBound &- range.lowerBound
      guard count <= Int(letters.count) else { return nil }
      // The word may end before the letters do. Shifts by 64 give 0, as they should.
      let hash = LetterHash.value(
        of: letters.first & ((1 << UInt64(8 * count)) &- 1),
        letters.second & ((1 << UInt64(max(0, 8 * (count &- 8)))) &- 1), count: count)
      key = FoldedKey(plain: hash, accented: hash)
      marks = ScannedStretch.Marks(letters, count: count)
    }
  }

  @inline(__always)
  var key: FoldedKey {
    let plain = plain.value
    return FoldedKey(plain: plain, accented: hasAccent ? accented.value : plain)
  }

  @inline(__always)
  var marks: ScannedStretch.Marks { capitals >= 2 && !hasSmall ? found.union(.shouted) : found }

  /// Adds the letters a … z and A … Z from a byte on; returns the first byte that is none.
  ///
  /// Nearly all bytes of all comments go through here, eight at a time.
  @inline(__always)
  mutating func addLetters(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      let letters = LetterChunk(LetterChunk.load(text, at: index))
      guard letters.count > 0 else { return index }
      plain.add(chunk: letters.lower, count: letters.count)
      if hasAccent { accented.add(chunk: letters.lower, count: letters.count) }
      let repeats = letters.repeats(behind: UInt8(truncatingIfNeeded: previous < 0x80 ? previous : 0))
      if repeats != 0 || isPair {
        if repeats & (repeats << 8 | (isPair ? 0x80 : 0)) != 0 { found.insert(.run) }
        isPair = repeats >> UInt64((letters.count &- 1) &* 8) & 0x80 != 0
      }
      previous = UInt32(letters.last)
      // How many capitals there are matters only beside no small letter.
      if letters.isShouted { capitals &+= letters.count } else { hasSmall = true }
      index &+= letters.count
      if letters.count < 8 { return index }
    }
  }

  /// Adds a digit, an apostrophe, a point or the like.
  @inline(__always)
  mutating func add(mark byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"): found.insert(.joint)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): found.insert(.apostrophe)
    default: break
    }
    let lower: UInt32 = byte == UInt8(ascii: "`") ? 0x27 : UInt32(byte)
    note(lower)
    plain.add(lower)
    if hasAccent { accented.add(lower) }
  }

  mutating func add(scalar: UInt32) {
    guard let letter = Fold.letter(scalar) else { return }
    if letter.accented == 0x27 { found.insert(.apostrophe) }
    if scalar >= 0xC0, scalar < 0x180 {
      if letter.accented == scalar { hasSmall = true } else { capitals += 1 }
    }
    note(letter.accented)
    if !hasAccent {
      accented = plain
      hasAccent = letter.plain != letter.accented
    }
    plain.add(letter.plain)
    if hasAccent { accented.add(letter.accented) }
  }

  @inline(__always)
  private mutating func note(_ lower: UInt32) {
    if lower == previous {
      if isPair { found.insert(.run) }
      isPair = true
    } else {
      isPair = false
      previous = lower
    }
  }
}

extension ScannedStretch.Marks {
  /// What the first letters of some tell.
  @inline(__always)
  init(_ letters: opina_letters, count: Int) {
    let own: UInt32 = (1 << UInt32(truncatingIfNeeded: count)) &- 1
    self = []
    if letters.doubles & letters.doubles << 1 & own != 0 { insert(.run) }
    if letters.small & own == 0, count >= 2 { insert(.shouted) }
  }
}
