internal import OpinaHealth
internal import OpinaSentiment

extension Page {
  /// A table for languages and one for each segment column; a split into fewer than two groups says nothing.
  var splits: [PageValues] {
    var splits: [PageValues] = []
    let languages = tally.languages.filter { $0.value.comments > 0 }
    if languages.count > 1 {
      let named = languages.map { (name: format.language($0.key), group: $0.value) }
      splits.append(split(heading: text("by-language"), name: text("language"), named))
    }
    for (column, values) in zip(report.survey.segmentColumns, tally.segments) where values.count > 1 {
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
    return [
      "heading": heading, "name": name, "measure": measureName,
      "rows": sorted.prefix(Self.groupsShown).map { row($0.name, $0.group) },
      "more": rest > 0 ? text("more-values", ["count": number(rest)]) as Any : false,
    ]
  }

  private func row(_ name: String, _ group: GroupTally) -> PageValues {
    let measured = measure(of: group)
    let isKnown = measured != nil && answers(of: group) >= NetPromoterScore.fewestRespondents
    let (value, interval) = measured ?? (0, Proportion(0, of: 0).interval)
    return [
      "value": name, "responses": format.integer(group.responses), "known": isKnown, "score": written(value),
      "interval": isKnown ? written(interval) : "", "zero": tally.isNetPromoterScore ? place(50) as Any : false,
      "x": place(share: position(value)), "low": place(share: position(interval.low)),
      "high": place(share: position(interval.high)), "like": leading(\.praising, in: group),
      "dislike": leading(\.criticising, in: group),
    ]
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
