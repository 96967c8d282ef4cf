extension SurveyTally {
  /// Why the score of the last wave differs from that of the wave before.
  ///
  /// - Parameter unit: what makes a wave; without one the survey decides.
  /// - Returns: `nil` unless two waves have enough scores.
  public func scoreChange(by unit: Wave.Unit? = nil) -> ScoreChange? {
    guard scale != nil, let (unit, all) = waves(by: unit, where: \.hasEnoughScores) else { return nil }
    let compared = all.filter(\.hasEnoughScores).suffix(2)
    guard let before = compared.first, let last = compared.last else { return nil }
    let split = ScoreSplit(
      before: before.group.scores, last: last.group.scores,
      values: ScoreValues(isNetPromoterScore: isNetPromoterScore))
    let themeless = ScoreCell(withoutTheme.sum(of: before.parts), withoutTheme.sum(of: last.parts))
    let silent = ScoreCell(withoutComment.sum(of: before.parts), withoutComment.sum(of: last.parts))
    let (withoutTheme, withoutComment) = (split.estimate(themeless), split.estimate(silent))
    let named = named(before, last)
    let rare = named.filter { $0.respondents < ScoreChange.fewestRespondents }
    let tested = named.filter { $0.respondents >= ScoreChange.fewestRespondents }
      .map { (theme: $0, estimate: split.estimate($0.before.driver, $0.last.driver)) }
    let threshold = FalseDiscoveries.threshold(
      (tested.map(\.estimate) + [withoutTheme, withoutComment]).filter { $0.deviate != 0 }.map(\.deviate))
    let rest = rare.map { split.estimate($0.before.driver, $0.last.driver).parts }.reduce(ScoreSplit.Parts(), +)
    let parts = [rest, withoutTheme.parts, withoutComment.parts] + tested.map(\.estimate.parts)
    let explained = parts.reduce(0) { $0 + $1.mix }
    let cells = named.flatMap(\.cells) + [themeless.inUnits, silent.inUnits]
    let reach = Interval.normalQuantile * split.mixError(of: cells)
    return ScoreChange(
      unit: unit, before: before, last: last,
      leftOut: all.drop { $0.name != before.name }.filter { !$0.hasEnoughScores },
      difference: split.difference.points, interval: split.difference.interval,
      explained: explained, explainedInterval: Interval(low: explained - reach, high: explained + reach),
      themes: tested.map { theme, estimate in
        ScoreChange.Theme(
          theme: theme.id, contribution: estimate.contribution(threshold: threshold),
          criticismBefore: Proportion(theme.before.critics, of: split.before.total),
          criticismLast: Proportion(theme.last.critics, of: split.last.total))
      }
      .sorted { (-abs($0.contribution.points), $0.theme) < (-abs($1.contribution.points), $1.theme) },
      rareThemes: rare.isEmpty
        ? nil : ScoreChange.RareThemes(themes: rare.count, mix: rest.mix, scored: rest.scored),
      withoutTheme: withoutTheme.contribution(threshold: threshold),
      withoutComment: withoutComment.contribution(threshold: threshold),
      splits: scoreSplits(split, before, last))
  }

  private struct NamedTheme {
    let id: String
    let before: ThemeWave
    let last: ThemeWave

    var cells: [ScoreCell] { zip(before.driver.cells, last.driver.cells).map { ScoreCell($0, $1) } }

    var respondents: Int { (before.driver.counts(\.respondents) + last.driver.counts(\.respondents)).total }
  }

  /// The themes that anybody with a score speaks of in either wave, by id: their sums are to be the same to the last bit.
  private func named(_ before: Wave, _ last: Wave) -> [NamedTheme] {
    themeIds.indices.map { theme in
      NamedTheme(
        id: themeIds[theme], before: themes[theme].byWave.sum(of: before.parts),
        last: themes[theme].byWave.sum(of: last.parts))
    }
    .filter { $0.respondents > 0 }.sorted { $0.id < $1.id }
  }
}
