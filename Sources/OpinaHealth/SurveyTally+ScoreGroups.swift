extension SurveyTally {
  /// What each value of each segment column, and each language, contributes to the change of the score.
  ///
  /// A column none of whose values occurs in both waves, such as one that names the wave, says nothing of the change, nor
  /// does one that repeats the score (`promoter`, `detractor`) or leaves a single group.
  func scoreSplits(_ split: ScoreSplit, _ before: Wave, _ last: Wave) -> [ScoreChange.Split] {
    let columns = segments.enumerated().map { (column: Optional($0.offset), values: $0.element) }
    let rows = (columns + [(column: nil, values: languages)]).compactMap { column, values in
      cells(values, split, before, last).map { cells in
        (column: column, cells: cells.map { (cell: $0, judged: $0.judged(split)) })
      }
    }
    let judged = rows.flatMap(\.cells).map(\.judged)
    let threshold = FalseDiscoveries.threshold(judged.map(\.estimate.deviate))
    let excessThreshold = FalseDiscoveries.threshold(judged.map(\.excessDeviate))
    return rows.map { column, cells in
      ScoreChange.Split(
        column: column,
        groups: cells.map { cell, judged in
          ScoreChange.Group(
            kind: cell.kind, contribution: judged.estimate.contribution(threshold: threshold),
            excess: judged.excess, isOutOfLine: abs(judged.excessDeviate) >= excessThreshold, before: cell.before,
            last: cell.last)
        }
        .sorted { one, other in
          let sizes = (abs(one.contribution.points), abs(other.contribution.points))
          return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : one.kind < other.kind
        })
    }
  }

  /// The respondents of two waves by value, in each of which every respondent has one.
  private struct Cell {
    let kind: ScoreChange.Group.Kind
    let before: ScoreCounts
    let last: ScoreCounts

    var respondents: Int { before.total + last.total }

    init(kind: ScoreChange.Group.Kind, before: ScoreCounts, last: ScoreCounts) {
      self.kind = kind
      self.before = before
      self.last = last
    }

    /// Several cells as one.
    init(_ cells: [Cell], as kind: ScoreChange.Group.Kind) {
      self.init(
        kind: kind, before: cells.map(\.before).reduce(ScoreCounts(), +),
        last: cells.map(\.last).reduce(ScoreCounts(), +))
    }

    func judged(_ split: ScoreSplit) -> (estimate: ScoreEstimate, excess: Double, excessDeviate: Double) {
      let (excess, error) = split.excess(DriverTally(whole: before), DriverTally(whole: last))
      return (split.estimate(before, last), excess, ScoreEstimate.deviate(excess, error))
    }
  }

  /// - Returns: `nil` if they say nothing of the change.
  private func cells(
    _ values: [String: GroupTally], _ split: ScoreSplit, _ before: Wave, _ last: Wave
  ) -> [Cell]? {
    var cells = values.map { value, group in
      Cell(
        kind: .value(value), before: group.scoresByWave.sum(of: before.parts),
        last: group.scoresByWave.sum(of: last.parts))
    }
    .filter { $0.respondents > 0 }
    guard cells.contains(where: { $0.before.total > 0 && $0.last.total > 0 }),
      !cells.allSatisfy({ ($0.before + $0.last).areOfOneGroup })
    else { return nil }
    let known = Cell(cells, as: .none)
    cells.append(Cell(kind: .none, before: split.before - known.before, last: split.last - known.last))
    let small = cells.filter { (1..<ScoreChange.fewestRespondents).contains($0.respondents) }
    cells.removeAll { $0.respondents < ScoreChange.fewestRespondents }
    if !small.isEmpty { cells.append(Cell(small, as: .others(small.count))) }
    return cells.count > 1 ? cells : nil
  }
}

extension ScoreChange.Group.Kind: Comparable {
  /// Values by their text, then no value, then the others.
  public static func < (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.value(let one), .value(let other)): one < other
    default: one.place < other.place
    }
  }

  private var place: Int {
    switch self {
    case .value: 0
    case .none: 1
    case .others: 2
    }
  }
}

extension ScoreCounts {
  fileprivate var areOfOneGroup: Bool { ScoreGroup.allCases.contains { self[$0] == total } }
}
