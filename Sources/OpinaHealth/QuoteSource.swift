internal import OpinaFeedback
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

/// A comment from which quotes are taken.
struct QuoteSource {
  let response: Response
  let export: Int
  let comment: ReadComment
  let text: UnsafeBufferPointer<UInt8>
  let day: CalendarDay?

  /// The clause of a mention; or if it is too short and the comment is of the same mind, its sentence or the comment.
  func candidate(for mention: ThemeMention) -> QuoteCandidate? {
    if let candidate = candidate(mention.clause, score: mention.sentiment.score) { return candidate }
    guard comment.tagged.sentiment?.label == mention.sentiment.label else { return nil }
    let sentence = SentenceBounds.sentence(around: mention.clause, in: text)
    return candidate(sentence, score: mention.sentiment.score)
      ?? candidate(0..<text.count, score: mention.sentiment.score)
  }

  func candidate(_ range: Range<Int>, score: Double) -> QuoteCandidate? {
    guard let slice = QuoteSlice(range, of: text) else { return nil }
    return QuoteCandidate(
      quote: quote(slice.range), merit: merit(of: slice.range, score: score, words: slice.words))
  }

  /// The comment as what makes the case of its customer.
  func caseComment(_ merit: CaseComment.Merit) -> CaseComment? {
    let worst = comment.tagged.themes.min { $0.sideTaken < $1.sideTaken }
    guard let slice = CaseSlice(of: text, telling: worst?.clause) else { return nil }
    return CaseComment(quote: quote(slice.range, isShortened: slice.isShortened), merit: merit)
  }

  private func quote(_ range: Range<Int>, isShortened: Bool = false) -> Quote {
    Quote(
      export: export, record: response.record, columnIndex: comment.field.column, column: comment.column,
      range: range, startsInside: !SentenceBounds.begins(at: range.lowerBound, in: text),
      endsInside: !SentenceBounds.ends(at: range.upperBound, in: text), isShortened: isShortened,
      text: String(decoding: text[range], as: UTF8.self), language: comment.tagged.language.code,
      customer: response.customer, fingerprint: QuoteSlice.fingerprint(of: text, range))
  }

  func merit(of range: Range<Int>, score: Double, words: Int) -> QuoteMerit {
    QuoteMerit(
      score: score, startsSentence: SentenceBounds.begins(at: range.lowerBound, in: text),
      endsSentence: SentenceBounds.ends(at: range.upperBound, in: text), themes: comment.tagged.themes.count,
      words: words, day: day)
  }

  /// No quote of the mention can have a better merit than this; it costs no reading of the text.
  func bestMerit(for mention: ThemeMention) -> QuoteMerit {
    QuoteMerit(
      score: mention.sentiment.score, startsSentence: true, endsSentence: true, themes: comment.tagged.themes.count,
      words: QuoteMerit.readable.lowerBound, day: day)
  }
}

extension ThemeMention {
  /// How far the comment takes a side on it; its score may also be a guess from the rest of the comment.
  fileprivate var sideTaken: Double { sentiment.label == .neutral ? 0 : sentiment.score }
}
