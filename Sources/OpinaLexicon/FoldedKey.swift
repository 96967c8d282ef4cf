/// What a written word is looked up by.
///
/// Two words have the same `plain` key when they differ in case and accents only, and the same `accented` key when they
/// differ in case only. Keys are 64-bit hashes: with half a million forms the chance that any two collide is below 10⁻⁸,
/// and a test compares all forms of the built-in lexicons.
public struct FoldedKey: Hashable, Sendable, BitwiseCopyable {
  /// Hash of the letters in lower case without accents.
  public var plain: UInt64
  /// Hash of the letters in lower case with their accents.
  public var accented: UInt64
  /// Whether any letter was written with an accent.
  public var hasAccent: Bool { plain != accented }

  /// The key of nothing.
  @inlinable public static var none: FoldedKey { FoldedKey(plain: 0, accented: 0) }

  /// - Parameters:
  ///   - plain: the hash without accents.
  ///   - accented: the hash with them; the same for a word without any.
  @inlinable
  public init(plain: UInt64, accented: UInt64) {
    self.plain = plain
    self.accented = accented
  }

  /// Folds and hashes UTF-8 bytes.
  @inlinable
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var plain = LetterHash()
    var accented = LetterHash()
    Fold.forEachLetter(bytes) { letter in
      plain.add(letter.plain)
      accented.add(letter.accented)
    }
    self.init(plain: plain.value, accented: accented.value)
  }

  /// Folds and hashes a string.
  public init(_ string: String) {
    var string = string
    self = string.withUTF8 { FoldedKey($0) }
  }
}

/// A 64-bit hash over letters, the same on every machine (FNV-1a's step over whole scalars, mixed at the end).
public struct KeyHash: Equatable {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of nothing yet.
  @inlinable
  public init() {}

  /// Adds one number, such as a Unicode scalar; the order matters.
  @inlinable
  public mutating func add(_ scalar: UInt32) {
    state = (state ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
    state ^= state >> 29
  }

  /// Adds a number of 64 bits, its lower half first.
  public mutating func add(wide number: UInt64) {
    add(UInt32(truncatingIfNeeded: number))
    add(UInt32(truncatingIfNeeded: number >> 32))
  }

  /// The hash of what was added so far.
  @inlinable
  public var value: UInt64 {
    var mixed = state
    mixed ^= mixed >> 32
    mixed = mixed &* 0xd6e8_feb8_6659_fd93
    mixed ^= mixed >> 32
    return mixed
  }
}
