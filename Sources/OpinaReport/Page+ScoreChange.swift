internal import OpinaHealth

extension Page {
  /// Why the score of the last wave differs from that of the wave before, or `false` without two waves to compare.
  var scoreChange: Any {
    guard let change = report.scoreChange else { return false }
    let shown = shownThemes(of: change)
    let rows = themeRows(of: change, shown)
    let scale = SignedScale(rows.compactMap(\.interval), least: 1)
    return [
      "sentence": sentence(of: change), "chance": change.isMoreThanChance ? false : text("score-change-chance") as Any,
      "rows": rows.map { $0.values(scale, self) },
      "sum": ContributionRow.sum(text("score-change-all"), change).values(scale, self),
      "foot": orHidden(
        leftOut(
          change.leftOut.map { name(of: $0, unit: change.unit, short: true) }, "score-change-left-out",
          fewest: NetPromoterScore.fewestRespondents)),
      "groups": groups(of: change),
    ] as PageValues
  }

  /// Themes of the table; the others stand together in a row and one by one in `report.json`.
  private static let changesShown = 8
  /// Themes for which the last wave is quoted.
  private static let changesQuoted = 3

  /// Those that contribute most, the ones that go with the change first.
  private func shownThemes(of change: ScoreChange) -> [ScoreChange.Theme] {
    let sign = change.difference < 0 ? 1.0 : -1.0
    return change.themes.prefix(Self.changesShown)
      .sorted { sign * $0.contribution.points < sign * $1.contribution.points }
  }

  private func themeRows(of change: ScoreChange, _ shown: [ScoreChange.Theme]) -> [ContributionRow] {
    let quoted = Set(change.themes.prefix(Self.changesQuoted).map(\.theme))
    var rows = shown.map { theme in
      ContributionRow(
        report.labels.label(of: theme.theme), theme.contribution,
        detail: beforeAndLast(format.percent(theme.criticismBefore.share), format.percent(theme.criticismLast.share)),
        quote: quoted.contains(theme.theme) ? quote(on: theme, in: change) : nil)
    }
    let rest = change.themes.dropFirst(Self.changesShown)
    let count = rest.count + (change.rareThemes?.themes ?? 0)
    if count > 0 {
      rows.append(
        ContributionRow(
          text("score-change-other-themes", ["count": number(count)]),
          mix: rest.reduce(change.rareThemes?.mix ?? 0) { $0 + $1.contribution.mix },
          scored: rest.reduce(change.rareThemes?.scored ?? 0) { $0 + $1.contribution.scored }))
    }
    rows.append(ContributionRow(text("untagged"), change.withoutTheme))
    let silent = ContributionRow(text("score-change-without-comment"), change.withoutComment)
    return silent.isEmpty ? rows : rows + [silent]
  }

  private func quote(on theme: ScoreChange.Theme, in change: ScoreChange) -> PageValues? {
    tally.quote(
      on: theme.theme, criticising: theme.contribution.points < 0, in: change.last,
      besides: (report.likes + report.dislikes).flatMap(\.quotes)
    )
    .map { quote($0) }
  }

  func beforeAndLast(_ before: String, _ last: String) -> String {
    text("before-and-last", ["before": .text(before), "last": .text(last)])
  }

  /// What changed, by how much, and how much of it comes from what is spoken of.
  private func sentence(of change: ScoreChange) -> String {
    [changeLine(change), explanation(of: change)].joined(separator: " ")
  }

  private func changeLine(_ change: ScoreChange) -> String {
    func score(_ wave: Wave) -> Messages.Argument {
      .text(ScorePoints(wave.group.scores, isNetPromoterScore: tally.isNetPromoterScore).map(exact) ?? "")
    }
    let rounded = (10 * change.difference).rounded()
    return text(
      tally.isNetPromoterScore ? "score-change-nps" : "score-change-share",
      [
        "name": .text(measureName), "direction": .text(rounded < 0 ? "fell" : rounded > 0 ? "rose" : "same"),
        "points": .text(format.points(abs(change.difference))),
        "low": .text(format.signedPoints(change.interval.low)),
        "high": .text(format.signedPoints(change.interval.high)),
        "before": .text(name(of: change.before, unit: change.unit, short: false)),
        "last": .text(name(of: change.last, unit: change.unit, short: false)),
        "scoreBefore": score(change.before), "scoreLast": score(change.last),
      ])
  }

  /// A score with one decimal, so that the difference of two is the one that is written.
  func exact(_ score: ScorePoints) -> String {
    tally.isNetPromoterScore ? format.points(score.score) : format.exactPercent(score.score / 100)
  }

  private func explanation(of change: ScoreChange) -> String {
    let rest = change.difference - change.explained
    // Both go with the change: they are parts of it. Otherwise one undoes what the other does.
    let areParts = change.explained * rest >= 0 && abs(change.difference) >= 0.05
    let written = areParts ? { format.points(abs($0)) } : format.signedPoints
    return text(
      areParts ? "score-change-explained" : "score-change-against",
      [
        "explained": .text(written(change.explained)), "rest": .text(written(rest)),
        "low": .text(format.signedPoints(change.explainedInterval.low)),
        "high": .text(format.signedPoints(change.explainedInterval.high)),
      ])
  }

  /// The sentence of the summary; empty when the change is no more than chance makes.
  var scoreChangeInShort: String {
    guard let change = report.scoreChange, change.isMoreThanChance else { return "" }
    func goesWithIt(_ points: Double) -> Bool { points * change.difference > 0 }
    var list =
      change.themes.first { $0.contribution.isClear && goesWithIt($0.contribution.points) }
      .map { [changed(report.labels.label(of: $0.theme), $0.contribution)] } ?? []
    let groups = change.splits.flatMap { split in split.groups.map { (split: split, group: $0) } }
      .filter { $0.group.isOutOfLine && goesWithIt($0.group.excess) && goesWithIt($0.group.contribution.points) }
    if let most = groups.max(by: { abs($0.group.excess) < abs($1.group.excess) }) {
      list.append(changed(name(of: most.group, in: most.split, alone: true), most.group.contribution))
    }
    return changeLine(change)
      + (list.isEmpty ? "" : " " + text("short-score-change", ["list": .text(list.joined(separator: ", "))]))
  }

  private func changed(_ name: String, _ contribution: ScoreChange.Contribution) -> String {
    text("themed-share", ["theme": .text(name), "share": .text(format.signedPoints(contribution.points))])
  }
}
