internal import OpinaLexicon

/// Turns the sum of the opinions into a score that means the same in every language and at every length.
package enum Calibration {
  /// Positive words are more frequent than negative ones in any text, complaints included: each opinion beyond the first
  /// takes this off.
  static let lean = -0.4
  /// The lean of the longest comments.
  static let leanLimit = -1.2
  /// The sum at which a score reaches 0.7.
  package static let softness = 2.5
  /// A score nearer to zero than this takes no side.
  package static let neutral = 0.03
  /// The weaker side of a mixed comment has at least this share of the stronger one.
  static let mixed = 0.5
  /// And at least this sum: less is a courtesy, or a word by the way.
  static let least = 1.0
  /// From this sum on praise and complaint of one clause stand side by side: `food 👎 drinks 👏`.
  static let unmixable = 2.0
  /// What a complaint counts that praise behind a "but" makes up for.
  static let settled = 0.6

  static func apply(_ reading: inout Reading, _ language: Language) {
    let count = reading.praiseCount + reading.complaintCount
    var praise = 0.0
    var complaint = 0.0
    for opinion in reading.opinions {
      let value = opinion.value
      // As bits: which side the next one takes is as good as random.
      let isComplaint = UInt64(bitPattern: Int64(bitPattern: value.bitPattern) &>> 63)
      praise += Double(bitPattern: value.bitPattern & ~isComplaint)
      complaint -= Double(bitPattern: value.bitPattern & isComplaint)
    }
    guard count > 0 else {
      reading.offset = 0
      reading.sum = 0
      reading.sentiment = Sentiment(score: 0, label: .neutral)
      return
    }
    reading.offset = max(leanLimit, lean * Double(count - 1))
    reading.sum = praise - complaint + reading.offset
    let score = Sentiment.score(of: reading.sum, softness: softness)
    // Only what has two sides can be mixed.
    let label = praise > 0 && complaint > 0 ? label(score, reading) : Sentiment.Label(score: score, neutral: neutral)
    reading.sentiment = Sentiment(score: score, label: label)
  }

  private static func label(_ score: Double, _ reading: Reading) -> Sentiment.Label {
    let sides = sides(reading)
    if !isDecided(reading), min(sides.praise, sides.complaint) >= least,
      min(sides.praise, sides.complaint) >= mixed * max(sides.praise, sides.complaint)
    {
      return .mixed
    }
    return Sentiment.Label(score: score, neutral: neutral)
  }

  /// A closing judgement decides, whatever stood before it.
  private static func isDecided(_ reading: Reading) -> Bool {
    guard reading.holds(.verdict),
      let verdict = reading.opinions.last(where: { $0.role == .verdict && $0.value != 0 })
    else { return false }
    return verdict.value < 0 && reading.sum < 0
  }

  /// What praise and complaint amount to where each stands: clause by clause, firm praise before a "but" in full, and
  /// without what only the question says.
  private static func sides(_ reading: Reading) -> (praise: Double, complaint: Double) {
    var praise = 0.0
    var complaint = 0.0
    var clause = -1
    var up = 0.0
    var down = 0.0
    func close() {
      // What is weak in a clause only qualifies what is strong in it.
      let common = min(up, down) >= unmixable ? 0 : min(up, down)
      praise += up - common
      complaint += down - common
      up = 0
      down = 0
    }
    for opinion in reading.opinions where opinion.value != 0 && opinion.source != .rule(.askedQuestion) {
      if opinion.clause != clause {
        close()
        clause = opinion.clause
      }
      if opinion.value > 0 {
        up += opinion.value + (opinion.isFirm ? weakened(opinion, by: .contrast, reading) : 0)
      } else if Concession.isTrailing(opinion.clause, reading) {
        down -= opinion.value + weakened(opinion, by: .concession, reading)
      } else if opinion.role == .regret {
        // Behind praise it is as good as a "but".
        down -= opinion.value + weakened(opinion, by: .regret, reading)
      } else if !Concession.isGranted(opinion.clause, reading) || weakened(opinion, by: .concession, reading) == 0 {
        down -= opinion.isSettled ? opinion.value * settled : opinion.value
      }
    }
    close()
    return (praise, complaint)
  }

  /// What a "but" took from praise before it, an "although" from the complaint behind it, or what is regretted from the
  /// words of regret, which stand all the same.
  private static func weakened(_ opinion: Reading.Opinion, by rule: Rule, _ reading: Reading) -> Double {
    for adjustment in reading.adjustments
    where adjustment.opinion == opinion.number && adjustment.rule == rule
      && abs(adjustment.before) > abs(adjustment.after)
    {
      return adjustment.before - adjustment.after
    }
    return 0
  }
}
