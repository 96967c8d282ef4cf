internal import OpinaFeedback
internal import OpinaSentiment
internal import OpinaThemes

extension SurveyTally {
  /// Whether the customer who says so is at risk whatever else is said.
  static func isAlarm(_ comment: TaggedComment) -> Bool {
    comment.intents.contains { $0 == "churn-risk" || $0 == "legal-threat" }
  }

  /// Customers in the order in which they are shown: those at risk and then those to be watched, each the most urgent first
  /// (`CustomerUrgency`), the others by their ids.
  ///
  /// It holds places, not customers, because there may be a million of them; `health(of:)` reads one.
  public var customerOrder: CustomerOrder {
    let ids = customerNumbers.ids
    var bands: [CustomerHealth.Band: [Int]] = [:]
    var urgent: [CustomerHealth.Band: [(urgency: CustomerUrgency, place: Int)]] = [:]
    for place in ids.indices.sorted(by: { ids[$0] < ids[$1] }) {
      let customer = customers[place]
      let (sentiment, reason) = reason(of: customer)
      let band = HealthRule.band(for: reason)
      switch band {
      case .atRisk, .watch:
        let urgency = CustomerUrgency(
          customer, id: ids[place], reason: reason, sentiment: sentiment, scale: scale, asOf: days?.upperBound)
        urgent[band, default: []].append((urgency, place))
      case .healthy, .unknown: bands[band, default: []].append(place)
      }
    }
    for (band, customers) in urgent { bands[band] = customers.sorted { $0.urgency < $1.urgency }.map(\.place) }
    return CustomerOrder(bands: bands)
  }

  private func reason(of customer: CustomerTally) -> (sentiment: Double?, reason: CustomerHealth.Reason) {
    let sentiment = TextSentiment.mean(of: customer.sentiments, asOf: days?.upperBound)
    return (sentiment, HealthRule.reason(of: customer, sentiment: sentiment, scale: scale, asOf: days?.upperBound))
  }

  /// How a customer stands, by a place of `customerOrder`.
  public func health(of number: Int) -> CustomerHealth {
    let customer = customers[number]
    let (sentiment, reason) = reason(of: customer)
    return CustomerHealth(
      customer: customerNumbers.ids[number], name: name(of: customer), band: HealthRule.band(for: reason),
      reason: reason,
      responses: Int(customer.responses),
      comments: Int(customer.comments), lastScore: customer.scores.first?.score,
      lastDate: customer.latest?.calendarDay?.text, sentiment: sentiment,
      likes: ranked(customer.themes, by: \.praise), dislikes: ranked(customer.themes, by: \.criticism),
      likeQuote: customer.like?.value.quote,
      dislikeQuote: caseQuote(of: customer, reason))
  }

  private func name(of customer: CustomerTally) -> String? {
    guard case .said(let name, _) = customer.name else { return nil }
    return name
  }

  /// The comment that makes the case against a customer's health, however short; else the best criticism.
  private func caseQuote(of customer: CustomerTally, _ reason: CustomerHealth.Reason) -> Quote? {
    let dislike = customer.dislike?.value.quote
    let complaint = customer.complaintCase?.value
    switch reason {
    case .alarm(let record, let export):
      if let quote = customer.alarmCase?.value.quote, quote.record == record, quote.export == export { return quote }
      fallthrough
    case .lowScore, .negativeComments, .highScoreNegativeComments:
      if let complaint, !complaint.isPraise { return complaint.quote }
      return dislike ?? complaint?.quote
    default: return dislike
    }
  }

  private func ranked(
    _ themes: [CustomerTally.ThemeSides], by count: (CustomerTally.ThemeSides) -> Int32
  ) -> [CustomerHealth.ThemeCount] {
    var ranked: [CustomerHealth.ThemeCount] = []
    for sides in themes where count(sides) > 0 {
      ranked.append(CustomerHealth.ThemeCount(theme: themeIds[Int(sides.theme)], comments: Int(count(sides))))
    }
    if ranked.count > 1 { ranked.sort { ($1.comments, $0.theme) < ($0.comments, $1.theme) } }
    return ranked
  }

  /// Whether any response has the id of its customer.
  public var hasCustomers: Bool { customerNumbers.count > 0 }

  /// Whether any response also names its customer.
  public var hasCustomerNames: Bool { customers.indices.contains { customers[$0].name != nil } }
}
