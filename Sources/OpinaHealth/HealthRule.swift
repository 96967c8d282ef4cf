internal import OpinaFeedback

/// Decides the band of a customer and says why. The first rule that holds decides.
enum HealthRule {
  /// Comments at or beyond half of a clear opinion ("good" is worth 2 of 3) take a side.
  static let clear = 0.3
  /// A fall of two points on 0–10 changes the group of most scores; other scales in proportion.
  static let fall = 0.2
  /// A word older than a year says little of today.
  static let freshDays = 365

  static func reason(
    of customer: CustomerTally, sentiment: Double?, scale: Scale?, asOf today: CalendarDay?
  ) -> CustomerHealth.Reason {
    let score = customer.scores.first
    let group = score.flatMap { score in scale.flatMap { ScoreGroup(score: score.score, scale: $0) } }
    guard group != nil || sentiment != nil || customer.alarm != nil else { return .noEvidence }
    if let today, let day = customer.latest?.calendarDay, today.number - day.number > freshDays {
      return .stale(date: day.text)
    }
    if let alarm = customer.alarm, !isOvercome(alarm, customer, group: group, sentiment: sentiment) {
      return .alarm(record: alarm.record, export: Int(alarm.export))
    }
    if let score = score?.score, let group {
      return reason(score: score, group: group, sentiment: sentiment, customer: customer, scale: scale)
    }
    let mean = sentiment ?? 0
    if mean <= -clear { return .negativeComments(sentiment: mean, comments: customer.sentiments.count) }
    if mean >= clear { return .positiveComments(sentiment: mean, comments: customer.sentiments.count) }
    return .mixedComments(sentiment: mean, comments: customer.sentiments.count)
  }

  private static func reason(
    score: Double, group: ScoreGroup, sentiment: Double?, customer: CustomerTally, scale: Scale?
  ) -> CustomerHealth.Reason {
    let mean = sentiment ?? 0
    switch group {
    case .detractor:
      return mean >= clear ? .lowScorePositiveComments(score: score, sentiment: mean) : .lowScore(score: score)
    case .passive where mean <= -clear:
      return .negativeComments(sentiment: mean, comments: customer.sentiments.count)
    case .promoter where mean <= -clear:
      return .highScoreNegativeComments(score: score, sentiment: mean)
    case .passive, .promoter:
      if let before = customer.scores.dropFirst().first?.score, hasFallen(from: before, to: score, scale: scale) {
        return .scoreFell(from: before, to: score)
      }
      return group == .promoter ? .highScore(score: score) : .passiveScore(score: score)
    }
  }

  /// Whether the customer came back after the alarm: a later response has a promoter's score and no negative comments.
  private static func isOvercome(
    _ alarm: CustomerTally.Moment, _ customer: CustomerTally, group: ScoreGroup?, sentiment: Double?
  ) -> Bool {
    guard group == .promoter, let score = customer.scores.first else { return false }
    return (score.moment.export, score.moment.record) != (alarm.export, alarm.record) && alarm < score.moment
      && (sentiment ?? 0) > -clear
  }

  private static func hasFallen(from before: Double, to score: Double, scale: Scale?) -> Bool {
    guard let scale else { return false }
    let change = scale.highIsGood ? before - score : score - before
    return change >= fall * (scale.range.upperBound - scale.range.lowerBound)
  }

  static func band(for reason: CustomerHealth.Reason) -> CustomerHealth.Band {
    switch reason {
    case .alarm, .lowScore, .negativeComments: .atRisk
    case .lowScorePositiveComments, .highScoreNegativeComments, .scoreFell, .passiveScore, .mixedComments: .watch
    case .highScore, .positiveComments: .healthy
    case .stale, .noEvidence: .unknown
    }
  }
}
