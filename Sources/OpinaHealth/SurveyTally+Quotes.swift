internal import OpinaFeedback
internal import OpinaSentiment
internal import OpinaThemes

extension SurveyTally {
  /// Offers the clauses of the comments as quotes for their themes, and whole comments for mismatches.
  mutating func offerQuotes(_ response: Response, day: CalendarDay?, group: ScoreGroup?, comments: [ReadComment]) {
    let customer = response.customer.map { customerNumbers[$0] ?? 0 }
    for comment in comments {
      comment.text.withUnsafeBufferPointer { text in
        let source = QuoteSource(response: response, comment: comment, text: text, day: day)
        for mention in comment.tagged.themes {
          offer(mention, from: source, customer: customer)
        }
        guard let sentiment = comment.tagged.sentiment,
          let mismatch = Mismatch(group: group, sentiment: sentiment, question: comment.field.question)
        else { return }
        let merit = source.merit(of: 0..<text.count, score: sentiment.score, words: 0)
        let shelf = mismatchQuotes[mismatch, default: QuoteShelf()]
        guard shelf.hasRoom(for: merit), let candidate = source.candidate(0..<text.count, score: sentiment.score)
        else { return }
        mismatchQuotes[mismatch, default: QuoteShelf()].offer(candidate)
      }
    }
  }

  private mutating func offer(_ mention: ThemeMention, from source: QuoteSource, customer: Int?) {
    let score = mention.sentiment.score
    guard abs(score) >= QuoteMerit.clear else { return }
    let isLike = mention.sentiment.label == .positive
    guard isLike || mention.sentiment.label == .negative else { return }
    let number = number(of: mention.theme)
    let shelf = isLike ? themes[number].likes : themes[number].dislikes
    let best = source.bestMerit(for: mention)
    let customerQuote = customer.map { isLike ? customers[$0].like : customers[$0].dislike }
    let customerWants = customerQuote.map { known in known.map { !($0.candidate.merit < best) } ?? true } ?? false
    guard customerWants || shelf.hasRoom(for: best), let candidate = source.candidate(for: mention) else { return }
    if isLike {
      themes[number].likes.offer(candidate)
      if let customer { customers[customer].offer(like: candidate) }
    } else {
      themes[number].dislikes.offer(candidate)
      if let customer { customers[customer].offer(dislike: candidate) }
    }
  }
}
