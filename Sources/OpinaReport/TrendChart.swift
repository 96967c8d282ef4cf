internal import OpinaHealth

/// One month of a trend.
struct TrendMonth {
  /// `yyyy-mm`.
  let month: String
  let group: GroupTally
  let value: Double
  let interval: Interval
}

/// Where the months of a trend stand on its picture, in the units of the picture.
struct TrendChart {
  static let width = 1000.0
  static let height = 300.0
  static let left = 52.0
  static let right = 992.0
  private static let top = 12.0
  private static let bottom = 264.0
  /// More names of months would run into each other.
  private static let namesShown = 13

  let months: [TrendMonth]
  /// Values of the lines across the picture.
  let ticks: [Double]

  /// - Parameter isPoints: whether values run from −100 to 100 rather than from 0 to 1.
  init(months: [TrendMonth], isPoints: Bool) {
    self.months = months
    let unit = isPoints ? 100.0 : 1.0
    let low = months.map(\.interval.low).min() ?? 0
    let high = months.map(\.interval.high).max() ?? unit
    let steps = [0.05, 0.1, 0.2, 0.25, 0.5].map { $0 * unit }
    let step = steps.first { (high - low) / $0 <= 5 } ?? unit / 2
    let least = max(isPoints ? -unit : 0, (low / step).rounded(.down) * step)
    let most = min(unit, (high / step).rounded(.up) * step)
    ticks = stride(from: least, through: max(most, least + step) + step / 1000, by: step).map { $0 + 0 }
  }

  func x(_ index: Int) -> Double {
    let inset = 14.0
    return Self.left + inset
      + (Self.right - Self.left - 2 * inset) * Double(index) / Double(max(1, months.count - 1))
  }

  func y(_ value: Double) -> Double {
    let low = ticks.first ?? 0
    let high = ticks.last ?? 1
    return Self.bottom - (Self.bottom - Self.top) * (min(max(value, low), high) - low) / (high - low)
  }

  /// Points of the line through the values.
  var line: String { points(months.indices.map { ($0, months[$0].value) }) }

  /// Corners of the area between the ends of the intervals.
  var band: String {
    points(
      months.indices.map { ($0, months[$0].interval.high) }
        + months.indices.reversed().map { ($0, months[$0].interval.low) })
  }

  /// Months whose names are written: evenly spread, the last among them.
  var labelled: [Int] {
    let step = (months.count + Self.namesShown - 1) / Self.namesShown
    return months.indices.filter { (months.count - 1 - $0) % step == 0 }
  }

  private func points(_ places: [(index: Int, value: Double)]) -> String {
    places.map { "\(FixedDecimal.text(x($0.index), places: 1)),\(FixedDecimal.text(y($0.value), places: 1))" }
      .joined(separator: " ")
  }
}
