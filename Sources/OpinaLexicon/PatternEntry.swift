/// What a look at the neighbourhood of an anchor can tell of a pattern of two slots and more.
struct PatternEntry: BitwiseCopyable {
  /// Signatures of the words one of which must stand at `place`.
  let signature: UInt64
  /// The slot of the anchor.
  let slot: Int32
  /// From the lowest bit on: where the signature must be met (2 bits), the rank and one more (3 bits), whether the pattern
  /// is plain, and the slots before the anchor and behind it.
  private let packed: UInt32

  private static let sideBits: UInt32 = 8
  private static let longestSide = (1 << Int(sideBits)) - 1

  /// - Parameters:
  ///   - anchor: which of the pattern's slots is its anchor.
  ///   - firstSlot: where the pattern's slots begin.
  init(_ pattern: [PatternSlot], anchor: Int, firstSlot: Int, rank: Int?, filter: PatternFilter) {
    signature = filter.signature
    slot = Int32(firstSlot + anchor)
    let before = anchor
    let behind = pattern.count - 1 - anchor
    let isPlain = pattern.allSatisfy(\.isPlain) && max(before, behind) <= Self.longestSide
    let sides = isPlain ? UInt32(before) | UInt32(behind) << Self.sideBits : 0
    packed = filter.place.rawValue | UInt32((rank ?? -1) + 1) << 2 | (isPlain ? 1 << 5 : 0) | sides << 6
  }

  /// See `PatternFilter.Place`.
  @inline(__always)
  var place: Int { Int(packed & 3) }
  /// See `Meaning.rank`; -1 for none.
  @inline(__always)
  var rank: Int8 { Int8(truncatingIfNeeded: packed >> 2 & 7) - 1 }
  /// Whether every slot takes one word, no more and no fewer: such a pattern can match at one place only.
  @inline(__always)
  var isPlain: Bool { packed & 1 << 5 != 0 }
  /// How many slots a plain pattern has before its anchor.
  @inline(__always)
  var before: Int { Int(packed >> 6 & ((1 << Self.sideBits) - 1)) }
  /// How many slots a plain pattern has behind its anchor.
  @inline(__always)
  var behind: Int { Int(packed >> (6 + Self.sideBits) & ((1 << Self.sideBits) - 1)) }
}
