/// Which scale the values and the name of a score column speak for.
struct ScaleGuess {
  let scale: Scale
  let reason: String

  init(_ profile: ColumnProfile, column: ExportLayout.Column) {
    let named = Self.kind(named: column)
    let most = profile.most
    switch named {
    case .nps?, .enps?:
      scale = Scale(kind: named!, range: 0...10)
      reason = "the column's name"
    case .stars?, .csat?:
      scale = Scale(kind: named!, range: most <= 5 ? 1...5 : most <= 10 ? 1...10 : 0...100)
      reason = "the column's name and values up to \(Self.short(most))"
    case .ces?:
      scale = Scale(kind: .ces, range: most <= 5 ? 1...5 : most <= 7 ? 1...7 : 1...10)
      reason = "the column's name and values up to \(Self.short(most)); taken as: high is good"
    case nil where Self.written(column) == 0...10:
      scale = .nps
      reason = "0 to 10 in the column's name"
    case nil where Self.written(column).map { most <= $0.upperBound } ?? false:
      scale = Scale(kind: Self.written(column)!.upperBound == 5 ? .stars : .csat, range: Self.written(column)!)
      reason = "the range in the column's name"
    case nil where most > 10:
      scale = Scale(kind: .csat, range: 0...100)
      reason = "values up to \(Self.short(most))"
    case nil where most <= 5 && profile.least >= 1:
      scale = Scale(kind: .stars, range: 1...5)
      reason = "values from \(Self.short(profile.least)) to \(Self.short(most))"
    case nil:
      scale = .nps
      reason = "values from \(Self.short(profile.least)) to \(Self.short(most))"
    }
  }

  /// The kind of scale that a word of the column's name is the code of.
  static func kind(named column: ExportLayout.Column) -> Scale.Kind? {
    let words = ColumnNames.key("\(column.name) \(column.title ?? "")").split(separator: " ")
    return Scale.Kind.allCases.first { kind in words.contains { $0 == kind.rawValue } }
  }

  /// The range that the column's name gives: the numbers 0 and 10, 1 and 10, 1 and 7 or 1 and 5.
  private static func written(_ column: ExportLayout.Column) -> ClosedRange<Double>? {
    let numbers = Set(
      ColumnNames.key("\(column.name) \(column.title ?? "")").split(separator: " ").compactMap { Int($0) })
    for (low, high) in [(0, 10), (1, 10), (1, 7), (1, 5)] where numbers.contains(low) && numbers.contains(high) {
      return Double(low)...Double(high)
    }
    return nil
  }

  private static func short(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e6 ? String(Int(value)) : String(value)
  }
}
