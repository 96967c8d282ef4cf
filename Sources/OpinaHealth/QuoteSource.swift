internal import OpinaFeedback
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

/// A comment from which quotes are taken.
struct QuoteSource {
  let response: Response
  let comment: ReadComment
  let text: UnsafeBufferPointer<UInt8>
  let day: CalendarDay?

  /// The clause of a mention, or the whole comment if the clause is too short and the comment is of the same mind.
  func candidate(for mention: ThemeMention) -> QuoteCandidate? {
    if let candidate = candidate(mention.clause, score: mention.sentiment.score) { return candidate }
    guard comment.tagged.sentiment?.label == mention.sentiment.label else { return nil }
    return candidate(0..<text.count, score: mention.sentiment.score)
  }

  func candidate(_ range: Range<Int>, score: Double) -> QuoteCandidate? {
    guard let slice = QuoteSlice(range, of: text) else { return nil }
    let quote = Quote(
      record: response.record, columnIndex: comment.field.column, column: comment.column, range: slice.range,
      startsInside: !isBare(0..<slice.range.lowerBound), endsInside: !isBare(slice.range.upperBound..<text.count),
      text: String(decoding: text[slice.range], as: UTF8.self), language: comment.tagged.language.code,
      customer: response.customer, fingerprint: QuoteSlice.fingerprint(of: text, slice.range))
    return QuoteCandidate(quote: quote, merit: merit(of: slice.range, score: score, words: slice.words))
  }

  func merit(of range: Range<Int>, score: Double, words: Int) -> QuoteMerit {
    QuoteMerit(
      score: score, startsComment: isBare(0..<range.lowerBound), endsComment: isBare(range.upperBound..<text.count),
      themes: comment.tagged.themes.count, words: words, day: day)
  }

  /// Whether no word stands there.
  private func isBare(_ range: Range<Int>) -> Bool { QuoteSlice.words(in: text, range) == 0 }

  /// No quote of the mention can have a better merit than this; it costs no reading of the text.
  func bestMerit(for mention: ThemeMention) -> QuoteMerit {
    QuoteMerit(
      score: mention.sentiment.score, startsComment: true, endsComment: true, themes: comment.tagged.themes.count,
      words: QuoteMerit.readable.lowerBound, day: day)
  }
}
