internal import OpinaHealth

extension Page {
  /// Groups of a column; the others stand together in a row and one by one in `report.json`.
  private static let groupsShown = 5

  /// What each value of each column, and each language, contributes, or `false` if no column says anything of it.
  func groups(of change: ScoreChange) -> Any {
    guard !change.splits.isEmpty else { return false }
    let scale = SignedScale(
      change.splits.flatMap { split in shown(split).map(\.contribution.interval) }, least: 1)
    return [
      "measure": measureName,
      "splits": change.splits.map { split in
        ["name": name(of: split), "rows": rows(of: split, change).map { $0.values(scale, self) }] as PageValues
      },
    ] as PageValues
  }

  /// The name of a group; standing alone, with that of its column.
  func name(of group: ScoreChange.Group, in split: ScoreChange.Split, alone: Bool) -> String {
    let name =
      switch group.kind {
      case .value(let value): split.column == nil ? languageName(value) : value
      case .none: text(split.column == nil ? "score-change-without-comment" : "score-change-no-value")
      case .others(let count): text("score-change-other-groups", ["count": number(count)])
      }
    return alone ? text("score-change-group", ["segment": .text(self.name(of: split)), "name": .text(name)]) : name
  }

  private func name(of split: ScoreChange.Split) -> String {
    guard let column = split.column, column < report.survey.segmentColumns.count else { return text("language") }
    return report.survey.segmentColumns[column]
  }

  private func shown(_ split: ScoreChange.Split) -> [ScoreChange.Group] {
    Array(
      split.groups.filter { if case .others = $0.kind { false } else { true } }.prefix(Self.groupsShown))
  }

  private func rows(of split: ScoreChange.Split, _ change: ScoreChange) -> [ContributionRow] {
    let shown = shown(split)
    let rest = split.groups.filter { !shown.contains($0) }
    let sign = change.difference < 0 ? 1.0 : -1.0
    var rows = shown.sorted { sign * $0.contribution.points < sign * $1.contribution.points }
      .map { row($0, name: name(of: $0, in: split, alone: false), change) }
    if let only = rest.first, rest.count == 1 {
      rows.append(row(only, name: name(of: only, in: split, alone: false), change))
    } else if !rest.isEmpty {
      let count = rest.reduce(0) { sum, group in
        if case .others(let count) = group.kind { sum + count } else { sum + 1 }
      }
      rows.append(
        ContributionRow(
          text("score-change-other-groups", ["count": number(count)]),
          mix: rest.reduce(0) { $0 + $1.contribution.mix }, scored: rest.reduce(0) { $0 + $1.contribution.scored }))
    }
    return rows
  }

  private func row(_ group: ScoreChange.Group, name: String, _ change: ScoreChange) -> ContributionRow {
    func share(_ scores: ScoreCounts, _ wave: Wave) -> String {
      format.percent(Proportion(scores.total, of: wave.group.scores.total).share)
    }
    func score(_ scores: ScoreCounts) -> String {
      guard scores.total >= NetPromoterScore.fewestRespondents else { return text("few") }
      return ScorePoints(scores, isNetPromoterScore: tally.isNetPromoterScore).map(exact) ?? ""
    }
    let scores = (score(group.before), score(group.last))
    return ContributionRow(
      name, group.contribution,
      detail: beforeAndLast(share(group.before, change.before), share(group.last, change.last)),
      score: scores.0 == text("few") && scores.1 == scores.0 ? scores.0 : beforeAndLast(scores.0, scores.1))
  }
}
