import Testing

@testable import OpinaLexicon

@Suite("Kept arrays")
struct KeptArrayTests {
  let memory = KeptMemory()

  @Test func growsAndKeepsWhatItHolds() {
    var numbers: KeptArray<Int> = memory.array(2)
    for number in 0..<100 { numbers.append(number) }
    #expect(numbers.elementsEqual(0..<100))
    numbers[7] = -7
    #expect(numbers[7] == -7)
  }

  @Test func insertsBeforeAnElement() {
    var numbers: KeptArray<Int> = memory.array(1)
    for number in [1, 2, 4] { numbers.append(number) }
    numbers.insert(3, at: 2)
    numbers.insert(0, at: 0)
    numbers.insert(5, at: numbers.count)
    #expect(numbers.elementsEqual(0...5))
  }

  @Test func isRefilled() {
    var numbers: KeptArray<Int32> = memory.array(1)
    numbers.refill(5, repeating: 9)
    #expect(numbers.elementsEqual([9, 9, 9, 9, 9]))
    let place = numbers.refill(2, slack: 4)
    for index in 0..<6 { place[index] = Int32(index) }
    #expect(numbers.elementsEqual([0, 1]))
    numbers.keep(1)
    #expect(numbers.elementsEqual([0]))
    numbers.removeAll()
    #expect(numbers.isEmpty)
  }
}
