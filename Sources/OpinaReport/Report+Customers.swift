internal import OpinaHealth

extension Report {
  /// `customers.csv`: one row for each customer, those at risk first; nothing if no response names a customer.
  ///
  /// - Parameter write: gets the bytes in pieces, because there may be a million customers.
  public func customersCSV<Failure: Error>(
    delimiter: UInt8 = UInt8(ascii: ","), write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard tally.hasCustomers else { return }
    var text = DelimitedText(delimiter: delimiter)
    for name in Self.customerColumns { text.add(name) }
    text.endRow()
    for place in tally.customerOrder.all {
      add(tally.health(of: place), to: &text)
      guard text.bytes.count >= Self.pieceSize else { continue }
      try write(text.bytes)
      text = DelimitedText(delimiter: delimiter)
    }
    try write(text.bytes)
  }

  private static let pieceSize = 1 << 16

  private static let customerColumns = [
    "customer", "band", "reasonCode", "reason", "lastScore", "lastDate", "sentiment", "responses", "comments", "likes",
    "dislikes", "likeQuote", "likeRecord", "dislikeQuote", "dislikeRecord",
  ]

  private func add(_ customer: CustomerHealth, to text: inout DelimitedText) {
    text.add(customer.customer)
    text.add(customer.band.rawValue)
    text.add(customer.reason.code)
    text.add(sentence(for: customer.reason))
    text.add(customer.lastScore, places: 1)
    text.add(customer.lastDate ?? "")
    text.add(customer.sentiment, places: 2)
    text.add(customer.responses)
    text.add(customer.comments)
    text.add(list(customer.likes))
    text.add(list(customer.dislikes))
    for quote in [customer.likeQuote, customer.dislikeQuote] {
      text.add(quote?.text ?? "")
      text.add(quote.map { String($0.record) } ?? "")
    }
    text.endRow()
  }

  private func list(_ themes: [CustomerHealth.ThemeCount]) -> String {
    themes.map { labels.label(of: $0.theme) }.joined(separator: "; ")
  }

  /// The reason in the language of the report.
  func sentence(for reason: CustomerHealth.Reason) -> String {
    messages.text("customer-\(reason.code)", arguments(of: reason))
  }

  private func arguments(of reason: CustomerHealth.Reason) -> [String: Messages.Argument] {
    let format = LocalFormat(language: locale)
    func score(_ score: Double) -> Messages.Argument {
      .text(score == score.rounded() ? format.integer(Int(score)) : format.decimal(score, places: 1))
    }
    func sentiment(_ sentiment: Double) -> Messages.Argument { .text(format.decimal(sentiment, places: 2)) }
    switch reason {
    case .alarm(let record): return ["record": .number(Double(record))]
    case .lowScore(let value), .passiveScore(let value), .highScore(let value): return ["score": score(value)]
    case .negativeComments(let mean, let comments), .mixedComments(let mean, let comments),
      .positiveComments(let mean, let comments):
      return ["sentiment": sentiment(mean), "comments": .number(Double(comments))]
    case .lowScorePositiveComments(let value, let mean), .highScoreNegativeComments(let value, let mean):
      return ["score": score(value), "sentiment": sentiment(mean)]
    case .scoreFell(let before, let now): return ["before": score(before), "score": score(now)]
    case .stale(let date): return ["date": .text(CalendarDay(date).map(format.day) ?? date)]
    case .noEvidence: return [:]
    }
  }
}
