/// What the words around an anchor must be like for a pattern to be worth trying.
struct PatternFilter {
  let behind: UInt64
  let before: UInt64
  let elsewhere: UInt64
  /// `elsewhere` stands within `PatternTable.window` words of the anchor.
  let isNear: Bool

  /// - Parameter signature: of the words that fit a slot.
  init(_ pattern: [PatternSlot], anchor: Int, signature: (PatternSlot) -> UInt64) {
    behind = Self.beside(pattern[(anchor + 1)...], signature)
    before = Self.beside(pattern[..<anchor].reversed(), signature)
    var elsewhere: (signature: UInt64, distance: Int) = (Signature.any, 0)
    for (index, slot) in pattern.enumerated() where slot.kind == .words && slot.fewest == 1 && index != anchor {
      let between = index < anchor ? pattern[index + 1..<anchor] : pattern[anchor + 1..<index]
      // The word right beside the anchor has been seen.
      guard !between.isEmpty else { continue }
      let own = signature(slot)
      if own.nonzeroBitCount < elsewhere.signature.nonzeroBitCount {
        elsewhere = (own, between.reduce(1) { $0 + $1.most })
      }
    }
    self.elsewhere = elsewhere.signature
    isNear = elsewhere.distance <= PatternTable.window
  }

  /// Signatures of the words that may stand first in a row of slots.
  private static func beside(_ slots: some Sequence<PatternSlot>, _ signature: (PatternSlot) -> UInt64) -> UInt64 {
    var union: UInt64 = 0
    for slot in slots {
      // Anything may stand in a gap, and punctuation or the edge of a sentence has no signature.
      guard slot.kind == .words else { return Signature.any }
      union |= signature(slot)
      if slot.fewest > 0 { return union }
    }
    return Signature.any
  }
}
