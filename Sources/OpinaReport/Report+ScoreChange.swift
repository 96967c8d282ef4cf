internal import OpinaHealth

extension Report {
  /// `scoreChange` of `report.json`; `nil` without two waves whose scores can be compared.
  var scoreChangeField: JSONValue.Field? {
    guard let change = scoreChange else { return nil }
    var fields: [JSONValue.Field] = [
      .init("unit", .string(change.unit.rawValue)), .init("from", end(change.before, change.unit)),
      .init("to", end(change.last, change.unit)),
      .init("leftOut", .array(change.leftOut.map { .string(name(of: $0, unit: change.unit)) })),
      .init("difference", points(change.difference)), .init("low", points(change.interval.low)),
      .init("high", points(change.interval.high)), .init("isMoreThanChance", .boolean(change.isMoreThanChance)),
      .init("explained", points(change.explained)), .init("explainedLow", points(change.explainedInterval.low)),
      .init("explainedHigh", points(change.explainedInterval.high)), .init("themes", .array(change.themes.map(theme))),
    ]
    if let rare = change.rareThemes {
      fields.append(
        .init(
          "otherThemes",
          .object([
            .init("themes", .integer(rare.themes)), .init("points", points(rare.mix + rare.scored)),
            .init("mentioned", points(rare.mix)), .init("scored", points(rare.scored)),
          ])))
    }
    fields += [
      .init("withoutTheme", .object(contribution(change.withoutTheme, mix: "mentioned"))),
      .init("withoutComment", .object(contribution(change.withoutComment, mix: "mentioned"))),
      .init(
        "segments",
        .array(
          change.splits.compactMap { split in
            guard let column = split.column, column < survey.segmentColumns.count else { return nil }
            return .object([
              .init("column", .string(survey.segmentColumns[column])), .init("values", .array(split.groups.map(group))),
            ])
          })),
    ]
    if let languages = change.splits.first(where: { $0.column == nil }) {
      fields.append(.init("languages", .array(languages.groups.map(group))))
    }
    return .init("scoreChange", .object(fields))
  }

  /// The score of a group in points with its interval and what it stands on; nothing without a score.
  func score(of scores: ScoreCounts) -> [JSONValue.Field] {
    guard tally.scale != nil, let score = ScorePoints(scores, isNetPromoterScore: tally.isNetPromoterScore) else {
      return []
    }
    return [
      .init("respondents", .integer(scores.total)), .init("score", .decimal(score.score, places: 2)),
      .init("low", .decimal(score.interval.low, places: 2)), .init("high", .decimal(score.interval.high, places: 2)),
    ]
  }

  private func end(_ wave: Wave, _ unit: Wave.Unit) -> JSONValue {
    .object([.init("name", .string(name(of: wave, unit: unit)))] + score(of: wave.group.scores))
  }

  private func theme(_ theme: ScoreChange.Theme) -> JSONValue {
    .object(
      [.init("id", .string(theme.theme)), .init("label", .string(labels.label(of: theme.theme)))]
        + contribution(theme.contribution, mix: "mentioned")
        + [
          .init("criticismBefore", share(theme.criticismBefore, "respondents")),
          .init("criticismLast", share(theme.criticismLast, "respondents")),
        ])
  }

  private func group(_ group: ScoreChange.Group) -> JSONValue {
    let name: JSONValue.Field =
      switch group.kind {
      case .value(let value): .init("value", .string(value))
      case .none: .init("value", .string(""))
      case .others(let count): .init("others", .integer(count))
      }
    return .object(
      [name] + contribution(group.contribution, mix: "mix")
        + [
          .init("excess", points(group.excess)), .init("isOutOfLine", .boolean(group.isOutOfLine)),
          .init("before", .object(score(of: group.before))), .init("last", .object(score(of: group.last))),
        ])
  }

  private func contribution(_ contribution: ScoreChange.Contribution, mix: String) -> [JSONValue.Field] {
    [
      .init("points", points(contribution.points)), .init("low", points(contribution.interval.low)),
      .init("high", points(contribution.interval.high)), .init(mix, points(contribution.mix)),
      .init("scored", points(contribution.scored)), .init("clear", .boolean(contribution.isClear)),
    ]
  }

  /// So many digits that the rows still add up when they are written.
  private func points(_ points: Double) -> JSONValue { .decimal(points, places: 4) }
}
