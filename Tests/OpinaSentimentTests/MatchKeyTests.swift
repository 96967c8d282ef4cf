import OpinaLexicon
import Testing

@testable import OpinaSentiment

@Suite("Keys of matches")
struct MatchKeyTests {
  private static func match(_ pattern: Int, _ tokens: Range<Int>, _ rank: Int? = nil) -> PatternSet.Match {
    PatternSet.Match(pattern: pattern, tokens: tokens, rank: rank)
  }

  /// Each goes before the next one.
  @Test func thoseThatCompeteAreInOrder() {
    let matches = [
      Self.match(9, 700..<704, 1), Self.match(8, 3..<6, 5), Self.match(7, 1..<4, 4), Self.match(6, 2..<5, 4),
      Self.match(7, 2..<5, 4), Self.match(1, 0..<1, 6),
    ]
    let keys = matches.map { RivalKey($0).number }
    #expect(keys == keys.sorted())
    #expect(keys.map { RivalKey(number: $0).match } == matches)
  }

  @Test func thoseThatCompeteWithNoneStandInTheOrderOfTheComment() {
    let matches = [
      Self.match(9, 0..<1), Self.match(10, 0..<1), Self.match(1, 0..<2), Self.match(0, 1..<2), Self.match(3, 799..<800),
    ]
    let keys = matches.map { MentionKey(pattern: $0.pattern, $0.tokens).number }
    #expect(keys == keys.sorted())
    #expect(keys.map { MentionKey(number: $0).match } == matches)
  }

  @Test func twoRunsAreTakenInOneOrder() {
    var keys: [UInt64] = [3, 5 << 40, MentionKey.end, 1, 4, 9 << 50, MentionKey.end]
    var word = 0
    var group = 3
    let taken = keys.withUnsafeMutableBufferPointer { keys in
      (0..<5).map { _ in MentionKey.takeNext(keys, &word, &group).number }
    }
    #expect(taken == [1, 3, 4, 5 << 40, 9 << 50])
  }
}
