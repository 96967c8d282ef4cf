internal import OpinaFeedback
internal import OpinaSentiment

extension SurveyTally {
  /// Intents that put a customer at risk whatever else is said.
  static let alarms: Set<String> = ["churn-risk", "legal-threat"]

  mutating func count(_ response: ResponseRow, of number: Int) {
    let day = response.date.flatMap { CalendarDay($0) }
    func moment(_ record: Int, _ columnIndex: Int = 0) -> CustomerTally.Moment {
      CustomerTally.Moment(day: day, export: response.export, record: record, columnIndex: columnIndex)
    }
    customers[number].responses += 1
    customers[number].note(moment(response.record))
    if let name = response.customerName { customers[number].note(name: name, moment(response.record)) }
    if let score = response.score {
      customers[number].add(score: CustomerTally.DatedScore(moment: moment(score.record), score: score.score))
    }
    for comment in response.comments {
      let moment = moment(comment.record, comment.columnIndex)
      customers[number].comments += 1
      if comment.isAlarm { customers[number].note(alarm: moment) }
      if let sentiment = comment.sentiment {
        customers[number].add(sentiment: CustomerTally.DatedSentiment(moment: moment, score: sentiment.score))
      }
      for (theme, sides) in comment.themes {
        customers[number].add(
          theme: theme, praise: sides.contains(.praise) ? 1 : 0, criticism: sides.contains(.criticism) ? 1 : 0)
      }
    }
  }

  /// Customers in the order in which they are shown: those at risk and then those to be watched, each the most urgent first
  /// (`CustomerUrgency`), the others by their ids.
  ///
  /// It holds places, not customers, because there may be a million of them; `health(of:)` reads one.
  public var customerOrder: CustomerOrder {
    let ids = customerIds.indices.sorted { customerIds[$0] < customerIds[$1] }
    var bands: [CustomerHealth.Band: [Int]] = [:]
    var urgent: [CustomerHealth.Band: [(urgency: CustomerUrgency, place: Int)]] = [:]
    for id in ids {
      let customer = customers[id]
      let (sentiment, reason) = reason(of: customer)
      let band = HealthRule.band(for: reason)
      switch band {
      case .atRisk, .watch:
        let urgency = CustomerUrgency(
          customer, id: customerIds[id], reason: reason, sentiment: sentiment, scale: scale, asOf: days?.upperBound)
        urgent[band, default: []].append((urgency, id))
      case .healthy, .unknown: bands[band, default: []].append(id)
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
      customer: customerIds[number], name: name(of: customer), band: HealthRule.band(for: reason), reason: reason,
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
    themes.filter { count($0) > 0 }
      .map { CustomerHealth.ThemeCount(theme: themeIds[Int($0.theme)], comments: Int(count($0))) }
      .sorted { ($1.comments, $0.theme) < ($0.comments, $1.theme) }
  }

  /// Whether any response has the id of its customer.
  public var hasCustomers: Bool { !customerIds.isEmpty }

  /// Whether any response also names its customer.
  public var hasCustomerNames: Bool { customers.contains { $0.name != nil } }
}
