internal import OpinaFeedback

/// How soon a customer wants a call; less is sooner.
///
/// Whoever has time for ten calls makes the first ten. The first of these that differs decides:
///
/// 1. why: words of leaving or of legal action, then a poor score, then negative comments, for who speaks of leaving may be
///    gone tomorrow and a score is said more plainly than a tone is read;
/// 2. when that was said, up to the newest response of the survey: in its last 30 days, in its last 90, or before. A day
///    more or less is no reason to call anybody later, and undated words count as old;
/// 3. how poor the last score is; who gave none stands between who gave a poor one and who gave a good one;
/// 4. how negative the comments are;
/// 5. the day, the latest first;
/// 6. the id, so that the order is total and the same for any number of threads.
struct CustomerUrgency: Comparable {
  private let why: Int
  private let age: Int
  private let score: Double
  private let sentiment: Double
  private let day: Int
  private let id: String

  /// Days that make the newest and the next class of age: a month, and the quarter after which most companies ask again.
  private static let ages = [30, 90]
  /// Between the poor scores, which end at 6 of 10 and at 2 of 5, and the good ones, from 9 of 10 and 4 of 5.
  private static let withoutScore = 0.65

  /// - Parameters:
  ///   - reason: of the customer's band.
  ///   - today: day of the newest response of the survey.
  init(
    _ customer: CustomerTally, id: String, reason: CustomerHealth.Reason, sentiment: Double?, scale: Scale?,
    asOf today: CalendarDay?
  ) {
    why = Self.rank(of: reason)
    let day = Self.evidence(for: reason, customer)?.calendarDay?.number ?? Int.min
    let days = today.flatMap { day == Int.min ? nil : $0.number - day }
    age = days.map { days in Self.ages.firstIndex { days <= $0 } ?? Self.ages.count } ?? Self.ages.count
    score = customer.scores.first.flatMap { score in scale.map { $0.goodness(of: score.score) } } ?? Self.withoutScore
    self.sentiment = sentiment ?? 0
    self.day = day
    self.id = id
  }

  static func < (one: CustomerUrgency, other: CustomerUrgency) -> Bool {
    if one.why != other.why { return one.why < other.why }
    if one.age != other.age { return one.age < other.age }
    if one.score != other.score { return one.score < other.score }
    if one.sentiment != other.sentiment { return one.sentiment < other.sentiment }
    return one.day != other.day ? one.day > other.day : one.id < other.id
  }

  private static func rank(of reason: CustomerHealth.Reason) -> Int {
    switch reason {
    case .alarm: 0
    case .lowScore: 1
    case .negativeComments: 2
    case .lowScorePositiveComments: 3
    case .scoreFell: 4
    case .highScoreNegativeComments: 5
    case .mixedComments: 6
    case .passiveScore: 7
    case .highScore, .positiveComments, .stale, .noEvidence: 8
    }
  }

  /// When that was said on which the band stands.
  private static func evidence(
    for reason: CustomerHealth.Reason, _ customer: CustomerTally
  ) -> CustomerTally.Moment? {
    switch reason {
    case .alarm: customer.alarm
    case .negativeComments, .mixedComments, .highScoreNegativeComments, .positiveComments:
      customer.sentiments.first?.moment
    case .lowScore, .lowScorePositiveComments, .scoreFell, .passiveScore, .highScore: customer.scores.first?.moment
    case .stale, .noEvidence: customer.latest
    }
  }
}

extension Scale {
  /// 0 for the worst score, 1 for the best.
  fileprivate func goodness(of score: Double) -> Double {
    let place = (score - range.lowerBound) / (range.upperBound - range.lowerBound)
    return highIsGood ? place : 1 - place
  }
}
