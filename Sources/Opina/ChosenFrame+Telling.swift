internal import OpinaReport
internal import OpinaThemes

/// What people and programs are told of the frame.
extension ChosenFrame {
  /// One English line for standard error.
  public var note: String {
    switch reason {
    case .named: "frame: \(name)"
    case .discovered:
      "frame: none; \(frame.themes.count) themes found in \(discovered?.comments ?? 0) different comments"
        + stabilityNote + joinsNote
    case .comments:
      "frame: \(name), by \(evidence.comments) comments ("
        + evidence.shares.prefix(3).map { "\($0.pack) \(Int(($0.share * 100).rounded())) %" }
        .joined(separator: ", ") + "); --frame names another"
    case .undecided:
      "frame: all packs, for \(evidence.comments == 1 ? "1 comment does" : "\(evidence.comments) comments do") not tell"
        + " the trade; --frame names packs"
    }
  }

  private var stabilityNote: String {
    guard let stability = discovered?.stability else { return "" }
    let hundredths = Int((stability * 100).rounded())
    return ", stability \(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) of 1"
  }

  private var joinsNote: String {
    let joins = discovered?.joins ?? []
    return joins.isEmpty ? "" : "; taken for one: " + joins.map(\.names).joined(separator: ", ")
  }

  /// For `report.json`.
  var json: JSONValue {
    var fields: [JSONValue.Field] = [
      .init("name", .string(name)), .init("reason", .string(reason.rawValue)),
      .init("packs", .array(frame.packs.map { .string($0) })), .init("themes", .integer(frame.themes.count)),
      .init("sampledComments", .integer(evidence.comments)),
      .init(
        "shares",
        .object(evidence.shares.map { JSONValue.Field($0.pack, .decimal($0.share, places: 3)) })),
      .init("asksWhatToImprove", .boolean(evidence.asksWhatToImprove)),
    ]
    if let discovered {
      fields.append(.init("discoveredIn", .integer(discovered.comments)))
      if let stability = discovered.stability { fields.append(.init("stability", .decimal(stability, places: 3))) }
      fields.append(.init("joins", .array(discovered.joins.map(\.json))))
    }
    return .object(fields)
  }
}
