internal import OpinaHealth
internal import OpinaSentiment
internal import OpinaThemes

extension Report {
  /// `nps`, or `satisfaction` on another scale; `nil` without a score.
  func headline(of scores: ScoreCounts) -> JSONValue.Field? {
    guard tally.scale != nil, let nps = scores.netPromoterScore else { return nil }
    if tally.isNetPromoterScore {
      return .init(
        "nps",
        .object([
          .init("score", .decimal(nps.score, places: 1)), .init("low", .decimal(nps.interval.low, places: 1)),
          .init("high", .decimal(nps.interval.high, places: 1)), .init("promoters", .integer(scores.promoters)),
          .init("passives", .integer(scores.passives)), .init("detractors", .integer(scores.detractors)),
        ]))
    }
    return .init(
      "satisfaction",
      .object([
        .init("share", .decimal(scores.topBox.share, places: 4)),
        .init("low", .decimal(scores.topBox.interval.low, places: 4)),
        .init("high", .decimal(scores.topBox.interval.high, places: 4)),
        .init("satisfied", .integer(scores.promoters)), .init("neutral", .integer(scores.passives)),
        .init("dissatisfied", .integer(scores.detractors)),
      ]))
  }

  func shares(of sides: SideCounts) -> JSONValue {
    .object(Self.order.map { .init($0.rawValue, .decimal(Proportion(sides[$0], of: sides.total).share, places: 4)) })
  }

  func counts(of sides: SideCounts) -> JSONValue {
    .object(Self.order.map { .init($0.rawValue, .integer(sides[$0])) })
  }

  static let order: [Sentiment.Label] = [.positive, .neutral, .mixed, .negative]

  func finding(_ finding: ThemeFinding) -> JSONValue {
    .object([
      .init("id", .string(finding.theme)), .init("label", .string(labels.label(of: finding.theme))),
      .init("mentions", .integer(finding.mentions.count)), .init("share", .decimal(finding.mentions.share, places: 4)),
      .init("low", .decimal(finding.mentions.interval.low, places: 4)),
      .init("high", .decimal(finding.mentions.interval.high, places: 4)),
      .init("quotes", .array(finding.quotes.map(quote))),
    ])
  }

  func quote(_ quote: Quote) -> JSONValue {
    let source: [JSONValue.Field] = hasSeveralExports ? [.init("export", .string(export(of: quote)))] : []
    return .object(
      source + [
        .init("record", .integer(quote.record)), .init("column", .string(quote.column)),
        .init("start", .integer(quote.range.lowerBound)), .init("end", .integer(quote.range.upperBound)),
        .init("language", .string(quote.language)), .init("text", .string(quote.text)),
      ])
  }

  func driver(_ driver: Driver) -> JSONValue {
    .object([
      .init("id", .string(driver.theme)), .init("label", .string(labels.label(of: driver.theme))),
      .init("impact", .decimal(driver.impact, places: 2)), .init("low", .decimal(driver.interval.low, places: 2)),
      .init("high", .decimal(driver.interval.high, places: 2)), .init("praise", .decimal(driver.praise, places: 2)),
      .init("criticism", .decimal(driver.criticism, places: 2)), .init("respondents", .integer(driver.respondents)),
    ])
  }

  func mismatch(_ mismatch: Mismatch) -> JSONValue {
    .object([
      .init("comments", .integer(tally.mismatches[mismatch] ?? 0)),
      .init("quotes", .array(tally.mismatchQuotes(mismatch, Self.mismatchesShown).map(quote))),
    ])
  }

  static let mismatchesShown = 5

  func theme(_ theme: String) -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init("id", .string(theme)), .init("label", .string(labels.label(of: theme))),
      .init("mentions", .integer(tally.sides(of: theme).total)), .init("sides", counts(of: tally.sides(of: theme))),
    ]
    for group in ScoreGroup.allCases {
      guard let tallied = tally.scoreGroups[group] else { continue }
      fields.append(.init(name(of: group), counts(of: tally.sides(of: theme, in: tallied))))
    }
    return .object(fields)
  }

  /// What a group of the score is called in files.
  func name(of group: ScoreGroup) -> String {
    switch group {
    case .promoter: tally.isNetPromoterScore ? "promoters" : "satisfied"
    case .passive: tally.isNetPromoterScore ? "passives" : "neutral"
    case .detractor: tally.isNetPromoterScore ? "detractors" : "dissatisfied"
    }
  }

  /// Groups by value, each with its headline and the themes that its comments bear.
  func groups(_ groups: [String: GroupTally], _ name: String) -> JSONValue {
    .array(
      groups.sorted { $0.key < $1.key }.map { value, group in
        var fields: [JSONValue.Field] = [
          .init(name, .string(value)), .init("responses", .integer(group.responses)),
          .init("comments", .integer(group.comments)),
        ]
        if let headline = headline(of: group.scores) { fields.append(headline) }
        fields.append(.init("sentimentCounts", counts(of: group.sentiment)))
        let themes = tally.mentionedThemes.filter { tally.sides(of: $0, in: group).total > 0 }
        fields.append(.init("themes", .object(themes.map { .init($0, counts(of: tally.sides(of: $0, in: group))) })))
        return .object(fields)
      })
  }

  func proportion(_ proportion: Proportion, _ count: String, _ total: String) -> JSONValue {
    .object([
      .init(count, .integer(proportion.count)), .init(total, .integer(proportion.total)),
      .init("share", .decimal(proportion.share, places: 4)),
    ])
  }
}
