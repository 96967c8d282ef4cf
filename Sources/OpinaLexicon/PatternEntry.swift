/// What is asked of a pattern of two slots and more beside the signatures of its conditions.
struct PatternEntry: BitwiseCopyable {
  /// From the lowest bit on: where its conditions must be met (6 bits each), which pattern it is (20 bits), the slot of its
  /// anchor (22 bits), the rank and one more (3 bits), how many slots a plain pattern has behind the anchor and before it
  /// (3 bits each), and whether it is plain (1 bit). One number, as it is copied more often than looked at.
  private let packed: UInt64

  private static var placeMask: UInt64 { 63 }
  private static var secondBit: UInt64 { 6 }
  private static var numberBit: UInt64 { 12 }
  private static var numberMask: UInt64 { 0xF_FFFF }
  private static var slotBit: UInt64 { 32 }
  private static var slotMask: UInt64 { 0x3F_FFFF }
  private static var rankBit: UInt64 { 54 }
  private static var behindBit: UInt64 { 57 }
  private static var beforeBit: UInt64 { 60 }
  private static var plainBit: UInt64 { 63 }
  /// Of ranks and of slots on one side.
  private static var smallMask: UInt64 { 7 }
  /// How many slots a plain pattern has at most on either side of its anchor; hardly any pattern has more.
  private static var longestSide: Int { Int(smallMask) }

  /// - Parameters:
  ///   - number: which pattern it is.
  ///   - anchor: which of the pattern's slots is its anchor.
  ///   - firstSlot: where the pattern's slots begin.
  init(_ pattern: [PatternSlot], number: Int, anchor: Int, firstSlot: Int, rank: Int?, filter: PatternFilter) {
    let before = anchor
    let behind = pattern.count - 1 - anchor
    let isPlain = pattern.allSatisfy(\.isPlain) && max(before, behind) <= Self.longestSide
    let slot = UInt64(firstSlot + anchor)
    precondition(UInt64(number) <= Self.numberMask && slot <= Self.slotMask)
    let own = UInt64(number) << Self.numberBit | slot << Self.slotBit | UInt64((rank ?? -1) + 1) << Self.rankBit
    let sides = UInt64(behind) << Self.behindBit | UInt64(before) << Self.beforeBit | 1 << Self.plainBit
    packed =
      UInt64(filter.first.place) | UInt64(filter.second.place) << Self.secondBit | own | (isPlain ? sides : 0)
  }

  /// Where the first condition must be met; see `PatternCondition`.
  @inline(__always)
  var firstPlace: Int { Int(truncatingIfNeeded: packed & Self.placeMask) }
  /// Where the second one must.
  @inline(__always)
  var secondPlace: Int { Int(truncatingIfNeeded: packed >> Self.secondBit & Self.placeMask) }
  /// Which pattern it is.
  @inline(__always)
  var number: Int { Int(truncatingIfNeeded: packed >> Self.numberBit & Self.numberMask) }
  /// The slot of the anchor.
  @inline(__always)
  var slot: Int { Int(truncatingIfNeeded: packed >> Self.slotBit & Self.slotMask) }
  /// See `Meaning.rank`; -1 for none.
  @inline(__always)
  var rank: Int8 { Int8(truncatingIfNeeded: packed >> Self.rankBit & Self.smallMask) - 1 }
  /// 1 if every slot takes one word, no more and no fewer, else 0: such a pattern can match at one place only.
  @inline(__always)
  var isPlain: Int { Int(truncatingIfNeeded: packed >> Self.plainBit) }
  /// How many slots a plain pattern has behind its anchor.
  @inline(__always)
  var behind: Int { Int(truncatingIfNeeded: packed >> Self.behindBit & Self.smallMask) }
  /// How many slots a plain pattern has before its anchor.
  @inline(__always)
  var before: Int { Int(truncatingIfNeeded: packed >> Self.beforeBit & Self.smallMask) }
  /// How far behind its anchor, or with a minus before it, the first slot of a plain pattern is, the anchor not counted.
  @inline(__always)
  var firstDistance: Int { ((before &- 1) >> (Int.bitWidth - 1) & 1) &- before }
}
