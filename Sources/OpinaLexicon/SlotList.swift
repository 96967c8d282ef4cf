/// The slots of all patterns, one pattern behind the other, and the forms that fit these and other slots.
struct SlotList {
  private(set) var slots: [PatternTable.Slot] = []
  /// Of slots that take several forms.
  private(set) var buckets = FormBuckets()
  private(set) var firstOfPattern: [Int] = []

  /// Where the forms are of the slots that stand in no pattern.
  private(set) var outerForms: [FormBuckets.Place] = []

  /// - Parameters:
  ///   - extraSlots: slots that stand in no pattern.
  ///   - signature: of the words that fit a slot.
  init(of patterns: [[PatternSlot]], and extraSlots: [PatternSlot], signature: (PatternSlot) -> UInt64) {
    for pattern in patterns {
      firstOfPattern.append(slots.count)
      for (index, slot) in pattern.enumerated() {
        add(slot, signature(slot), isFirst: index == 0, isLast: index == pattern.count - 1)
      }
    }
    outerForms = extraSlots.map { buckets.place($0.forms) }
  }

  private mutating func add(_ slot: PatternSlot, _ signature: UInt64, isFirst: Bool, isLast: Bool) {
    // One form stands in the slot itself, where asking for it costs no look elsewhere.
    let place = slot.forms.count == 1 ? .empty : buckets.place(slot.forms)
    slots.append(PatternTable.Slot(slot, signature: signature, forms: place, isFirst: isFirst, isLast: isLast))
  }
}
