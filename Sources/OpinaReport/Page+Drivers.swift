internal import OpinaHealth

extension Page {
  /// Themes that move the score, or `false` if none is known to.
  var drivers: Any {
    let drivers = Array(tally.drivers.prefix(Self.driversShown))
    guard !drivers.isEmpty else { return false }
    let scale = SignedScale(drivers.map(\.interval))
    return [
      "note": text(tally.isNetPromoterScore ? "drivers-note-nps" : "drivers-note-share"),
      "rows": drivers.sorted { $0.impact < $1.impact }.map { driver in
        [
          "label": report.labels.label(of: driver.theme), "impact": format.signedPoints(driver.impact),
          "interval": signed(driver.interval),
          "bar": scale.bar(driver.impact, driver.interval, self),
          "praise": format.signedPoints(driver.praise), "criticism": format.signedPoints(driver.criticism),
          "respondents": format.integer(driver.respondents),
        ] as PageValues
      },
    ] as PageValues
  }

  private static let driversShown = 12
}
