import Testing

@testable import OpinaLexicon

struct FormBucketsTests {
  @Test(arguments: [2, 8, 9, 100, 3_000]) func formsOfASlotAreFoundAndNoOthers(count: Int) {
    var buckets = FormBuckets()
    _ = buckets.place([3, 4, 7])
    let own = (0..<Int32(count)).map { 5 * $0 + 1 }
    let place = buckets.place(own)
    let slot = PatternTable.Slot(
      PatternSlot(kind: .words, forms: own, classes: [], fewest: 1, most: 1), signature: 1, forms: place, isFirst: true,
      isLast: true)
    buckets.forms.withUnsafeBufferPointer { forms in
      for form in 0...Int32(5 * count + 10) {
        let holds = FormBuckets.holds(forms.baseAddress! + slot.bucket(of: form), form) != 0
        #expect(holds == (form % 5 == 1 && form < 5 * count))
      }
    }
  }

  @Test func sameFormsLieInTheSamePlace() {
    var buckets = FormBuckets()
    let place = buckets.place([1, 2])
    #expect(buckets.place([1, 3]).first != place.first)
    #expect(buckets.place([1, 2]).first == place.first)
  }

  @Test func slotsOfClassesHoldNoForm() {
    var buckets = FormBuckets()
    let place = buckets.place([])
    #expect(place.first == 0)
    #expect(buckets.forms.allSatisfy { $0 < 0 })
  }
}
