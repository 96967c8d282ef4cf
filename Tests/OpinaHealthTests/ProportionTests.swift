import OpinaHealth
import Testing

struct ProportionTests {
  /// Wilson's formula worked out by hand for 15 of 50.
  @Test func wilsonInterval() {
    let interval = Proportion(15, of: 50).interval
    #expect(abs(interval.low - 0.1910) < 0.0001)
    #expect(abs(interval.high - 0.4375) < 0.0001)
  }

  @Test func nothingOfNothingIsUnknown() {
    let none = Proportion(0, of: 0)
    #expect(none.share == 0)
    #expect(none.interval == Proportion(0, of: 0).interval)
    #expect(none.interval.low == 0 && none.interval.high == 1)
  }

  @Test func extremesStayWithinBounds() {
    #expect(Proportion(0, of: 7).interval.low == 0)
    #expect(Proportion(7, of: 7).interval.high == 1)
    #expect(Proportion(7, of: 7).interval.low > 0.5)
  }
}
