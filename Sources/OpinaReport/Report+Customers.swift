internal import OpinaHealth

extension Report {
  /// `customers.csv`: one row for each customer, those at risk first, the most urgent of them before the others; nothing if
  /// no response has a customer.
  ///
  /// - Parameter write: gets the bytes in pieces, because there may be a million customers.
  public func customersCSV<Failure: Error>(
    style: TableStyle = .plain, write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard tally.hasCustomers else { return }
    var text = DelimitedText(style: style)
    text.begin()
    let hasNames = tally.hasCustomerNames
    for name in Self.customerColumns {
      text.add(name)
      if hasNames, name == Self.customerColumns.first { text.add(Self.nameColumn) }
    }
    if hasSeveralExports { for name in ["likeExport", "dislikeExport"] { text.add(name) } }
    text.endRow()
    var sentences = CustomerSentences(report: self)
    for place in customers.all {
      let customer = tally.health(of: place)
      add(customer, hasNames: hasNames, reason: sentences.remembered(customer.reason), to: &text)
      guard text.bytes.count >= Self.pieceSize else { continue }
      try write(text.bytes)
      text.removeAll()
    }
    try write(text.bytes)
  }

  /// The first columns of `customers.csv`, by which it is known: with names of customers, and without.
  public static let customersBeginnings = [
    Array(customerColumns.prefix(3)), [customerColumns[0], nameColumn] + customerColumns[1..<3],
  ]

  /// Behind the first, where the export names customers.
  private static let nameColumn = "name"

  private static let pieceSize = 1 << 16

  private static let customerColumns = [
    "customer", "band", "reasonCode", "reason", "lastScore", "lastDate", "sentiment", "responses", "comments", "likes",
    "dislikes", "likeQuote", "likeRecord", "dislikeQuote", "dislikeRecord",
  ]

  private func add(_ customer: CustomerHealth, hasNames: Bool, reason: String, to text: inout DelimitedText) {
    text.add(customer.customer)
    if hasNames { text.add(customer.name ?? "") }
    text.add(customer.band.rawValue)
    text.add(customer.reason.code)
    text.add(reason)
    text.add(customer.lastScore, places: 1)
    text.add(customer.lastDate ?? "")
    text.add(customer.sentiment, places: 2)
    text.add(customer.responses)
    text.add(customer.comments)
    text.add(list: customer.likes.lazy.map { labels.label(of: $0.theme) })
    text.add(list: customer.dislikes.lazy.map { labels.label(of: $0.theme) })
    add(customer.likeQuote, to: &text)
    add(customer.dislikeQuote, to: &text)
    if hasSeveralExports {
      text.add(customer.likeQuote.map { export(of: $0) } ?? "")
      text.add(customer.dislikeQuote.map { export(of: $0) } ?? "")
    }
    text.endRow()
  }

  private func add(_ quote: Quote?, to text: inout DelimitedText) {
    text.add { text in
      guard let quote else { return }
      text.append(quote.text)
      if quote.isShortened { text.append(" …") }
    }
    text.add { text in
      if let quote { text.append(quote.record) }
    }
  }

  /// The reason in the language of the report.
  func sentence(for reason: CustomerHealth.Reason) -> String { CustomerSentences(report: self).sentence(for: reason) }
}
