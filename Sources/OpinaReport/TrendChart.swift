internal import OpinaHealth

/// One month of a trend, or one export.
struct TrendPoint {
  /// Where it stands in time: months since the year 0, or the number of the export.
  let number: Int
  let name: String
  /// Short enough to stand under the picture.
  let label: String
  let group: GroupTally
  let value: Double
  let interval: Interval

  /// - Parameter month: `yyyy-mm`.
  static func number(ofMonth month: String) -> Int {
    let parts = month.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? 12 * parts[0] + parts[1] : 0
  }

  /// The name of a file without its ending, and without its middle if it is long: files of a series differ at their end.
  static func label(ofExport name: String) -> String {
    var parts = name.split(separator: ".")
    if parts.last == "gz" { parts.removeLast() }
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    return stem.count <= 11 ? stem : "\(stem.prefix(3))…\(stem.suffix(7))"
  }
}

/// Where the months or exports of a trend stand on its picture, in the units of the picture.
struct TrendChart {
  static let width = 1000.0
  static let height = 300.0
  static let left = 52.0
  static let right = 992.0
  private static let top = 12.0
  private static let bottom = 264.0
  /// Between the ends of the picture and its first and last month: half of the name of a month.
  private static let inset = 38.0
  /// Names of months that are nearer to each other would run into each other.
  private static let nameWidth = 74.0

  let points: [TrendPoint]
  /// Values of the lines across the picture.
  let ticks: [Double]

  /// - Parameter isPoints: whether values run from −100 to 100 rather than from 0 to 1.
  init(points: [TrendPoint], isPoints: Bool) {
    self.points = points
    let unit = isPoints ? 100.0 : 1.0
    let low = points.map(\.interval.low).min() ?? 0
    let high = points.map(\.interval.high).max() ?? unit
    let steps = [0.05, 0.1, 0.2, 0.25, 0.5].map { $0 * unit }
    let step = steps.first { (high - low) / $0 <= 5 } ?? unit / 2
    let least = max(isPoints ? -unit : 0, (low / step).rounded(.down) * step)
    let most = min(unit, (high / step).rounded(.up) * step)
    ticks = stride(from: least, through: max(most, least + step) + step / 1000, by: step).map { $0 + 0 }
  }

  /// Months that the survey left out take their place, too.
  func x(_ index: Int) -> Double {
    guard let first = points.first?.number, let last = points.last?.number else { return Self.left }
    return Self.left + Self.inset
      + (Self.right - Self.left - 2 * Self.inset) * Double(points[index].number - first) / Double(max(1, last - first))
  }

  func y(_ value: Double) -> Double {
    let low = ticks.first ?? 0
    let high = ticks.last ?? 1
    return Self.bottom - (Self.bottom - Self.top) * (min(max(value, low), high) - low) / (high - low)
  }

  /// Points of the line through the values.
  var line: String { corners(points.indices.map { ($0, points[$0].value) }) }

  /// Corners of the area between the ends of the intervals.
  var band: String {
    corners(
      points.indices.map { ($0, points[$0].interval.high) }
        + points.indices.reversed().map { ($0, points[$0].interval.low) })
  }

  /// Months whose names are written: the last one, and those before it that have room.
  var labelled: [Int] {
    var shown: [Int] = []
    for index in points.indices.reversed() where shown.last.map({ x($0) - x(index) >= Self.nameWidth }) ?? true {
      shown.append(index)
    }
    return shown.reversed()
  }

  private func corners(_ places: [(index: Int, value: Double)]) -> String {
    places.map { "\(FixedDecimal.text(x($0.index), places: 1)),\(FixedDecimal.text(y($0.value), places: 1))" }
      .joined(separator: " ")
  }
}
