import Testing

@testable import OpinaSentiment

struct SpokenNumberTests {
  /// Numbers that words add up to, and how many of the words belong to it.
  @Test(
    arguments: [
      ([1000, 400], 1400, 2), ([30, 5], 35, 2), ([2, 100, 50], 250, 3), ([3, 1000, 200, 40, 6], 3246, 5),
      ([15, 100], 1500, 2), ([1000], 1000, 1), ([2, 1e6, 3, 1000], 2_003_000, 4), ([100, 20, 5], 125, 3),
      ([6, 4], 6, 1), ([12, 5], 12, 1), ([20, 30], 20, 1), ([5, 20], 5, 1),
    ] as [([Double], Double, Int)])
  func wordsThatAddUp(words: [Double], value: Double, count: Int) {
    var number = SpokenNumber()
    let taken = words.prefix { number.add($0) }
    #expect(number.value == value)
    #expect(taken.count == count)
  }

  @Test func digitsTakeThousands() {
    var number = SpokenNumber()
    number.begin(3)
    let takesThousand = number.add(1000)
    #expect(takesThousand)
    #expect(number.value == 3000)
    var other = SpokenNumber()
    other.begin(60)
    let takesFive = other.add(5)
    #expect(!takesFive)
  }
}
