internal import OpinaHealth

extension Page {
  /// Themes that are new, growing, shrinking or gone, or `false` without waves to compare.
  var overTime: Any {
    guard let overTime = report.overTime, let last = overTime.waves.last, let first = overTime.waves.first else {
      return false
    }
    let earlier = overTime.waves.dropLast().last ?? first
    let changed = overTime.changes.filter { $0.status != .steady }
    let steady = overTime.changes.count - changed.count
    let before =
      first.name == earlier.name
      ? name(of: first) : text("wave-range", ["first": .text(name(of: first)), "last": .text(name(of: earlier))])
    return [
      "note": text("over-time-note", ["last": .text(name(of: last)), "before": .text(before)]),
      "none": changed.isEmpty, "last": name(of: last), "before": before,
      "rows": changed.prefix(Self.changesShown).map(row),
      "foot": [
        changed.count > Self.changesShown
          ? text("more-changes", ["count": number(changed.count - Self.changesShown)]) : "",
        text("over-time-steady", ["count": number(steady), "share": .text(format.percent(overTime.stability))]),
        leftOut(overTime),
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
      "interval": text(
        "interval-range",
        [
          "low": .text(format.signedPoints(100 * difference.interval.low)),
          "high": .text(format.signedPoints(100 * difference.interval.high)),
        ]),
      "criticism": format.percent(change.criticism.last.share),
      "bars": change.waves.enumerated().map { index, wave in
        [
          "x": place(Double(index) * width), "width": place(width * 0.8), "y": place(100 - 100 * wave.share / most),
          "height": place(100 * wave.share / most),
        ] as PageValues
      },
    ]
  }

  private func leftOut(_ overTime: ThemesOverTime) -> String {
    guard !overTime.leftOut.isEmpty else { return "" }
    return text(
      "over-time-left-out",
      [
        "list": .text(overTime.leftOut.map(name).joined(separator: ", ")), "count": number(overTime.leftOut.count),
        "fewest": number(Wave.fewestComments),
      ])
  }

  private func name(of wave: Wave) -> String {
    switch report.overTime?.unit {
    case .month: format.month(wave.name, short: true)
    case .quarter: format.quarter(wave.name)
    case .export, nil: report.name(of: wave)
    }
  }
}
