internal import OpinaHealth

extension Page {
  /// Themes that are new, growing, shrinking or gone, or `false` without waves to compare.
  var overTime: Any {
    guard let overTime = report.overTime, let last = overTime.waves.last, let first = overTime.waves.first else {
      return false
    }
    func name(_ wave: Wave) -> String { self.name(of: wave, unit: overTime.unit, short: true) }
    let earlier = overTime.waves.dropLast().last ?? first
    let changed = overTime.changes.filter { $0.status != .steady }
    let steady = overTime.changes.count - changed.count
    let before =
      first.name == earlier.name
      ? name(first)
      : text("wave-range", ["first": .text(name(first)), "last": .text(name(earlier))])
    return [
      "note": text("over-time-note", ["last": .text(name(last)), "before": .text(before)]),
      "none": changed.isEmpty, "last": name(last), "before": before,
      "rows": changed.prefix(Self.changesShown).map(row),
      "foot": [
        changed.count > Self.changesShown
          ? text("more-changes", ["count": number(changed.count - Self.changesShown)]) : "",
        text("over-time-steady", ["count": number(steady), "share": .text(format.percent(overTime.stability))]),
        leftOut(overTime.leftOut.map(name), "over-time-left-out", fewest: Wave.fewestComments),
      ].filter { !$0.isEmpty }.joined(separator: " "),
    ] as PageValues
  }

  private static let changesShown = 12

  private func row(_ change: ThemesOverTime.Change) -> PageValues {
    let difference = change.difference
    let most = max(change.waves.map(\.share).max() ?? 0, .leastNonzeroMagnitude)
    let width = 100 / Double(change.waves.count)
    return [
      "label": report.labels.label(of: change.theme), "status": text("theme-\(change.status.rawValue)"),
      "before": format.percent(difference.before.share), "last": format.percent(difference.last.share),
      "difference": format.signedPoints(100 * difference.value),
      "interval": signed(difference.interval.inPoints),
      "criticism": format.percent(change.criticism.last.share),
      "bars": change.waves.enumerated().map { index, wave in
        [
          "x": place(Double(index) * width), "width": place(width * 0.8), "y": place(100 - 100 * wave.share / most),
          "height": place(100 * wave.share / most),
        ] as PageValues
      },
    ]
  }

  /// Which waves are not compared, because they have too few comments or scores.
  func leftOut(_ waves: [String], _ key: String, fewest: Int) -> String {
    guard !waves.isEmpty else { return "" }
    return text(
      key,
      [
        "list": .text(waves.joined(separator: ", ")), "count": number(waves.count), "fewest": number(fewest),
      ])
  }

  func name(of wave: Wave, unit: Wave.Unit, short: Bool) -> String {
    switch unit {
    case .month: format.month(wave.name, short: short)
    case .quarter: format.quarter(wave.name)
    case .export: report.name(of: wave, unit: unit)
    }
  }
}
