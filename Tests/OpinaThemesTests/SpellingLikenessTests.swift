import Testing

@testable import OpinaThemes

struct SpellingLikenessTests {
  @Test(arguments: [
    ("restaurante", "restaurant", 10.0 / 11), ("precio", "prezzo", 4.0 / 6), ("room", "camera", 1.0 / 6),
    ("pool", "pool", 1.0), ("", "pool", 0.0),
  ])
  func shareOfTheLongestCommonSubsequence(first: String, second: String, likeness: Double) {
    #expect(abs(SpellingLikeness.of(first, second) - likeness) < 1e-12)
    #expect(SpellingLikeness.of(first, second) == SpellingLikeness.of(second, first))
  }
}
