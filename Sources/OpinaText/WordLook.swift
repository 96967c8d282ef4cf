internal import OpinaLexicon

/// What one pass over the letters of a word tells: the key it is looked up by, and what its shape asks of the tokenizer.
struct WordLook {
  private var plain = KeyHash()
  /// Differs from `plain` from the first accent on.
  private var accented = KeyHash()
  private var previous: UInt32 = 0
  private var run = 1
  private var capitals = 0
  private var hasSmall = false
  private var found: ScannedStretch.Marks = []

  init() {}

  /// Looks at the UTF-8 bytes of a word.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < word.count {
      let byte = word[index]
      guard byte >= 0x80 else {
        add(byte)
        index += 1
        continue
      }
      let (scalar, width) = Fold.decode(word, at: index)
      add(scalar: scalar)
      index += width
    }
  }

  var key: FoldedKey {
    FoldedKey(plain: plain.value, accented: accented.value)
  }

  var marks: ScannedStretch.Marks { capitals >= 2 && !hasSmall ? found.union(.shouted) : found }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    if byte &- 0x61 < 26 {
      add(small: byte)
    } else if byte &- 0x41 < 26 {
      add(capital: byte)
    } else {
      add(mark: byte)
    }
  }

  @inline(__always)
  mutating func add(small byte: UInt8) {
    hasSmall = true
    add(UInt32(byte))
  }

  @inline(__always)
  mutating func add(capital byte: UInt8) {
    capitals += 1
    add(UInt32(byte | 0x20))
  }

  /// Adds the letters a … z and A … Z from a byte on; returns the first byte that is none.
  ///
  /// Nearly all bytes of all comments go through here, so everything is kept in registers.
  @inline(__always)
  mutating func addLetters(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var hash = plain
    var last = previous
    var run = run
    var longest = run
    var capitals = 0
    while index < text.count {
      let byte = text[index]
      let lower = UInt32(byte | 0x20)
      guard lower &- 0x61 < 26 else { break }
      capitals += Int(~byte >> 5 & 1)
      run = lower == last ? run + 1 : 1
      longest = max(longest, run)
      last = lower
      hash.add(lower)
      index += 1
    }
    if plain == accented {
      accented = hash
    } else {
      // Rare enough to go over the letters once more.
      for byte in text[start..<index] { accented.add(UInt32(byte | 0x20)) }
    }
    plain = hash
    previous = last
    self.run = run
    self.capitals += capitals
    if capitals < index - start { hasSmall = true }
    if longest >= 3 { found.insert(.run) }
    return index
  }

  /// Digits, apostrophes, points and the like.
  @inline(__always)
  mutating func add(mark byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"): found.insert(.joint)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): found.insert(.apostrophe)
    default: break
    }
    add(byte == UInt8(ascii: "`") ? 0x27 : UInt32(byte))
  }

  mutating func add(scalar: UInt32) {
    guard let letter = Fold.letter(scalar) else { return }
    if letter.accented == 0x27 { found.insert(.apostrophe) }
    if scalar >= 0xC0, scalar < 0x180 {
      if letter.accented == scalar { hasSmall = true } else { capitals += 1 }
    }
    note(letter.accented)
    plain.add(letter.plain)
    accented.add(letter.accented)
  }

  @inline(__always)
  private mutating func add(_ lower: UInt32) {
    note(lower)
    plain.add(lower)
    accented.add(lower)
  }

  @inline(__always)
  private mutating func note(_ lower: UInt32) {
    if lower == previous {
      run += 1
      if run == 3 { found.insert(.run) }
    } else {
      run = 1
      previous = lower
    }
  }
}
