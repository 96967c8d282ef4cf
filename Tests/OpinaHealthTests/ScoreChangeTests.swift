import OpinaFeedback
import Testing

@testable import OpinaHealth

struct ScoreChangeTests {
  private static let stars = Scale(kind: .stars, range: 1...5)

  /// What the change must add up to, whoever speaks of what.
  @Test(arguments: 0..<12, [true, false])
  func theRowsAddUpToTheChange(seed: Int, isNetPromoterScore: Bool) throws {
    let survey = RandomSurvey(seed: UInt64(seed), scale: isNetPromoterScore ? .nps : Self.stars, themes: 3 + 2 * seed)
    let change = try #require(survey.tally.scoreChange(by: .month))
    let scores = try [change.before, change.last].map {
      try #require(ScorePoints($0.group.scores, isNetPromoterScore: isNetPromoterScore)).score
    }
    #expect(abs(change.difference - (scores[1] - scores[0])) < 1e-9)
    let rows = change.themes.map(\.contribution) + [change.withoutTheme, change.withoutComment]
    let rare = change.rareThemes.map { ($0.mix, $0.scored) } ?? (0, 0)
    #expect(abs(rows.reduce(rare.0 + rare.1) { $0 + $1.points } - change.difference) < 1e-9)
    #expect(abs(rows.reduce(rare.0) { $0 + $1.mix } - change.explained) < 1e-9)
    #expect(rows.allSatisfy { abs($0.mix + $0.scored - $0.points) < 1e-9 })
    #expect(change.splits.count == 2)
    for split in change.splits {
      #expect(abs(split.groups.reduce(0) { $0 + $1.contribution.points } - change.difference) < 1e-9)
      #expect(abs(split.groups.reduce(0) { $0 + $1.excess }) < 1e-9)
    }
  }

  /// The formula once more, respondent by respondent.
  @Test func aThemeContributesWhatItsRespondentsDo() throws {
    let survey = RandomSurvey(seed: 7, scale: .nps, themes: 5)
    let change = try #require(survey.tally.scoreChange(by: .month))
    let waves = ["2026-01", "2026-02"].map { wave in survey.respondents.filter { $0.month == wave } }
    let scores = waves.map { wave in wave.reduce(0.0) { $0 + $1.value } / Double(wave.count) }
    let average = (scores[0] + scores[1]) / 2
    for row in change.themes {
      var (mix, scored) = (0.0, 0.0)
      for side in [0.5, -0.5, 0] {
        let cells = waves.map { wave in
          wave.filter { $0.themes.contains { $0.id == row.theme && $0.score == side } }
            .map { (share: 1 / Double($0.themes.count), value: $0.value) }
        }
        let shares = zip(cells, waves).map { cell, wave in cell.reduce(0) { $0 + $1.share } / Double(wave.count) }
        let means = cells.map { cell in
          cell.isEmpty ? nil : cell.reduce(0) { $0 + $1.share * $1.value } / cell.reduce(0) { $0 + $1.share }
        }
        let before = means[0] ?? means[1] ?? 0
        let last = means[1] ?? before
        mix += 100 * (shares[1] - shares[0]) * ((before + last) / 2 - average)
        scored += 100 * (shares[0] + shares[1]) / 2 * (last - before)
      }
      #expect(abs(row.contribution.mix - mix) < 1e-9)
      #expect(abs(row.contribution.scored - scored) < 1e-9)
      let critics = waves.map { wave in wave.count { $0.themes.contains { $0.id == row.theme && $0.score < 0 } } }
      #expect([row.criticismBefore.count, row.criticismLast.count] == critics)
      #expect([row.criticismBefore.total, row.criticismLast.total] == waves.map(\.count))
    }
  }

  /// Respondents drawn by chance of whom some speak of two themes, or of both.
  private struct TwoThemes {
    typealias Wave = (scores: ScoreCounts, themes: [DriverTally], silent: ScoreCounts)

    private static let shares = [0.35, 0.1]
    private static let lastShares = [0.25, 0.2]
    /// Promoters and passives of those who speak of a theme, and of all others.
    private static let groups = [(0.2, 0.3), (0.1, 0.2), (0.6, 0.3)]

    private var random = RandomSurvey.Source(seed: 42)

    private mutating func wave(_ count: Int, _ shares: [Double]) -> Wave {
      var (scores, themes, silent) = (ScoreCounts(), [DriverTally(), DriverTally()], ScoreCounts())
      for _ in 0..<count {
        let named = shares.indices.filter { random.next() < shares[$0] }
        let (promoters, passives) = Self.groups[named.last ?? 2]
        let place = random.next()
        let group: ScoreGroup = place < promoters ? .promoter : place < promoters + passives ? .passive : .detractor
        scores.add(group)
        if named.isEmpty { silent.add(group) }
        for (place, theme) in named.enumerated() {
          themes[theme].add(group, sides: .criticism, weight: DriverTally.weight(of: place, among: named.count))
        }
      }
      return (scores, themes, silent)
    }

    /// What the themes contribute, and the part of the change that is explained, with its error.
    mutating func draw(_ before: Int, _ last: Int) -> (themes: [ScoreEstimate], explained: Double, error: Double) {
      let waves = (wave(before, Self.shares), wave(last, Self.lastShares))
      let split = ScoreSplit(
        before: waves.0.scores, last: waves.1.scores, values: ScoreValues(isNetPromoterScore: true))
      let cells =
        zip(waves.0.themes, waves.1.themes).flatMap { zip($0.cells, $1.cells).map { ScoreCell($0, $1) } }
        + [ScoreCell(waves.0.silent, waves.1.silent).inUnits]
      return (
        zip(waves.0.themes, waves.1.themes).map { split.estimate($0, $1) },
        cells.reduce(0) { $0 + split.parts($1.before, $1.last).mix }, split.mixError(of: cells)
      )
    }
  }

  /// A small version of the simulation by which the intervals were checked.
  @Test func intervalsHoldWhatIsTrue() {
    var survey = TwoThemes()
    let truth = survey.draw(400_000, 400_000)
    var held = [0, 0]
    var heldExplained = 0
    let draws = 1500
    for _ in 0..<draws {
      let drawn = survey.draw(150, 100)
      for (theme, estimate) in drawn.themes.enumerated() {
        let interval = estimate.contribution(threshold: 0).interval
        if (interval.low...interval.high).contains(truth.themes[theme].points) { held[theme] += 1 }
      }
      if abs(drawn.explained - truth.explained) <= Interval.normalQuantile * drawn.error { heldExplained += 1 }
    }
    for count in held { #expect((0.93...0.97).contains(Double(count) / Double(draws)), "\(held)") }
    // Few name both themes, so it is hardly too wide.
    #expect((0.94...0.98).contains(Double(heldExplained) / Double(draws)), "\(heldExplained)")
  }

  /// The error respondent by respondent, whose themes are all known here.
  @Test(arguments: [1, 2, 5, 20]) func theExplainedPartHasAnErrorThatIsNotTooSmall(themes: Int) throws {
    let survey = RandomSurvey(seed: 11, scale: .nps, themes: themes)
    let change = try #require(survey.tally.scoreChange(by: .month))
    let waves = ["2026-01", "2026-02"].map { wave in survey.respondents.filter { $0.month == wave } }
    func cells(_ respondent: RandomSurvey.Respondent) -> [(cell: String, share: Double)] {
      let named = respondent.themes.map { (cell: "\($0.id) \($0.score)", share: 1 / Double(respondent.themes.count)) }
      return named.isEmpty ? [(cell: respondent.isSilent ? "silent" : "themeless", share: 1)] : named
    }
    /// Share and mean of each cell.
    let known = waves.map { wave in
      var sums: [String: (share: Double, value: Double)] = [:]
      for respondent in wave {
        for (cell, share) in cells(respondent) {
          sums[cell, default: (0, 0)].share += share / Double(wave.count)
          sums[cell, default: (0, 0)].value += share * respondent.value / Double(wave.count)
        }
      }
      return sums.mapValues { (share: $0.share, mean: $0.value / $0.share) }
    }
    var (variance, explained) = (0.0, 0.0)
    for cell in Set(known.flatMap(\.keys)).sorted() {
      let means = (known[0][cell]?.mean, known[1][cell]?.mean)
      let middle = ((means.0 ?? means.1 ?? 0) + (means.1 ?? means.0 ?? 0)) / 2
      explained += ((known[1][cell]?.share ?? 0) - (known[0][cell]?.share ?? 0)) * middle
    }
    for (number, wave) in waves.enumerated() {
      let (own, other) = (known[number], known[1 - number])
      let added = wave.map { respondent in
        cells(respondent).reduce(0.0) { sum, cell in
          let (ours, theirs) = (own[cell.cell]!, other[cell.cell])
          let slope = (ours.share - (theirs?.share ?? 0)) / ours.share / (theirs == nil ? 1 : 2)
          return sum + cell.share
            * ((ours.mean + (theirs?.mean ?? ours.mean)) / 2 + slope * (respondent.value - ours.mean))
        }
      }
      let mean = added.reduce(0, +) / Double(added.count)
      variance += added.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(added.count - 1) / Double(added.count)
    }
    #expect(abs(change.explained - 100 * explained) < 1e-9)
    let error = (change.explainedInterval.high - change.explained) / Interval.normalQuantile
    #expect(abs(change.explained - change.explainedInterval.low - error * Interval.normalQuantile) < 1e-9)
    let ratio = error / (100 * variance.squareRoot())
    #expect(themes == 1 ? abs(ratio - 1) < 1e-6 : (1...2).contains(ratio), "\(ratio)")
  }

  private func tally(_ waves: [(month: String, count: Int, score: (Int) -> Double)]) -> SurveyTally {
    var tally = SurveyTally(scale: .nps, segments: 2)
    var record = 0
    for (month, count, score) in waves {
      for place in 0..<count {
        record += 1
        let value = score(place)
        tally.add(
          .sample(
            record, score: value, date: "\(month)-10",
            segments: [month, value < 7 ? "Low" : "High"]),
          comments: [.sample([ClauseSample("clause", value < 7 ? "blame" : "praise", value < 7 ? -0.5 : 0.5)])])
      }
    }
    return tally
  }

  @Test func wavesOfFewScoresAreLeftOut() throws {
    let half: (Int) -> Double = { $0 % 2 == 0 ? 10 : 0 }
    let tally = tally([("2026-01", 40, half), ("2026-02", 29, half), ("2026-03", 50, half), ("2026-04", 3, half)])
    let change = try #require(tally.scoreChange(by: .month))
    #expect([change.before.name, change.last.name] == ["2026-01", "2026-03"])
    #expect(change.leftOut.map(\.name) == ["2026-02", "2026-04"])
    #expect(change.difference == 0 && !change.isMoreThanChance)
    #expect(change.themes.allSatisfy { !$0.contribution.isClear })
    #expect(self.tally([("2026-01", 40, half), ("2026-02", 29, half)]).scoreChange() == nil)
    #expect(SurveyTally(scale: nil, segments: 0).scoreChange() == nil)
  }

  /// Where the same people say the same, more of them who complain explain the whole change.
  @Test func whatIsSpokenOfExplainsAllOfIt() throws {
    let tally = tally([("2026-01", 100, { $0 < 20 ? 0 : 10 }), ("2026-02", 100, { $0 < 60 ? 0 : 10 })])
    let change = try #require(tally.scoreChange())
    #expect(abs(change.difference + 80) < 1e-9 && change.isMoreThanChance)
    #expect(abs(change.explained + 80) < 1e-9)
    #expect(change.themes.allSatisfy { $0.contribution.isClear && abs($0.contribution.scored) < 1e-9 })
    let blame = try #require(change.themes.first { $0.theme == "blame" })
    // Two fifths more respondents at −1, which is 1.2 below the mean of both scores.
    #expect(abs(blame.contribution.points + 40 * 1.2) < 1e-9)
    #expect(blame.criticismBefore == Proportion(20, of: 100) && blame.criticismLast == Proportion(60, of: 100))
  }

  /// One column names the wave and the other one repeats the score: neither tells who moved it.
  @Test func columnsThatSayNothingOfTheChangeAreLeftOut() throws {
    let tally = tally([("2026-01", 100, { $0 < 20 ? 0 : 10 }), ("2026-02", 100, { $0 < 60 ? 0 : 10 })])
    #expect(try #require(tally.scoreChange()).splits.isEmpty)
  }

  @Test func aCellThatIsEmptyInOneWaveOnlyChangesTheMix() {
    let split = ScoreSplit(
      before: ScoreCounts(promoters: 50, detractors: 50), last: ScoreCounts(promoters: 40, detractors: 60),
      values: ScoreValues(isNetPromoterScore: true))
    let parts = split.parts(ScoreCounts(), ScoreCounts(detractors: 20 * DriverTally.unit))
    #expect(parts.scored == 0)
    // A fifth more respondents at −1, which is 0.9 below the mean of both scores.
    #expect(abs(parts.mix + 100 * 0.2 * 0.9) < 1e-9)
  }

  @Test func groupsOfFewRespondentsAreTakenTogether() throws {
    let survey = RandomSurvey(seed: 3, scale: .nps, themes: 4, values: 120)
    let change = try #require(survey.tally.scoreChange(by: .month))
    let groups = try #require(change.splits.first { $0.column == 0 }).groups
    let others = try #require(groups.first { if case .others = $0.kind { true } else { false } })
    let counted = groups.reduce(0) { $0 + $1.before.total + $1.last.total }
    #expect(counted == change.before.group.scores.total + change.last.group.scores.total)
    #expect(others.before.total + others.last.total > 0)
    #expect(
      groups.allSatisfy { $0.before.total + $0.last.total >= ScoreChange.fewestRespondents || $0.kind == others.kind })
  }
}
