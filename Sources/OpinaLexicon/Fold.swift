/// Case and accents taken off, scalar by scalar, without allocating.
public enum Fold {
  /// One letter, twice: in lower case without and with its accent.
  public struct Letter {
    /// Unicode scalar of the letter in lower case without its accent.
    public let plain: UInt32
    /// Unicode scalar of the letter in lower case with its accent.
    public let accented: UInt32

    @inlinable
    init(plain: UInt32, accented: UInt32) {
      self.plain = plain
      self.accented = accented
    }
  }

  /// Base letters of U+00C0 … U+017F in lower case; a dot where there is none.
  @usableFromInline static let baseLetters: StaticString = """
    aaaaaaaceeeeiiiidnooooo.ouuuuypsaaaaaaaceeeeiiiidnooooo.ouuuuypy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// Calls `body` for every letter, digit and mark, in order; combining marks are left out.
  @inlinable
  public static func forEachLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Letter) -> Void) {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        let isUpper = byte &- 0x41 < 26
        // A grave accent that stands alone is meant as an apostrophe.
        let lower = UInt32(isUpper ? byte | 0x20 : byte == 0x60 ? 0x27 : byte)
        body(Letter(plain: lower, accented: lower))
        index += 1
        continue
      }
      let (scalar, width) = decode(bytes, at: index)
      index += width
      if let letter = letter(scalar) { body(letter) }
    }
  }

  /// A scalar beyond ASCII as a letter; `nil` for marks that combine or select.
  @inlinable
  public static func letter(_ scalar: UInt32) -> Letter? {
    if scalar >= 0xC0, scalar < 0x180 {
      let base = baseLetters.utf8Start[Int(scalar - 0xC0)]
      let lower = lowerCase(scalar)
      return Letter(plain: base == UInt8(ascii: ".") ? lower : UInt32(base), accented: lower)
    }
    if scalar >= 0x300, scalar < 0x370 || scalar == 0xFE0F || scalar == 0x200D { return nil }
    switch scalar {
    case 0x2018, 0x2019, 0x2BC, 0xB4: return Letter(plain: 0x27, accented: 0x27)
    case 0x2010, 0x2011: return Letter(plain: 0x2D, accented: 0x2D)
    default: return Letter(plain: scalar, accented: scalar)
    }
  }

  /// The scalar that begins at a byte and its width; a broken sequence is U+FFFD with width 1.
  @inlinable
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, width: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - index
    if first >= 0xC2, first < 0xE0, left >= 2, bytes[index + 1] & 0xC0 == 0x80 {
      return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    }
    if first >= 0xE0, first < 0xF0, left >= 3, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 {
      return ((first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
    }
    if first >= 0xF0, first < 0xF5, left >= 4, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80,
      bytes[index + 3] & 0xC0 == 0x80
    {
      let high = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
      return (high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }

  /// Lower case of a scalar in U+00C0 … U+017F.
  @inlinable
  static func lowerCase(_ scalar: UInt32) -> UInt32 {
    if scalar <= 0xDE { return scalar == 0xD7 ? scalar : scalar | 0x20 }
    if scalar < 0x100 { return scalar }
    if scalar == 0x130 { return 0x69 }
    if scalar == 0x178 { return 0xFF }
    let evenIsUpper = scalar < 0x138 || (scalar >= 0x14A && scalar < 0x178)
    let isUpper =
      evenIsUpper ? scalar & 1 == 0 : (scalar >= 0x139 && scalar != 0x149 && scalar < 0x17F && scalar & 1 == 1)
    return isUpper ? scalar + 1 : scalar
  }

  /// The letters in lower case without accents, as a string: for people and for tables that are made when lexicons load.
  public static func plain(_ string: String) -> String {
    var result = String.UnicodeScalarView()
    var string = string
    string.withUTF8 { bytes in
      forEachLetter(bytes) { letter in
        if let scalar = Unicode.Scalar(letter.plain) { result.append(scalar) }
      }
    }
    return String(result)
  }
}
