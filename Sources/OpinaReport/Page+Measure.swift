internal import OpinaFeedback
internal import OpinaHealth

/// The figure by which groups of responses are compared: the NPS, the share of satisfied respondents, or without a score
/// the share of positive comments.
extension Page {
  var measureName: String {
    guard let scale = tally.scale else { return text("measure-positive") }
    return tally.isNetPromoterScore ? text("measure-\(scale.kind.rawValue)") : text("measure-satisfied")
  }

  /// The figure of a group with its interval; `nil` if the group has nothing to count.
  func measure(of group: GroupTally) -> (value: Double, interval: Interval)? {
    guard tally.scale != nil else {
      guard group.sentiment.total > 0 else { return nil }
      let positive = Proportion(group.sentiment.positive, of: group.sentiment.total)
      return (positive.share, positive.interval)
    }
    guard let nps = group.scores.netPromoterScore else { return nil }
    return tally.isNetPromoterScore
      ? (nps.score, nps.interval) : (group.scores.topBox.share, group.scores.topBox.interval)
  }

  /// How many answers the figure of a group stands on.
  func answers(of group: GroupTally) -> Int {
    tally.scale == nil ? group.sentiment.total : group.scores.total
  }

  func written(_ value: Double) -> String {
    tally.isNetPromoterScore ? format.points(value) : format.percent(value)
  }

  func written(_ interval: Interval) -> String { range(interval) { written($0) } }

  /// The interval of a change in points, each end with its sign.
  func signed(_ interval: Interval) -> String { range(interval, format.signedPoints) }

  private func range(_ interval: Interval, _ written: (Double) -> String) -> String {
    text("interval-range", ["low": .text(written(interval.low)), "high": .text(written(interval.high))])
  }
}
