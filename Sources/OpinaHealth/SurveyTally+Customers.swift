internal import OpinaFeedback
internal import OpinaSentiment
internal import OpinaThemes

extension SurveyTally {
  /// Intents that put a customer at risk whatever else is said.
  private static let alarms: Set<String> = ["churn-risk", "legal-threat"]

  mutating func count(_ response: Response, day: CalendarDay?, hasScore: Bool, comments: [ReadComment], of number: Int)
  {
    customers[number].responses += 1
    let moment = CustomerTally.Moment(day: day, record: response.record)
    customers[number].note(moment)
    if hasScore, let score = response.score {
      customers[number].add(score: CustomerTally.DatedScore(moment: moment, score: score))
    }
    for comment in comments where comment.tagged.content != .empty {
      let moment = CustomerTally.Moment(day: day, record: response.record, columnIndex: comment.field.column)
      customers[number].comments += 1
      if comment.tagged.intents.contains(where: { Self.alarms.contains($0) }) { customers[number].note(alarm: moment) }
      if let sentiment = comment.tagged.sentiment {
        customers[number].add(sentiment: CustomerTally.DatedSentiment(moment: moment, score: sentiment.score))
      }
      for mention in comment.tagged.themes {
        let sides = SidesTaken(mention.sentiment.label)
        customers[number].add(
          theme: self.number(of: mention.theme), praise: sides.contains(.praise) ? 1 : 0,
          criticism: sides.contains(.criticism) ? 1 : 0)
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
      likeQuote: customer.like?.candidate.quote, dislikeQuote: customer.dislike?.candidate.quote)
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
