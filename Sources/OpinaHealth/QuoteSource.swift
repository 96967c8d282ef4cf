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

  /// What would be quoted, before its text is copied.
  struct Cut {
    let range: Range<Int>
    let startsSentence: Bool
    let endsSentence: Bool
    let merit: QuoteMerit
  }

  /// The clause of a mention; or if it is too short and the comment is of the same mind, its sentence or the comment.
  func cut(for mention: ThemeMention) -> Cut? {
    if let cut = cut(mention.clause, score: mention.sentiment.score) { return cut }
    guard comment.tagged.sentiment?.label == mention.sentiment.label else { return nil }
    let sentence = SentenceBounds.sentence(around: mention.clause, in: text)
    return cut(sentence, score: mention.sentiment.score) ?? cut(0..<text.count, score: mention.sentiment.score)
  }

  private func cut(_ range: Range<Int>, score: Double) -> Cut? {
    guard let slice = QuoteSlice(range, of: text) else { return nil }
    let starts = SentenceBounds.begins(at: slice.range.lowerBound, in: text)
    let ends = SentenceBounds.ends(at: slice.range.upperBound, in: text)
    return Cut(
      range: slice.range, startsSentence: starts, endsSentence: ends,
      merit: QuoteMerit(
        score: score, startsSentence: starts, endsSentence: ends, themes: comment.tagged.themes.count,
        words: slice.words, day: day))
  }

  func candidate(_ cut: Cut) -> QuoteCandidate {
    QuoteCandidate(
      quote: quote(cut.range, startsInside: !cut.startsSentence, endsInside: !cut.endsSentence), merit: cut.merit)
  }

  func candidate(_ range: Range<Int>, score: Double) -> QuoteCandidate? {
    cut(range, score: score).map { candidate($0) }
  }

  /// The comment as what makes the case of its customer.
  func caseComment(_ merit: CaseComment.Merit) -> CaseComment? {
    let worst = comment.tagged.themes.min { $0.sideTaken < $1.sideTaken }
    guard let slice = CaseSlice(of: text, telling: worst?.clause) else { return nil }
    return CaseComment(
      quote: quote(
        slice.range, startsInside: !SentenceBounds.begins(at: slice.range.lowerBound, in: text),
        endsInside: !SentenceBounds.ends(at: slice.range.upperBound, in: text), isShortened: slice.isShortened),
      merit: merit)
  }

  private func quote(
    _ range: Range<Int>, startsInside: Bool, endsInside: Bool, isShortened: Bool = false
  ) -> Quote {
    Quote(
      export: export, record: response.record, columnIndex: comment.field.column, column: comment.column,
      range: range, startsInside: startsInside, endsInside: endsInside, isShortened: isShortened,
      text: String(decoding: text[range], as: UTF8.self), language: comment.tagged.language.code,
      customer: response.customer)
  }
}

extension ThemeMention {
  /// How far the comment takes a side on it; its score may also be a guess from the rest of the comment.
  fileprivate var sideTaken: Double { sentiment.label == .neutral ? 0 : sentiment.score }
}
