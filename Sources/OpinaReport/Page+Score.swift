internal import OpinaFeedback
internal import OpinaHealth
internal import OpinaSentiment

extension Page {
  /// The large figure, or `false` without a score.
  var headline: Any {
    guard let scale = tally.scale, tally.total.scores.total > 0 else { return false }
    let scores = tally.total.scores
    let (value, interval) = measure(of: tally.total) ?? (0, scores.topBox.interval)
    return [
      "name": text("headline-\(scale.kind.rawValue)"),
      "score": written(value),
      "interval": text(
        "interval-line", ["low": .text(written(interval.low)), "high": .text(written(interval.high))]),
      "few": scores.total < NetPromoterScore.fewestRespondents ? text("few-scores") as Any : false,
      "note": headlineNote(scale),
      "bar": stack(
        ScoreGroup.allCases.reversed().map { (groupName($0, on: scale), colour(of: $0), scores[$0]) },
        of: scores.total),
    ] as PageValues
  }

  private func headlineNote(_ scale: Scale) -> String {
    let count = number(tally.total.scores.total)
    if tally.isNetPromoterScore { return text("headline-note-nps", ["count": count]) }
    return text(
      "headline-note-share",
      [
        "scores": .text(scores(of: .promoter, on: scale)), "low": .text(written(score: scale.range.lowerBound)),
        "high": .text(written(score: scale.range.upperBound)), "count": count,
      ])
  }

  /// The name of a group with the scores that belong to it.
  func groupName(_ group: ScoreGroup, on scale: Scale) -> String {
    text("group-\(group.name(on: scale))", ["scores": .text(scores(of: group, on: scale))])
  }

  /// The whole scores of a group, such as "4–5".
  private func scores(of group: ScoreGroup, on scale: Scale) -> String {
    let all = stride(from: scale.range.lowerBound, through: scale.range.upperBound, by: 1)
      .filter { ScoreGroup(score: $0, scale: scale) == group }
    guard let first = all.first, let last = all.last else { return "" }
    return first == last ? written(score: first) : "\(written(score: first))–\(written(score: last))"
  }

  func written(score: Double) -> String {
    score == score.rounded() ? format.integer(Int(score)) : format.decimal(score, places: 1)
  }

  private func colour(of group: ScoreGroup) -> String {
    switch group {
    case .promoter: "good"
    case .passive: "plain"
    case .detractor: "bad"
    }
  }

  /// The bar of sentiment, or `false` if nothing was said.
  var sentiment: Any {
    let sides = tally.total.sentiment
    guard sides.total > 0 else { return false }
    let colours: [(Sentiment.Label, String)] = [
      (.negative, "bad"), (.mixed, "mixed"), (.neutral, "plain"), (.positive, "good"),
    ]
    return stack(colours.map { (text("sentiment-\($0.0.rawValue)"), $0.1, sides[$0.0]) }, of: sides.total)
  }

  /// What the comments ask for or threaten, most first, or `false` if nothing.
  var intents: Any {
    let known = tally.intents.filter { report.messages.keys.contains("intent-\($0.key)") && $0.value > 0 }
    guard !known.isEmpty else { return false }
    return [
      "list": known.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { intent, count in
        ["name": text("intent-\(intent)"), "count": format.integer(count)] as PageValues
      }
    ] as PageValues
  }

  /// A bar of parts that fill it.
  private func stack(_ parts: [(name: String, colour: String, count: Int)], of total: Int) -> PageValues {
    var drawn: [PageValues] = []
    var before = 0
    for part in parts {
      drawn.append([
        "name": part.name, "colour": part.colour, "x": place(share: Proportion(before, of: total).share),
        "width": place(share: Proportion(part.count, of: total).share),
        "share": format.percent(Proportion(part.count, of: total).share), "count": format.integer(part.count),
      ])
      before += part.count
    }
    let description = parts.map { themed($0.name, Proportion($0.count, of: total).share) }.joined(separator: ", ")
    return ["parts": drawn, "description": description]
  }
}
