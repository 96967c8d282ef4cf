internal import OpinaHealth

/// A row of a table of what makes up a change of the score.
struct ContributionRow {
  let label: String
  let points: Double
  /// `nil` for several rows taken together.
  let interval: Interval?
  let mix: Double
  let scored: Double
  let isClear: Bool
  /// Shares before and after: of those who criticise a theme, or who belong to a group.
  let detail: String
  /// Scores of a group before and after.
  let score: String
  let quote: PageValues?

  init(
    _ label: String, _ contribution: ScoreChange.Contribution, detail: String = "", score: String = "",
    quote: PageValues? = nil
  ) {
    self.label = label
    points = contribution.points
    interval = contribution.interval
    mix = contribution.mix
    scored = contribution.scored
    isClear = contribution.isClear
    self.detail = detail
    self.score = score
    self.quote = quote
  }

  /// Several rows together, or all of them with the interval of the whole.
  init(_ label: String, mix: Double, scored: Double, interval: Interval? = nil) {
    self.label = label
    points = mix + scored
    self.interval = interval
    self.mix = mix
    self.scored = scored
    isClear = false
    detail = ""
    score = ""
    quote = nil
  }

  /// Whether nobody stands in it.
  var isEmpty: Bool { interval.map { $0.low == 0 && $0.high == 0 } ?? false }

  static func sum(_ label: String, _ change: ScoreChange) -> ContributionRow {
    ContributionRow(
      label, mix: change.explained, scored: change.difference - change.explained, interval: change.interval)
  }

  func values(_ scale: SignedScale, _ page: Page) -> PageValues {
    let format = page.format
    return [
      "label": label, "points": format.signedPoints(points), "clear": isClear,
      "interval": interval.map(page.signed) ?? "",
      "bar": scale.bar(points, interval, page), "mix": format.signedPoints(mix), "scored": format.signedPoints(scored),
      "detail": detail, "score": score, "quote": quote as Any? ?? false,
    ]
  }
}
