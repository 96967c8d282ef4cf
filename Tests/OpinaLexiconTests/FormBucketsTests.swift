import Testing

@testable import OpinaLexicon

struct FormBucketsTests {
  private func slot(_ place: FormBuckets.Place) -> PatternTable.Slot {
    PatternTable.Slot(
      PatternSlot(kind: .words, forms: [], classes: [], fewest: 1, most: 1), signature: 1, classes: 0, kinds: place,
      isFirst: true, isLast: true)
  }

  @Test(arguments: [2, 8, 9, 100, 3_000]) func kindsOfASlotAreFoundAndNoOthers(count: Int) {
    var buckets = FormBuckets()
    _ = buckets.place([3, 4, 7])
    let slot = slot(buckets.place((0..<Int32(count)).map { 5 * $0 + 1 }))
    buckets.kinds.withUnsafeBufferPointer { kinds in
      for kind in 0...Int32(5 * count + 10) {
        let holds = FormBuckets.holds(kinds.baseAddress! + slot.bucket(of: kind), kind) != 0
        #expect(holds == (kind % 5 == 1 && kind < 5 * count))
      }
    }
  }

  @Test func sameKindsLieInTheSamePlace() {
    var buckets = FormBuckets()
    let place = buckets.place([1, 2])
    #expect(buckets.place([1, 3]).number != place.number)
    #expect(buckets.place([1, 2]).number == place.number)
  }

  @Test func slotsOfNoneOrOneKindHaveNoBucket() {
    var buckets = FormBuckets()
    #expect(slot(buckets.place([])).bucket(of: 5) == 0)
    #expect(slot(buckets.place([5])).bucket(of: 5) == 0)
    #expect(buckets.kinds.allSatisfy { $0 < 0 })
  }
}
