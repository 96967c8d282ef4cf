internal import OpinaHealth

extension Page {
  /// Themes that move the score, or `false` if none is known to.
  var drivers: Any {
    let drivers = Array(tally.drivers.prefix(Self.driversShown))
    guard !drivers.isEmpty else { return false }
    let reach = drivers.flatMap { [abs($0.interval.low), abs($0.interval.high)] }.max() ?? 1
    func position(_ impact: Double) -> Double { 50 + 50 * impact / reach }
    return [
      "note": text(tally.isNetPromoterScore ? "drivers-note-nps" : "drivers-note-share"),
      "rows": drivers.sorted { $0.impact < $1.impact }.map { driver in
        [
          "label": report.labels.label(of: driver.theme), "impact": format.signedPoints(driver.impact),
          "interval": signed(driver.interval),
          "zero": place(50), "x": place(min(50, position(driver.impact))),
          "width": place(abs(position(driver.impact) - 50)), "colour": driver.impact < 0 ? "bad" : "good",
          "low": place(position(driver.interval.low)), "high": place(position(driver.interval.high)),
          "praise": format.signedPoints(driver.praise), "criticism": format.signedPoints(driver.criticism),
          "respondents": format.integer(driver.respondents),
        ] as PageValues
      },
    ] as PageValues
  }

  private static let driversShown = 12
}
