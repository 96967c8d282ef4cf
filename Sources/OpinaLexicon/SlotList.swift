/// The slots of all patterns of several, one pattern behind the other, and what fits them.
struct SlotList {
  private(set) var slots: [PatternTable.Slot] = []
  /// Slots that stand in no pattern.
  private(set) var outerSlots: [PatternTable.Slot] = []
  /// Of slots that take several kinds of forms.
  private(set) var buckets = FormBuckets()
  /// The classes that slots take, each once; those of most slots, none, come first.
  private(set) var classes: [UInt64] = [0]
  private(set) var firstOfPattern: [Int] = []
  let kinds: FormKinds

  /// - Parameters:
  ///   - extraSlots: slots that stand in no pattern.
  ///   - signature: of the words that fit a slot.
  init(
    of patterns: [[PatternSlot]], then extraSlots: [PatternSlot], formCount: Int, signature: (PatternSlot) -> UInt64
  ) {
    // Nobody asks what fits the slot of a pattern that has no other.
    let longer = patterns.map { $0.count == 1 ? [] : $0 }
    kinds = FormKinds(of: (longer + [extraSlots]).joined(), formCount: formCount)
    for pattern in longer {
      firstOfPattern.append(slots.count)
      for (index, slot) in pattern.enumerated() {
        slots.append(
          compiled(slot, signature(slot), isFirst: index == 0, isLast: index == pattern.count - 1))
      }
    }
    for slot in extraSlots { outerSlots.append(compiled(slot, signature(slot), isFirst: true, isLast: true)) }
  }

  private mutating func compiled(
    _ slot: PatternSlot, _ signature: UInt64, isFirst: Bool, isLast: Bool
  ) -> PatternTable.Slot {
    PatternTable.Slot(
      slot, signature: signature, classes: number(of: slot.classes), kinds: buckets.place(kinds.kinds(of: slot.forms)),
      isFirst: isFirst, isLast: isLast)
  }

  private mutating func number(of classes: WordClass) -> Int {
    if let number = self.classes.firstIndex(of: classes.rawValue) { return number }
    self.classes.append(classes.rawValue)
    return self.classes.count - 1
  }
}
