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

  /// Customers in the order in which they are shown: those at risk first, then by the id.
  ///
  /// It holds places, not customers, because there may be a million of them; `health(of:)` reads one.
  public var customerOrder: CustomerOrder {
    let ids = customerIds.indices.sorted { customerIds[$0] < customerIds[$1] }
    var bands: [CustomerHealth.Band: [Int]] = [:]
    for id in ids { bands[HealthRule.band(for: reason(of: id)), default: []].append(id) }
    return CustomerOrder(bands: bands)
  }

  private func reason(of number: Int) -> CustomerHealth.Reason {
    let customer = customers[number]
    let sentiment = TextSentiment.mean(of: customer.sentiments, asOf: days?.upperBound)
    return HealthRule.reason(of: customer, sentiment: sentiment, scale: scale, asOf: days?.upperBound)
  }

  /// How a customer stands, by a place of `customerOrder`.
  public func health(of number: Int) -> CustomerHealth {
    let customer = customers[number]
    let sentiment = TextSentiment.mean(of: customer.sentiments, asOf: days?.upperBound)
    let reason = reason(of: number)
    return CustomerHealth(
      customer: customerIds[number], band: HealthRule.band(for: reason), reason: reason,
      responses: Int(customer.responses),
      comments: Int(customer.comments), lastScore: customer.scores.first?.score,
      lastDate: customer.latest?.calendarDay?.text, sentiment: sentiment,
      likes: ranked(customer.themes, by: \.praise), dislikes: ranked(customer.themes, by: \.criticism),
      likeQuote: customer.like?.candidate.quote,
      dislikeQuote: alarmQuote(of: customer, reason) ?? customer.dislike?.candidate.quote)
  }

  /// The comment that put a customer at risk, if it is one that can be quoted.
  private func alarmQuote(of customer: CustomerTally, _ reason: CustomerHealth.Reason) -> Quote? {
    guard case .alarm(let record, let export) = reason, let quote = customer.alarmQuote?.candidate.quote,
      quote.record == record, quote.export == export
    else { return nil }
    return quote
  }

  /// Day of a customer's last response, `yyyy-mm-dd`; empty if unknown.
  public func lastDate(of number: Int) -> String { customers[number].latest?.calendarDay?.text ?? "" }

  private func ranked(
    _ themes: [CustomerTally.ThemeSides], by count: (CustomerTally.ThemeSides) -> Int32
  ) -> [CustomerHealth.ThemeCount] {
    themes.filter { count($0) > 0 }
      .map { CustomerHealth.ThemeCount(theme: themeIds[Int($0.theme)], comments: Int(count($0))) }
      .sorted { ($1.comments, $0.theme) < ($0.comments, $1.theme) }
  }

  /// Whether any response names its customer.
  public var hasCustomers: Bool { !customerIds.isEmpty }
}
