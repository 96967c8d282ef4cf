internal import OpinaHealth
internal import OpinaSentiment

extension Page {
  /// A table for languages and one for each segment column.
  ///
  /// A split into fewer than two groups says nothing, nor does one in which no group has enough answers.
  var splits: [PageValues] {
    var splits: [PageValues] = []
    let languages = tally.languages.filter { $0.value.comments > 0 }
    if languages.count > 1, languages.values.contains(where: { known($0) != nil }) {
      let named = languages.map { (name: languageName($0.key), group: $0.value) }
      splits.append(split(heading: text("by-language"), name: text("language"), named))
    }
    for (column, values) in zip(report.survey.segmentColumns, tally.segments)
    where values.count > 1 && values.values.contains(where: { known($0) != nil }) {
      splits.append(
        split(
          heading: text("by-segment", ["segment": .text(column)]), name: column,
          values.map { (name: $0.key, group: $0.value) }))
    }
    return splits
  }

  /// Rows of a split; the smaller groups are left to `report.json`.
  private static let groupsShown = 12

  private func split(heading: String, name: String, _ groups: [(name: String, group: GroupTally)]) -> PageValues {
    let sorted = groups.sorted { one, other in
      one.group.responses != other.group.responses
        ? one.group.responses > other.group.responses : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
    let rest = sorted.count - Self.groupsShown
    let shown = sorted.prefix(Self.groupsShown)
    let axis = SplitAxis(
      intervals: shown.compactMap { known($0.group)?.interval }, whole: measure(of: tally.total)?.value)
    return [
      "heading": heading, "name": name, "measure": measureName,
      "rows": shown.map { row($0.name, $0.group, axis: axis) },
      "more": rest > 0 ? text("more-values", ["count": number(rest)]) as Any : false,
    ]
  }

  /// The figure of a group if it stands on enough answers.
  private func known(_ group: GroupTally) -> (value: Double, interval: Interval)? {
    answers(of: group) >= NetPromoterScore.fewestRespondents ? measure(of: group) : nil
  }

  private func row(_ name: String, _ group: GroupTally, axis: SplitAxis) -> PageValues {
    var values: PageValues = [
      "value": name, "responses": format.integer(group.responses), "known": false, "interval": "",
      "like": "", "dislike": "",
    ]
    guard let (value, interval) = known(group) else { return values }
    values["known"] =
      [
        "score": written(value), "whole": axis.whole.map { place(share: axis.position($0)) } as Any? ?? false,
        "x": place(share: axis.position(value)), "low": place(share: axis.position(interval.low)),
        "high": place(share: axis.position(interval.high)),
      ] as PageValues
    values["interval"] = written(interval)
    values["like"] = leading(\.praising, in: group)
    values["dislike"] = leading(\.criticising, in: group)
    return values
  }

  /// The theme that most comments of the group praise or criticise, with its share of them.
  private func leading(_ side: (SideCounts) -> Int, in group: GroupTally) -> String {
    let counted = tally.mentionedThemes.map { ($0, side(tally.sides(of: $0, in: group))) }
    guard let most = counted.map(\.1).max(), most > 0, let (theme, _) = counted.first(where: { $0.1 == most }) else {
      return ""
    }
    return themed(report.labels.label(of: theme), Proportion(most, of: group.comments).share)
  }
}

/// The scale on which the groups of a split are drawn: wide enough for all of them, so that differences can be seen.
struct SplitAxis {
  let low: Double
  let high: Double
  let whole: Double?

  init(intervals: [Interval], whole: Double?) {
    low = min(intervals.map(\.low).min() ?? 0, whole ?? .infinity)
    high = max(intervals.map(\.high).max() ?? 1, whole ?? -.infinity)
    self.whole = whole
  }

  /// 0 … 1 with a margin at both ends for the dots.
  func position(_ value: Double) -> Double {
    let margin = 0.04
    guard high > low else { return 0.5 }
    return margin + (1 - 2 * margin) * (value - low) / (high - low)
  }
}
