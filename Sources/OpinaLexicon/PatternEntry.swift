/// What is asked of a pattern of two slots and more that its tag and first condition did not rule out.
struct PatternEntry: BitwiseCopyable {
  /// See `PatternCondition`.
  let signature: UInt64
  /// The slot of the anchor.
  let slot: Int32
  /// From the lowest bit on: where the signature must be met (8 bits), the rank and one more (3 bits), whether the pattern
  /// is plain, and the slots before the anchor and behind it.
  private let packed: UInt32

  private static let placeBits: UInt32 = 8
  private static let rankBits: UInt32 = 3
  private static let plainBit: UInt32 = 1 << (placeBits + rankBits)
  private static let firstSideBit = placeBits + rankBits + 1
  private static let sideBits: UInt32 = 8
  private static let longestSide = (1 << Int(sideBits)) - 1

  /// - Parameters:
  ///   - anchor: which of the pattern's slots is its anchor.
  ///   - firstSlot: where the pattern's slots begin.
  ///   - condition: a second one, beside that of its tags.
  init(_ pattern: [PatternSlot], anchor: Int, firstSlot: Int, rank: Int?, condition: PatternCondition) {
    signature = condition.signature
    slot = Int32(firstSlot + anchor)
    let before = anchor
    let behind = pattern.count - 1 - anchor
    let isPlain = pattern.allSatisfy(\.isPlain) && max(before, behind) <= Self.longestSide
    let sides = isPlain ? UInt32(before) | UInt32(behind) << Self.sideBits : 0
    packed =
      UInt32(condition.place) | UInt32((rank ?? -1) + 1) << Self.placeBits | (isPlain ? Self.plainBit : 0)
      | sides << Self.firstSideBit
  }

  /// See `PatternCondition`.
  @inline(__always)
  var place: Int { Int(packed & (1 << Self.placeBits - 1)) }
  /// See `Meaning.rank`; -1 for none.
  @inline(__always)
  var rank: Int8 { Int8(truncatingIfNeeded: packed >> Self.placeBits & (1 << Self.rankBits - 1)) - 1 }
  /// Whether every slot takes one word, no more and no fewer: such a pattern can match at one place only.
  @inline(__always)
  var isPlain: Bool { packed & Self.plainBit != 0 }
  /// How many slots a plain pattern has before its anchor.
  @inline(__always)
  var before: Int { Int(packed >> Self.firstSideBit & (1 << Self.sideBits - 1)) }
  /// How many slots a plain pattern has behind its anchor.
  @inline(__always)
  var behind: Int { Int(packed >> (Self.firstSideBit + Self.sideBits)) }
}
