import Testing

@testable import OpinaReport

struct FixedDecimalTests {
  @Test(arguments: [
    (0.0, 2, "0"), (-0.001, 2, "0"), (1.005, 1, "1"), (36.585, 1, "36.6"), (-3.14159, 2, "-3.14"),
    (12.5, 0, "13"), (0.05, 4, "0.05"), (99.999, 2, "100"), (.nan, 2, "0"), (7.1, 3, "7.1"), (-0.5, 3, "-0.5"),
    (1e300, 2, "0"), (120, 2, "120"), (0.102, 3, "0.102"),
  ])
  func writesWithAPoint(number: Double, places: Int, text: String) {
    #expect(FixedDecimal.text(number, places: places) == text)
  }
}
