internal import OpinaHealth

/// The scale on which points above and below 0 are drawn, 0 in the middle.
struct SignedScale {
  /// Points at its ends.
  let reach: Double

  /// A scale on which intervals have room.
  ///
  /// - Parameter least: points that its ends have at least, where small differences are not to look large.
  init(_ intervals: [Interval], least: Double = .leastNormalMagnitude) {
    reach = intervals.flatMap { [abs($0.low), abs($0.high)] }.reduce(least, max)
  }

  /// The values of `signed-bar.mustache`.
  func bar(_ points: Double, _ interval: Interval?, _ page: Page) -> PageValues {
    func position(_ points: Double) -> Double { min(100, max(0, 50 + 50 * points / reach)) }
    return [
      "zero": page.place(50), "x": page.place(min(50, position(points))),
      "width": page.place(abs(position(points) - 50)), "colour": points < 0 ? "bad" : "good",
      "whisker": interval.map { interval in
        ["low": page.place(position(interval.low)), "high": page.place(position(interval.high))] as PageValues
      } as Any? ?? false,
    ]
  }
}
