internal import OpinaFeedback
internal import OpinaHealth

/// Why customers are in their band, in the language of the report.
struct CustomerSentences {
  private let messages: Messages
  private let place: (Int, Int) -> String
  private let format: LocalFormat
  /// ICU takes a third of a millisecond for a sentence, and a million customers share a few hundred of them.
  private var known: [Key: String] = [:]

  /// What a sentence says: reasons with the same one share it.
  private struct Key: Hashable {
    let code: String
    /// In hundredths.
    let first: Int
    let second: Int
    let date: String
  }

  init(report: Report) {
    messages = report.messages
    place = report.place
    format = LocalFormat(language: report.locale)
  }

  func sentence(for reason: CustomerHealth.Reason) -> String {
    messages.text("customer-\(reason.code)", arguments(of: reason))
  }

  /// The same, without asking ICU twice for a sentence.
  mutating func remembered(_ reason: CustomerHealth.Reason) -> String {
    let key = key(of: reason)
    if let sentence = known[key] { return sentence }
    let sentence = sentence(for: reason)
    known[key] = sentence
    return sentence
  }

  private func key(of reason: CustomerHealth.Reason) -> Key {
    func key(_ first: Double = 0, _ second: Double = 0, date: String = "") -> Key {
      Key(
        code: reason.code, first: FixedDecimal.hundredths(first), second: FixedDecimal.hundredths(second), date: date)
    }
    switch reason {
    case .alarm(let record, let export): return key(Double(record), Double(export))
    case .lowScore(let score), .passiveScore(let score), .highScore(let score): return key(score)
    case .negativeComments(let mean, let comments), .mixedComments(let mean, let comments),
      .positiveComments(let mean, let comments):
      return key(mean, Double(comments))
    case .lowScorePositiveComments(let score, let mean), .highScoreNegativeComments(let score, let mean):
      return key(score, mean)
    case .scoreFell(let before, let score): return key(before, score)
    case .stale(let date): return key(date: date)
    case .noEvidence: return key()
    }
  }

  private func arguments(of reason: CustomerHealth.Reason) -> [String: Messages.Argument] {
    switch reason {
    case .alarm(let record, let export): ["record": .text(place(record, export))]
    case .lowScore(let value), .passiveScore(let value), .highScore(let value): ["score": score(value)]
    case .negativeComments(let mean, let comments), .mixedComments(let mean, let comments),
      .positiveComments(let mean, let comments):
      ["sentiment": sentiment(mean), "comments": .number(Double(comments))]
    case .lowScorePositiveComments(let value, let mean), .highScoreNegativeComments(let value, let mean):
      ["score": score(value), "sentiment": sentiment(mean)]
    case .scoreFell(let before, let now): ["before": score(before), "score": score(now)]
    case .stale(let date): ["date": .text(CalendarDay(date).map(format.day) ?? date)]
    case .noEvidence: [:]
    }
  }

  private func score(_ score: Double) -> Messages.Argument {
    .text(score == score.rounded() ? format.integer(Int(score)) : format.decimal(score, places: 1))
  }

  private func sentiment(_ sentiment: Double) -> Messages.Argument { .text(format.decimal(sentiment, places: 2)) }
}
