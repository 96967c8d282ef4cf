import Testing

@testable import OpinaAdaptation

struct ZeroPointTests {
  @Test func liesBetweenTheSides() throws {
    let points = [(-1.0, 3, 0), (-0.5, 2, 0), (0.5, 0, 1), (0.75, 0, 4)].map {
      ZeroPoint.Point(prediction: $0.0, low: $0.1, high: $0.2)
    }
    #expect(try #require(ZeroPoint.between(points)) == 0)
  }

  @Test func errsAlikeOnBothSidesWhereTheyOverlap() throws {
    // Ten high responses and one low one above, one low one below: a cut that gives up all of one side is worse.
    let points = [(0.1, 1, 0), (0.2, 0, 5), (0.3, 1, 0), (0.4, 0, 5)].map {
      ZeroPoint.Point(prediction: $0.0, low: $0.1, high: $0.2)
    }
    let zero = try #require(ZeroPoint.between(points))
    #expect(zero > 0.1 && zero < 0.4)
  }

  @Test func knowsNothingOfOneSideAlone() {
    #expect(ZeroPoint.between([.init(prediction: 1, low: 0, high: 9)]) == nil)
  }

  @Test func fewScoresLeaveTheLexiconsTheirZero() {
    func points(_ count: Int, _ place: Double) -> [ZeroPoint.Point] {
      [.init(prediction: place - 1, low: count, high: 0), .init(prediction: place + 1, low: 0, high: count)]
    }
    #expect(ZeroPoint.weighed(scores: points(20, 1), lexicon: points(500, 0)) == 0.5)
    #expect(ZeroPoint.weighed(scores: points(180, 1), lexicon: points(500, 0)) == 0.9)
  }
}
