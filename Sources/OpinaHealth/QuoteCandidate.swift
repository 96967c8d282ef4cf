internal import OpinaFeedback

/// A quote with what decides whether it is shown; less is better.
///
/// The order is total and knows nothing of arrival, so any number of threads chooses the same quotes.
struct QuoteCandidate: Hashable, Comparable, Sendable {
  let quote: Quote
  let merit: QuoteMerit

  static func < (one: QuoteCandidate, other: QuoteCandidate) -> Bool {
    if one.merit != other.merit { return one.merit < other.merit }
    if one.quote.export != other.quote.export { return one.quote.export < other.quote.export }
    if one.quote.record != other.quote.record { return one.quote.record < other.quote.record }
    if one.quote.columnIndex != other.quote.columnIndex { return one.quote.columnIndex < other.quote.columnIndex }
    return one.quote.range.lowerBound < other.quote.range.lowerBound
  }
}

/// How well a slice serves as a quote; less is better.
struct QuoteMerit: Hashable, Comparable, Sendable {
  /// Strength, wholeness, focus and length, the first of them weighing most.
  let rank: Int
  /// Days since 1970, the latest first; undated comments stand last.
  let day: Int

  /// - Parameters:
  ///   - score: of the mention, −1 … 1.
  ///   - startsSentence: whether no word of the same sentence stands before the slice.
  ///   - endsSentence: whether none stands behind it.
  ///   - themes: how many themes the comment has.
  init(score: Double, startsSentence: Bool, endsSentence: Bool, themes: Int, words: Int, day: CalendarDay?) {
    let strength = abs(score) >= Self.strong ? 0 : 1
    let wholeness = startsSentence ? (endsSentence ? 0 : 1) : 2
    let focus = themes <= 2 ? 0 : 1
    let length = Self.readable.contains(words) ? 0 : 1
    rank = ((strength * 3 + wholeness) * 2 + focus) * 2 + length
    self.day = day?.number ?? Int.min
  }

  static func < (one: QuoteMerit, other: QuoteMerit) -> Bool {
    one.rank != other.rank ? one.rank < other.rank : one.day > other.day
  }

  /// Below this a mention is not clear enough to stand for its theme: half of a clear opinion.
  static let clear = 0.3
  /// A clear opinion ("good" is worth 2 of 3) counts as strong.
  private static let strong = 0.6
  /// Long enough for a reason, short enough to be read at a glance.
  static let readable = 8...22
}
