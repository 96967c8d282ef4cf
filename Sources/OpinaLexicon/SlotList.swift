/// The slots of all patterns, one pattern behind the other, and the forms that fit them.
struct SlotList {
  private(set) var slots: [PatternTable.Slot] = []
  /// Forms of slots that take several, each row of them once.
  private(set) var forms: [Vocabulary.Form] = []
  private(set) var firstOfPattern: [Int] = []
  private var known: [[Vocabulary.Form]: Int32] = [:]

  /// - Parameters:
  ///   - extraSlots: slots that stand in no pattern.
  ///   - signature: of the words that fit a slot.
  init(of patterns: [[PatternSlot]], then extraSlots: [PatternSlot], signature: (PatternSlot) -> UInt64) {
    for pattern in patterns {
      firstOfPattern.append(slots.count)
      for (index, slot) in pattern.enumerated() {
        add(slot, signature(slot), isFirst: index == 0, isLast: index == pattern.count - 1)
      }
    }
    for slot in extraSlots { add(slot, signature(slot), isFirst: true, isLast: true) }
  }

  private mutating func add(_ slot: PatternSlot, _ signature: UInt64, isFirst: Bool, isLast: Bool) {
    slots.append(
      PatternTable.Slot(slot, signature: signature, firstForm: place(of: slot.forms), isFirst: isFirst, isLast: isLast))
  }

  private mutating func place(of own: [Vocabulary.Form]) -> Int32 {
    // One form stands in the slot itself, where asking for it costs no look elsewhere.
    if own.count == 1 { return own[0] }
    if let place = known[own] { return place }
    let first = Int32(forms.count)
    known[own] = first
    forms += own
    return first
  }
}
