/// Which scale the values and the name of a score column speak for.
struct ScaleGuess {
  let scale: Scale
  let reason: String

  /// - Parameters:
  ///   - profile: of the scores.
  ///   - name: of the column, or the question's text.
  ///   - matches: what the name says.
  ///   - ofEmployees: whether employees answered.
  init(_ profile: ColumnProfile, name: String, _ matches: [ColumnNames.Match], ofEmployees: Bool) {
    let (least, most) = (profile.least, profile.most)
    let written = Self.written(name).flatMap { most <= $0.upperBound ? $0 : nil }
    let kind = Self.kind(name, matches)
    let (from, values) = (
      "the column's name",
      profile.scores == 0 ? "no value is a number" : "values from \(Self.short(least)) to \(Self.short(most))"
    )
    switch kind {
    case .nps?, .enps?:
      if let range = written, range != 0...10, range != 1...10 {
        scale = Scale(kind: range.upperBound == 5 ? .stars : .csat, range: range)
        reason = "the range in the column's name; an NPS needs 0 to 10"
      } else {
        let isOfEmployees = kind == .enps || ofEmployees
        scale = Scale(kind: isOfEmployees ? .enps : .nps, range: 0...10)
        reason = kind == .nps && isOfEmployees ? "\(from), and employees answer" : from
      }
    case .stars?:
      scale = Scale(kind: .stars, range: written ?? (most <= 5 ? 1...5 : most <= 10 ? 1...10 : 0...100))
      reason = written == nil ? "\(from) and \(values)" : "the column's name and the range in it"
    case .csat?:
      let widest = most <= 5 ? 1.0...5 : most <= 10 ? (least < 1 ? 0 : 1)...10 : 0...100
      scale = Scale(kind: .csat, range: written ?? widest)
      reason = written == nil ? "\(from) and \(values)" : "the column's name and the range in it"
    case .ces?:
      scale = Scale(kind: .ces, range: written ?? (most <= 5 ? 1...5 : most <= 7 ? 1...7 : 1...10))
      reason = "\(from)\(written == nil ? " and \(values)" : " and the range in it"); taken as: high is good"
    case nil where written == 0...10:
      scale = Scale(kind: ofEmployees ? .enps : .nps, range: 0...10)
      reason = "0 to 10 in the column's name"
    case nil where written != nil && written != 1...5:
      scale = Scale(kind: .csat, range: written!)
      reason = "the range in the column's name"
    case nil where most > 10:
      scale = Scale(kind: .csat, range: 0...100)
      reason = values
    case nil where written != nil || least >= 1 && most <= 5:
      scale = Scale(kind: .stars, range: 1...5)
      reason = written == nil ? values : "the range in the column's name"
    case nil:
      scale = Scale(kind: ofEmployees ? .enps : .nps, range: 0...10)
      reason = values
    }
  }

  /// The kind of scale of a column, if its name gives it away.
  static func kind(of column: ExportLayout.Column, _ matches: [ColumnNames.Match]) -> Scale.Kind? {
    kind("\(column.name) \(column.title ?? "")", matches)
  }

  /// A word that is the code of a kind says so outright; otherwise what the name asks for. Employees who are asked
  /// whether they would recommend their work are asked for an e-NPS, whatever else the name is like.
  private static func kind(_ name: String, _ matches: [ColumnNames.Match]) -> Scale.Kind? {
    let words = ColumnNames.key(name).split(separator: " ")
    let coded = Scale.Kind.allCases.first { kind in words.contains { $0 == kind.rawValue } }
    if coded == nil || coded == .nps, matches.contains(where: { $0.role == .enps }) { return .enps }
    return coded ?? matches.lazy.compactMap(\.role.scale).first
  }

  /// The range that the name gives: the numbers 0 and 10, 1 and 10, 1 and 7 or 1 and 5.
  private static func written(_ name: String) -> ClosedRange<Double>? {
    let numbers = Set(ColumnNames.key(name).split(separator: " ").compactMap { Int($0) })
    for (low, high) in [(0, 10), (1, 10), (1, 7), (1, 5), (0, 5), (0, 100)]
    where numbers.contains(low) && numbers.contains(high) {
      return Double(low)...Double(high)
    }
    return nil
  }

  static func short(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e6 ? String(Int(value)) : String(value)
  }
}
