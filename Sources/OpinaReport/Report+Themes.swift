internal import OpinaHealth
internal import OpinaSentiment

extension Report {
  /// `themes.csv`: one row for each theme that any comment bears, by number of mentions.
  public func themesCSV(style: TableStyle = .plain) -> [UInt8] {
    var text = DelimitedText(style: style)
    text.begin()
    let hasScore = tally.scale != nil
    for name in ["theme", "label", "definition", "mentions", "share", "shareLow", "shareHigh"] { text.add(name) }
    for label in Self.order { text.add(label.rawValue) }
    if hasScore {
      for group in ScoreGroup.allCases {
        for label in Self.order { text.add("\(name(of: group))-\(label.rawValue)") }
      }
      for name in ["impact", "impactLow", "impactHigh"] { text.add(name) }
    }
    if overTime != nil { for name in ["overTime", "change", "changeLow", "changeHigh"] { text.add(name) } }
    text.endRow()
    let changes = Dictionary(uniqueKeysWithValues: (overTime?.changes ?? []).map { ($0.theme, $0) })
    let drivers = Dictionary(uniqueKeysWithValues: tally.drivers.map { ($0.theme, $0) })
    let themes = tally.mentionedThemes.map { ($0, tally.sides(of: $0)) }
    for (theme, sides) in themes.sorted(by: { ($1.1.total, $0.0) < ($0.1.total, $1.0) }) {
      let share = Proportion(sides.total, of: tally.total.comments)
      text.add(theme)
      text.add(labels.label(of: theme))
      text.add(labels.definition(of: theme) ?? "")
      text.add(sides.total)
      text.add(share.share, places: 4)
      text.add(share.interval.low, places: 4)
      text.add(share.interval.high, places: 4)
      for label in Self.order { text.add(sides[label]) }
      if hasScore {
        for group in ScoreGroup.allCases {
          let sides = tally.scoreGroups[group].map { tally.sides(of: theme, in: $0) } ?? SideCounts()
          for label in Self.order { text.add(sides[label]) }
        }
        let driver = drivers[theme]
        text.add(driver?.impact, places: 2)
        text.add(driver?.interval.low, places: 2)
        text.add(driver?.interval.high, places: 2)
      }
      if overTime != nil {
        let change = changes[theme]
        text.add(change?.status.rawValue ?? "")
        text.add(change?.difference.value, places: 4)
        text.add(change?.difference.interval.low, places: 4)
        text.add(change?.difference.interval.high, places: 4)
      }
      text.endRow()
    }
    return text.bytes
  }
}
