import Testing

@testable import OpinaLexicon

struct FormKindsTests {
  private func slots(_ forms: [Vocabulary.Form]...) -> [PatternSlot] {
    forms.map { PatternSlot(kind: .words, forms: $0, classes: [], fewest: 1, most: 1) }
  }

  @Test func formsOfTheSameSlotsAreOfOneKind() {
    let kinds = FormKinds(of: slots([1, 2, 3, 4], [5, 6], [3, 4, 5], [5, 6]), formCount: 8)
    #expect(kinds.kinds == [0, 1, 1, 2, 2, 3, 4, 0])
    #expect(kinds.kinds(of: [1, 2, 3, 4]) == [1, 2])
    #expect(kinds.kinds(of: [5, 6]) == [3, 4])
  }

  @Test func slotsTakeTheirFormsAndNoOthers() {
    let all = slots([1], [2, 3, 4], [4, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [12])
    // One part of the forms for each, so that slots with many kinds take buckets.
    let singles = slots([2], [3], [5], [6], [7], [8], [9], [10])
    let list = SlotList(of: [all, singles], then: slots([4, 9]), formCount: 20) { _ in Signature.any }
    list.buckets.kinds.withUnsafeBufferPointer { kinds in
      list.classes.withUnsafeBufferPointer { classes in
        let fitting = PatternTable.Fitting(kinds: kinds.baseAddress!, classes: classes.baseAddress!)
        for form in 0..<20 {
          let record = WordRecord(
            classes: [], signature: 0, opinion: -1, firstWord: 0, firstList: 0, tag: 0, isAskedFor: false,
            kind: list.kinds.kinds[form])
          for (compiled, slot) in zip(list.slots, all + singles) {
            #expect((compiled.fit(record, fitting) != 0) == slot.forms.contains(Int32(form)))
          }
          #expect((list.outerSlots[0].fit(record, fitting) != 0) == [4, 9].contains(form))
        }
      }
    }
  }

  @Test func slotsOfClassesTakeAnyFormOfThem() {
    let slot = PatternSlot(kind: .words, forms: [], classes: .number, fewest: 1, most: 1)
    let list = SlotList(of: [slots([1]) + [slot]], then: [], formCount: 3) { _ in Signature.any }
    list.buckets.kinds.withUnsafeBufferPointer { kinds in
      list.classes.withUnsafeBufferPointer { classes in
        let fitting = PatternTable.Fitting(kinds: kinds.baseAddress!, classes: classes.baseAddress!)
        for number in [true, false] {
          let record = WordRecord(
            classes: number ? .number : .price, signature: 0, opinion: -1, firstWord: 0, firstList: 0, tag: 0,
            isAskedFor: false, kind: 0)
          #expect((list.slots[1].fit(record, fitting) != 0) == number)
        }
      }
    }
    #expect(!list.slots[0].takesClasses && list.slots[1].takesClasses)
  }
}
