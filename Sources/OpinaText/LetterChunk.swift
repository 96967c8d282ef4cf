/// Eight bytes of a comment at once, the first of them lowest.
struct LetterChunk {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x80 * ones
  private static let caseBits: UInt64 = 0x20 * ones

  /// The letters a … z and A … Z that the bytes begin with, in lower case; 0 beyond them.
  let lower: UInt64
  /// How many letters these are, 0 … 8.
  let count: Int
  /// Whether all of them are capitals.
  let isShouted: Bool
  /// All bits of the letters.
  private let kept: UInt64

  @inline(__always)
  init(_ bytes: UInt64) {
    let folded = bytes | Self.caseBits
    let low = folded & ~Self.high
    // The highest bit of each byte tells what it is: adding carries into it from 'a' on, and from the byte behind 'z' on.
    let fromA = low &+ (0x80 - 0x61) * Self.ones
    let behindZ = low &+ (0x80 - 0x7B) * Self.ones
    let others = ~(fromA & ~behindZ & ~bytes) & Self.high
    count = others.trailingZeroBitCount / 8
    // All bits below the first byte that is no letter, all of them if there is none.
    kept = (others & (0 &- others)) >> 7 &- 1
    lower = folded & kept
    isShouted = bytes & Self.caseBits & kept == 0
  }

  /// The eight bytes from one on; those behind the end are 0.
  @inline(__always)
  static func load(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    if index &+ 8 <= text.count {
      return UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        .littleEndian
    }
    var bytes: UInt64 = 0
    for position in (index..<text.count).reversed() { bytes = bytes << 8 | UInt64(text[position]) }
    return bytes
  }

  /// The eight bytes before one, the last of them highest; those before the beginning are 0.
  @inline(__always)
  static func load(_ text: UnsafeBufferPointer<UInt8>, upTo end: Int) -> UInt64 {
    end >= 8 ? load(text, at: end &- 8) : load(text, at: 0) << UInt64(8 &* (8 &- end))
  }

  /// The highest bit of each letter that is the same as the one before.
  ///
  /// - Parameter previous: the letter before the first one.
  @inline(__always)
  func repeats(behind previous: UInt8) -> UInt64 {
    let differences = lower ^ (lower << 8 | UInt64(previous))
    let sums = (differences & ~Self.high) &+ ~Self.high
    return ~(sums | differences) & Self.high & kept
  }

  /// The last of the letters; there is one.
  @inline(__always)
  var last: UInt8 { UInt8(truncatingIfNeeded: lower >> UInt64((count &- 1) &* 8)) }
}
