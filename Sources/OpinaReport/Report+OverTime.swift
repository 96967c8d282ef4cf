internal import OpinaHealth

extension Report {
  /// `themesOverTime` of `report.json`; `nil` without two waves that can be compared.
  var overTimeField: JSONValue.Field? {
    guard let overTime else { return nil }
    let themes = overTime.changes.map { change in
      JSONValue.object([
        .init("id", .string(change.theme)), .init("label", .string(labels.label(of: change.theme))),
        .init("status", .string(change.status.rawValue)), .init("before", share(change.difference.before, "mentions")),
        .init("last", share(change.difference.last, "mentions")),
        .init("difference", .decimal(change.difference.value, places: 4)),
        .init("low", .decimal(change.difference.interval.low, places: 4)),
        .init("high", .decimal(change.difference.interval.high, places: 4)),
        .init("criticismBefore", share(change.criticism.before, "mentions")),
        .init("criticismLast", share(change.criticism.last, "mentions")),
        .init("byWave", .array(change.waves.map { .integer($0.count) })),
      ])
    }
    return .init(
      "themesOverTime",
      .object([
        .init("unit", .string(overTime.unit.rawValue)),
        .init("waves", .array(overTime.waves.map { wave($0, overTime.unit) })),
        .init("leftOut", .array(overTime.leftOut.map { wave($0, overTime.unit) })),
        .init("stability", .decimal(overTime.stability, places: 4)), .init("themes", .array(themes)),
      ]))
  }

  /// What a wave is called in files.
  func name(of wave: Wave, unit: Wave.Unit) -> String {
    guard unit == .export, let export = Int(wave.name), export < survey.exports.count else {
      return wave.name
    }
    return survey.exports[export]
  }

  private func wave(_ wave: Wave, _ unit: Wave.Unit) -> JSONValue {
    .object(
      [
        .init("wave", .string(name(of: wave, unit: unit))), .init("responses", .integer(wave.group.responses)),
        .init("comments", .integer(wave.group.comments)),
      ] + score(of: wave.group.scores))
  }

  /// - Parameter counted: the name of the count.
  func share(_ proportion: Proportion, _ counted: String) -> JSONValue {
    .object([
      .init(counted, .integer(proportion.count)), .init("share", .decimal(proportion.share, places: 4)),
      .init("low", .decimal(proportion.interval.low, places: 4)),
      .init("high", .decimal(proportion.interval.high, places: 4)),
    ])
  }
}
