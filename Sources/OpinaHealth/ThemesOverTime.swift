/// Which themes the last wave of a survey speaks of more or less than the waves before.
public struct ThemesOverTime: Sendable {
  /// What became of a theme.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// It grows, and no wave of the first half speaks of it.
    case new
    case growing, shrinking
    /// It shrinks, and the last wave does not speak of it.
    case gone
    /// No more change than chance makes.
    case steady
  }

  /// One theme.
  public struct Change: Hashable, Sendable {
    /// The id of the theme.
    public let theme: String
    /// What became of it.
    public let status: Status
    /// Comments that speak of it, in the last wave and in all before.
    public let difference: ProportionDifference
    /// Comments that criticise it, in the last wave and in all before.
    public let criticism: ProportionDifference
    /// Comments that speak of it, wave by wave.
    public let waves: [Proportion]
  }

  /// Comments on a theme below which nothing is said of it.
  public static let fewestMentions = 5

  /// What the waves are.
  public let unit: Wave.Unit
  /// In their order, the last one last.
  public let waves: [Wave]
  /// With too few comments to be compared.
  public let leftOut: [Wave]
  /// By status, then by the size of the difference.
  public let changes: [Change]
  /// How much of what the last wave speaks of is what the waves before spoke of: the part in which the themes' shares of all
  /// mentions overlap, 0 … 1.
  public let stability: Double
}

extension SurveyTally {
  /// Compares the last wave with all before, theme by theme.
  ///
  /// A theme has changed if the last wave differs from those before or its share rises or falls over all waves by more than
  /// chance makes, in view of how many tests are made (`FalseDiscoveries`).
  /// - Parameter unit: what makes a wave; without one the survey decides.
  /// - Returns: `nil` unless there are two waves with enough comments.
  public func themesOverTime(by unit: Wave.Unit? = nil) -> ThemesOverTime? {
    guard let (unit, all) = waves(by: unit, where: \.isLargeEnough) else { return nil }
    let waves = all.filter(\.isLargeEnough)
    guard let last = waves.last else { return nil }
    let before = waves.dropLast()
    let earlier = before.reduce(0) { $0 + $1.group.comments }
    let counted = themeIds.indices.map { theme in (theme: theme, sides: waves.map { $0.group.themes[theme] }) }
      .filter { $0.sides.reduce(0) { $0 + $1.total } >= ThemesOverTime.fewestMentions }
    func difference(_ sides: [SideCounts], _ count: (SideCounts) -> Int) -> ProportionDifference {
      ProportionDifference(
        from: Proportion(sides.dropLast().reduce(0) { $0 + count($1) }, of: earlier),
        to: Proportion(sides.last.map(count) ?? 0, of: last.group.comments))
    }
    let tested = counted.map { theme, sides in
      let shares = zip(sides, waves).map { Proportion($0.total, of: $1.group.comments) }
      return (
        theme: themeIds[theme], difference: difference(sides, \.total), criticism: difference(sides, \.criticising),
        waves: shares, trend: waves.count > 2 ? ProportionTrend.standardised(shares) : 0
      )
    }
    let tests = tested.map(\.difference.standardised) + (waves.count > 2 ? tested.map(\.trend) : [])
    let threshold = FalseDiscoveries.threshold(tests)
    let changes = tested.map { test in
      ThemesOverTime.Change(
        theme: test.theme,
        status: Self.status(test.difference, of: test.waves, trend: test.trend, threshold: threshold),
        difference: test.difference, criticism: test.criticism, waves: test.waves)
    }
    let order = ThemesOverTime.Status.allCases
    return ThemesOverTime(
      unit: unit, waves: waves, leftOut: all.filter { !$0.isLargeEnough },
      changes: changes.sorted { one, other in
        let (left, right) = (order.firstIndex(of: one.status) ?? 0, order.firstIndex(of: other.status) ?? 0)
        return (left, -abs(one.difference.value), one.theme) < (right, -abs(other.difference.value), other.theme)
      },
      stability: Self.overlap(tested.map(\.difference)))
  }

  private static func status(
    _ difference: ProportionDifference, of waves: [Proportion], trend: Double, threshold: Double
  ) -> ThemesOverTime.Status {
    let step = difference.standardised
    let deviate = abs(step) >= threshold ? step : abs(trend) >= threshold ? trend : 0
    if deviate > 0 { return waves.prefix(waves.count / 2).allSatisfy { $0.count == 0 } ? .new : .growing }
    if deviate < 0 { return difference.last.count == 0 ? .gone : .shrinking }
    return .steady
  }

  private static func overlap(_ differences: [ProportionDifference]) -> Double {
    let before = differences.reduce(0) { $0 + $1.before.count }
    let last = differences.reduce(0) { $0 + $1.last.count }
    return differences.reduce(0) {
      $0 + min(Proportion($1.before.count, of: before).share, Proportion($1.last.count, of: last).share)
    }
  }
}
