internal import OpinaFeedback

/// A quote with what decides whether it is shown; less is better.
///
/// The order is total and knows nothing of arrival, so any number of threads chooses the same quotes.
struct QuoteCandidate: Hashable, Comparable, Sendable {
  let quote: Quote
  let merit: QuoteMerit

  var rank: QuoteRank {
    QuoteRank(
      merit: merit, export: quote.export, record: quote.record, columnIndex: quote.columnIndex,
      start: quote.range.lowerBound)
  }

  static func < (one: QuoteCandidate, other: QuoteCandidate) -> Bool { one.rank < other.rank }
}

/// What decides between two quotes; less is better. Of quotes that serve as well, the one that stands first in the survey.
struct QuoteRank: Hashable, Comparable, Sendable {
  let merit: QuoteMerit
  let export: Int
  let record: Int
  let columnIndex: Int
  /// Where the quote begins in its comment.
  let start: Int

  static func < (one: QuoteRank, other: QuoteRank) -> Bool {
    if one.merit != other.merit { return one.merit < other.merit }
    if one.export != other.export { return one.export < other.export }
    if one.record != other.record { return one.record < other.record }
    if one.columnIndex != other.columnIndex { return one.columnIndex < other.columnIndex }
    return one.start < other.start
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

  /// No quote of a comment with so many themes can have a better merit than this; it costs no reading of the text.
  static func best(score: Double, themes: Int, day: CalendarDay?) -> QuoteMerit {
    QuoteMerit(
      score: score, startsSentence: true, endsSentence: true, themes: themes, words: readable.lowerBound, day: day)
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
