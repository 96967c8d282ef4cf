internal import OpinaFeedback
internal import OpinaSentiment
internal import OpinaThemes

extension SurveyTally {
  /// Offers the clauses of the comments as quotes for their themes, and whole comments for mismatches.
  mutating func offerQuotes(_ source: ResponseSource, comments: [ReadComment]) {
    let customer = source.response.customer.map { customerNumbers[$0] ?? 0 }
    for comment in comments {
      comment.text.withUnsafeBufferPointer { text in
        let quotes = source.quotes(of: comment, text)
        for mention in comment.tagged.themes { offer(mention, from: quotes, customer: customer) }
        if let customer { offerCase(comment, from: quotes, source, customer: customer) }
        guard let sentiment = comment.tagged.sentiment,
          let mismatch = Mismatch(group: source.group, sentiment: sentiment, question: comment.field.question)
        else { return }
        let merit = quotes.merit(of: 0..<text.count, score: sentiment.score, words: 0)
        let shelf = mismatchQuotes[mismatch, default: QuoteShelf()]
        guard shelf.hasRoom(for: merit), let candidate = quotes.candidate(0..<text.count, score: sentiment.score)
        else { return }
        mismatchQuotes[mismatch, default: QuoteShelf()].offer(candidate)
      }
    }
  }

  /// Keeps a comment that makes the case of its customer, if it comes to one: it has an alarm, is negative, or says something
  /// beside a poor score, which in some exports stands in another row.
  private mutating func offerCase(
    _ comment: ReadComment, from quotes: QuoteSource, _ source: ResponseSource, customer: Int
  ) {
    let tagged = comment.tagged
    let merit = CaseComment.Merit(
      comment,
      moment: CustomerTally.Moment(
        day: source.day, export: source.export, record: source.response.record, columnIndex: comment.field.column))
    let hasPoorScore = source.group == .detractor || source.group == nil && responsesSpanRows
    let isComplaint = hasPoorScore && tagged.saysSomething || tagged.sentiment?.label == .negative
    let wantsComplaint =
      isComplaint && customers[customer].complaintCase.map { $0.value.yields(to: merit) } ?? true
    let isAlarm = tagged.intents.contains { Self.alarms.contains($0) }
    guard isAlarm || wantsComplaint, let found = quotes.caseComment(merit) else { return }
    if isAlarm { customers[customer].offer(alarm: found) }
    if wantsComplaint { customers[customer].offer(complaint: found) }
  }

  /// A comment to be shown if it contradicts the score, which is not known yet.
  func mismatchQuote(_ comment: ReadComment, of source: ResponseSource) -> CustomerTally.Kept<QuoteCandidate>? {
    guard let sentiment = comment.tagged.sentiment,
      ScoreGroup.allCases.contains(where: {
        Mismatch(group: $0, sentiment: sentiment, question: comment.field.question) != nil
      })
    else { return nil }
    return comment.text.withUnsafeBufferPointer { text in
      source.quotes(of: comment, text).candidate(0..<text.count, score: sentiment.score).map { .kept($0) }
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
    let customerWants = customerQuote.map { known in known.map { !($0.value.merit < best) } ?? true } ?? false
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

extension ResponseSource {
  fileprivate func quotes(of comment: ReadComment, _ text: UnsafeBufferPointer<UInt8>) -> QuoteSource {
    QuoteSource(response: response, export: export, comment: comment, text: text, day: day)
  }
}
