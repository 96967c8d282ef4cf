internal import OpinaFeedback

/// What the comments of one customer think, the recent ones weighing more.
enum TextSentiment {
  /// After so many days a comment weighs half: a quarter, the usual distance between two surveys of the same customer.
  static let halfLife = 90

  /// The weighted mean, −1 … 1; `nil` without an opinion.
  ///
  /// The weight halves every `halfLife` days and falls in a straight line in between, so that no logarithm can make a
  /// difference between machines. Undated comments all weigh the same; beside dated ones they count as the oldest.
  static func mean(of sentiments: [CustomerTally.DatedSentiment], asOf today: CalendarDay?) -> Double? {
    guard !sentiments.isEmpty else { return nil }
    var oldest: CalendarDay?
    for day in sentiments.lazy.compactMap(\.moment.calendarDay) { oldest = min(oldest ?? day, day) }
    var sum = 0.0
    var weights = 0.0
    for sentiment in sentiments {
      let weight = weight(age: age(of: sentiment.moment.calendarDay ?? oldest, asOf: today))
      sum += weight * sentiment.score
      weights += weight
    }
    return sum / weights
  }

  private static func age(of day: CalendarDay?, asOf today: CalendarDay?) -> Int {
    guard let day, let today else { return 0 }
    return max(0, today.number - day.number)
  }

  /// 1 today, ½ after one half-life, ¼ after two; never 0.
  static func weight(age: Int) -> Double {
    let halvings = min(age / halfLife, 1000)
    let rest = Double(age % halfLife) / Double(halfLife)
    return Double(sign: .plus, exponent: -halvings, significand: 1) * (1 - rest / 2)
  }
}
