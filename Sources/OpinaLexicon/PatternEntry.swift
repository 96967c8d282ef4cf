/// What is asked of a pattern of two slots and more that its tags and conditions did not rule out.
struct PatternEntry: BitwiseCopyable {
  /// The slot of the anchor in the lower half. Above it, from the lowest bit on: the rank and one more (3 bits), whether the
  /// pattern is plain (1 bit at 7), the slots behind the anchor and before it, and how far behind the anchor the first slot is
  /// that is not the anchor itself, with its sign (8 bits each). One number, as it is copied more often than looked at.
  private let packed: UInt64

  private static var slotMask: UInt64 { 0xFFFF_FFFF }
  private static var rankBit: UInt64 { 32 }
  private static var rankMask: UInt64 { 7 }
  private static var plainBit: UInt64 { 39 }
  private static var behindBit: UInt64 { 40 }
  private static var beforeBit: UInt64 { 48 }
  private static var firstBit: UInt64 { 56 }
  private static var longestSide: Int { Int(Int8.max) }

  /// - Parameters:
  ///   - anchor: which of the pattern's slots is its anchor.
  ///   - firstSlot: where the pattern's slots begin.
  init(_ pattern: [PatternSlot], anchor: Int, firstSlot: Int, rank: Int?) {
    let before = anchor
    let behind = pattern.count - 1 - anchor
    let isPlain = pattern.allSatisfy(\.isPlain) && max(before, behind) <= Self.longestSide
    let first = UInt64(UInt8(truncatingIfNeeded: before == 0 ? 1 : -before))
    let sides = UInt64(behind) << Self.behindBit | UInt64(before) << Self.beforeBit | first << Self.firstBit
    packed =
      UInt64(firstSlot + anchor) | UInt64((rank ?? -1) + 1) << Self.rankBit | (isPlain ? 1 << Self.plainBit | sides : 0)
  }

  /// The slot of the anchor.
  @inline(__always)
  var slot: Int { Int(truncatingIfNeeded: packed & Self.slotMask) }
  /// See `Meaning.rank`; -1 for none.
  @inline(__always)
  var rank: Int8 { Int8(truncatingIfNeeded: packed >> Self.rankBit & Self.rankMask) - 1 }
  /// 1 if every slot takes one word, no more and no fewer, else 0: such a pattern can match at one place only.
  @inline(__always)
  var isPlain: Int { Int(truncatingIfNeeded: packed >> Self.plainBit & 1) }
  /// How many slots a plain pattern has behind its anchor.
  @inline(__always)
  var behind: Int { Int(UInt8(truncatingIfNeeded: packed >> Self.behindBit)) }
  /// How many slots a plain pattern has before its anchor.
  @inline(__always)
  var before: Int { Int(UInt8(truncatingIfNeeded: packed >> Self.beforeBit)) }
  /// How far behind its anchor, or with a minus before it, the first slot of a plain pattern is, the anchor not counted.
  @inline(__always)
  var firstDistance: Int { Int(truncatingIfNeeded: Int64(bitPattern: packed) >> Int64(Self.firstBit)) }
}
