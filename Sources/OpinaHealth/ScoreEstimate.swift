/// A contribution to the change of a score, before it is known how many others it is tested beside.
struct ScoreEstimate {
  let parts: ScoreSplit.Parts
  /// Standard error of both parts together, in points.
  let error: Double

  var points: Double { parts.mix + parts.scored }

  /// In standard errors; without any error every difference is more than chance.
  var deviate: Double { Self.deviate(points, error) }

  static func deviate(_ points: Double, _ error: Double) -> Double {
    if abs(points) < nothing { return 0 }
    return error > 0 ? points / error : points < 0 ? -certain : certain
  }

  private static let certain = Double.greatestFiniteMagnitude
  /// Less than this is what sums of fractions leave of 0.
  private static let nothing = 1e-9

  /// - Parameter threshold: the deviate from on which a row is more than chance makes.
  func contribution(threshold: Double) -> ScoreChange.Contribution {
    let reach = Interval.normalQuantile * error
    return ScoreChange.Contribution(
      points: points, interval: Interval(low: points - reach, high: points + reach), mix: parts.mix,
      scored: parts.scored, isClear: abs(deviate) >= threshold)
  }
}

extension ScoreSplit {
  /// A theme, of which no respondent is in two cells.
  func estimate(_ before: DriverTally, _ last: DriverTally) -> ScoreEstimate {
    ScoreEstimate(
      parts: zip(before.cells, last.cells).reduce(Parts()) { $0 + parts($1.0, $1.1) },
      error: error(before, last))
  }

  /// Respondents who are in the cell as a whole.
  func estimate(_ cell: ScoreCell) -> ScoreEstimate { estimate(cell.before, cell.last) }

  func estimate(_ before: ScoreCounts, _ last: ScoreCounts) -> ScoreEstimate {
    let whole = (DriverTally(whole: before), DriverTally(whole: last))
    return ScoreEstimate(parts: parts(whole.0.weights, whole.1.weights), error: error(whole.0, whole.1))
  }

  /// The score of the last wave minus that of the wave before, in points, with its 95 % interval: of two independent means,
  /// or of two shares as in `ProportionDifference`.
  var difference: (points: Double, interval: Interval) {
    guard values.isNetPromoterScore else {
      let shares = ProportionDifference(from: before.topBox, to: last.topBox)
      return (100 * shares.value, shares.interval.inPoints)
    }
    let points = 100 * (values.mean(of: last) - values.mean(of: before))
    let reach = Interval.normalQuantile * error(DriverTally(whole: before), DriverTally(whole: last))
    return (points, Interval(low: points - reach, high: points + reach))
  }
}
