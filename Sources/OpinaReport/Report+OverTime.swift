internal import OpinaHealth

extension Report {
  /// `themesOverTime` of `report.json`; `nil` without two waves that can be compared.
  var overTimeField: JSONValue.Field? {
    guard let overTime else { return nil }
    let themes = overTime.changes.map { change in
      JSONValue.object([
        .init("id", .string(change.theme)), .init("label", .string(labels.label(of: change.theme))),
        .init("status", .string(change.status.rawValue)), .init("before", share(change.difference.before)),
        .init("last", share(change.difference.last)),
        .init("difference", .decimal(change.difference.value, places: 4)),
        .init("low", .decimal(change.difference.interval.low, places: 4)),
        .init("high", .decimal(change.difference.interval.high, places: 4)),
        .init("criticismBefore", share(change.criticism.before)), .init("criticismLast", share(change.criticism.last)),
        .init("byWave", .array(change.waves.map { .integer($0.count) })),
      ])
    }
    return .init(
      "themesOverTime",
      .object([
        .init("unit", .string(overTime.unit.rawValue)),
        .init("waves", .array(overTime.waves.map { wave($0) })), .init("leftOut", .array(overTime.leftOut.map(wave))),
        .init("stability", .decimal(overTime.stability, places: 4)), .init("themes", .array(themes)),
      ]))
  }

  /// What a wave is called in files.
  func name(of wave: Wave) -> String {
    guard overTime?.unit == .export, let export = Int(wave.name), export < survey.exports.count else {
      return wave.name
    }
    return survey.exports[export]
  }

  private func wave(_ wave: Wave) -> JSONValue {
    .object([
      .init("wave", .string(name(of: wave))), .init("responses", .integer(wave.group.responses)),
      .init("comments", .integer(wave.group.comments)),
    ])
  }

  private func share(_ proportion: Proportion) -> JSONValue {
    .object([
      .init("mentions", .integer(proportion.count)), .init("share", .decimal(proportion.share, places: 4)),
      .init("low", .decimal(proportion.interval.low, places: 4)),
      .init("high", .decimal(proportion.interval.high, places: 4)),
    ])
  }
}
