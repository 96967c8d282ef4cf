internal import OpinaFeedback
internal import OpinaSentiment
internal import OpinaThemes

extension SurveyTally {
  /// Offers the clauses of the comments as quotes for their themes, and whole comments for mismatches.
  ///
  /// Of a hundred comments that could be quoted, few will be: what is known of one without reading its text decides whether
  /// it is cut, and what is known when it is cut, whether its text is copied.
  mutating func offerQuotes(_ source: ResponseSource, comments: [ReadComment]) {
    for index in comments.indices where !comments[index].text.isEmpty {
      for mention in comments[index].tagged.themes { offer(mention, of: comments[index], source) }
      if let customer = source.customer { offerCase(comments[index], source, customer: customer) }
      offerMismatch(comments[index], source)
    }
  }

  private mutating func offer(_ mention: ThemeMention, of comment: ReadComment, _ source: ResponseSource) {
    let score = mention.sentiment.score
    guard abs(score) >= QuoteMerit.clear else { return }
    let isLike = mention.sentiment.label == .positive
    guard isLike || mention.sentiment.label == .negative else { return }
    let theme = number(of: mention)
    let best = source.rank(
      of: comment, .best(score: score, themes: comment.tagged.themes.count, day: source.day))
    guard wantsQuote(theme, isLike: isLike, customer: source.customer, best) else { return }
    let candidate: QuoteCandidate? = comment.withQuotes(of: source) { quotes in
      guard let cut = quotes.cut(for: mention),
        wantsQuote(theme, isLike: isLike, customer: source.customer, source.rank(of: comment, cut.merit, cut.range))
      else { return nil }
      return quotes.candidate(cut)
    }
    guard let candidate else { return }
    if isLike {
      themes[theme].likes.offer(candidate)
      if let customer = source.customer { customers[customer].offer(like: candidate) }
    } else {
      themes[theme].dislikes.offer(candidate)
      if let customer = source.customer { customers[customer].offer(dislike: candidate) }
    }
  }

  /// Whether a quote of that rank would be kept for its theme or for its customer.
  private func wantsQuote(_ theme: Int, isLike: Bool, customer: Int?, _ rank: QuoteRank) -> Bool {
    if let customer {
      let wants =
        isLike
        ? customers[customer].like.map { rank <= $0.value.rank } ?? true
        : customers[customer].dislike.map { rank <= $0.value.rank } ?? true
      if wants { return true }
    }
    return isLike ? themes[theme].likes.hasRoom(for: rank) : themes[theme].dislikes.hasRoom(for: rank)
  }

  /// Keeps a comment that makes the case of its customer, if it comes to one: it has an alarm, is negative, or says something
  /// beside a poor score, which in some exports stands in another row.
  private mutating func offerCase(_ comment: ReadComment, _ source: ResponseSource, customer: Int) {
    let hasPoorScore = source.group == .detractor || source.group == nil && responsesSpanRows
    let isComplaint =
      hasPoorScore && comment.tagged.saysSomething || comment.tagged.sentiment?.label == .negative
    let isAlarm = Self.isAlarm(comment.tagged)
    guard isAlarm || isComplaint else { return }
    let merit = CaseComment.Merit(
      comment,
      moment: CustomerTally.Moment(
        day: source.day, export: source.export, record: source.response.record, columnIndex: comment.field.column))
    let wantsComplaint =
      isComplaint && customers[customer].complaintCase.map { $0.value.yields(to: merit) } ?? true
    guard isAlarm || wantsComplaint, let found = comment.withQuotes(of: source, { $0.caseComment(merit) }) else {
      return
    }
    if isAlarm { customers[customer].offer(alarm: found) }
    if wantsComplaint { customers[customer].offer(complaint: found) }
  }

  private mutating func offerMismatch(_ comment: ReadComment, _ source: ResponseSource) {
    guard let sentiment = comment.tagged.sentiment,
      let mismatch = Mismatch(group: source.group, sentiment: sentiment, question: comment.field.question)
    else { return }
    let best = source.rank(
      of: comment, .best(score: sentiment.score, themes: comment.tagged.themes.count, day: source.day))
    guard mismatchQuotes[mismatch]?.hasRoom(for: best) ?? true,
      let candidate = comment.withQuotes(of: source, { $0.candidate(0..<comment.text.count, score: sentiment.score) })
    else { return }
    mismatchQuotes[mismatch, default: QuoteShelf()].offer(candidate)
  }

  /// A comment to be shown if it contradicts the score, which is not known yet.
  func mismatchQuote(_ comment: ReadComment, of source: ResponseSource) -> CustomerTally.Kept<QuoteCandidate>? {
    guard let sentiment = comment.tagged.sentiment,
      ScoreGroup.allCases.contains(where: {
        Mismatch(group: $0, sentiment: sentiment, question: comment.field.question) != nil
      })
    else { return nil }
    return comment.withQuotes(of: source) {
      $0.candidate(0..<comment.text.count, score: sentiment.score).map { .kept($0) }
    }
  }
}

extension ReadComment {
  /// Lends what quotes of the comment are taken from.
  fileprivate func withQuotes<Result>(of source: ResponseSource, _ body: (QuoteSource) -> Result) -> Result {
    text.withUnsafeBufferPointer { text in
      body(
        QuoteSource(
          response: source.response, export: source.export, comment: self, text: text, day: source.day))
    }
  }
}

extension ResponseSource {
  /// - Parameter range: of the quote in its comment, where that is known; the beginning of the comment ranks best.
  fileprivate func rank(of comment: ReadComment, _ merit: QuoteMerit, _ range: Range<Int>? = nil) -> QuoteRank {
    QuoteRank(
      merit: merit, export: export, record: response.record, columnIndex: comment.field.column,
      start: range?.lowerBound ?? 0)
  }
}
