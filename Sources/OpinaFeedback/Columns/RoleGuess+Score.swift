extension RoleGuess {
  mutating func guessScore() {
    let fitting = free.filter {
      profiles[$0].isScores && profiles[$0].least >= 0 && profiles[$0].most <= 100
        && matches[$0].first?.role != .ignore
    }
    func rank(_ column: Int) -> (Int, Int, Int, Int) {
      let kind = ScaleGuess.kind(of: columns[column], matches[column])
      let isNPS = kind == .nps || kind == .enps
      let profile = profiles[column]
      return (isNPS ? 1 : 0, profile.most > 5 && profile.most <= 10 ? 1 : 0, scoreStrength(column), -column)
    }
    let named = fitting.filter {
      scoreStrength($0) > 0 || ScaleGuess.kind(of: columns[$0], matches[$0]) != nil
    }
    if let column = named.max(by: { rank($0) < rank($1) }) {
      score = column
      take(column, as: "score", because: "its name")
      return
    }
    let unnamed = fitting.filter { column in
      let profile = profiles[column]
      return profile.isInteger && profile.most <= 10 && profile.distinct >= 3 && profile.filledShare >= 0.5
        && !profile.isUnique && (matches[column].isEmpty)
    }
    let labelled = free.filter { scoreStrength($0) > 0 && labels(of: $0) != nil }
    if let column = labelled.max(by: { (scoreStrength($0), -$0) < (scoreStrength($1), -$1) }) {
      score = column
      take(column, as: "score", because: "its name")
      return
    }
    if unnamed.count == 1 {
      score = unnamed[0]
      take(
        unnamed[0], as: "score", because: "whole numbers up to \(Int(profiles[unnamed[0]].most)), no other such column")
      return
    }
    let felt = free.filter {
      profiles[$0].filledShare >= 0.5 && profiles[$0].distinct > 1 && labels(of: $0)?.isOfFeelings == true
    }
    guard unnamed.isEmpty, felt.count == 1 else { return }
    score = felt[0]
    take(felt[0], as: "score", because: "its values, no other such column")
  }

  /// What the values of a column are worth if they are the labels of a scale.
  private func labels(of column: Int) -> ScaleLabels.Reading? {
    let profile = profiles[column]
    guard profile.isText, profile.distinct == profile.values.count else { return nil }
    return names.scaleLabels.reading(of: profile.values)
  }

  /// Reads a score that is given in words on the scale of its labels.
  mutating func readLabels(_ column: Int) {
    guard let labels = labels(of: column) else { return }
    scoreLabels = labels
    let isEase = labels.scale == "ease" || ScaleGuess.kind(of: columns[column], matches[column]) == .ces
    let scale = Scale(kind: isEase ? .ces : .csat, range: 1...labels.best)
    self.scale = scale
    var places: [String] = []
    for value in profiles[column].values {
      guard let place = labels.values[ColumnNames.key(value)] else { continue }
      places.append("\(ScaleGuess.short(place)) \(value)")
    }
    guesses.append("scale: \(scale) (answers in words: \(places.sorted(by: >).joined(separator: ", ")))")
  }

  mutating func noteScore(_ options: ExportOptions) {
    if score == nil, scale == nil {
      noteUnreadScore()
      if let scale = options.scale {
        guesses.append("scale \(scale): not used, there is no score column; name it with --score")
      }
    } else if scoreLabels != nil {
      if let said = options.scale, said != scale {
        guesses.append("scale \(said): not used, the answers are words of another")
      }
    } else if let score, let scale, !profiles[score].isEmpty, !profiles[score].overlaps(scale.range) {
      guesses.append("score: no value of column \"\(columns[score].name)\" is on the scale \(scale)")
    }
  }

  /// Says of a column that is called a score why it is none.
  private mutating func noteUnreadScore() {
    let column = free.first { column in
      !profiles[column].isEmpty
        && (scoreStrength(column) > 0 || ScaleGuess.kind(of: columns[column], matches[column]) != nil)
    }
    guard let column else { return }
    let (name, profile) = (columns[column].name, profiles[column])
    let why =
      profile.isScores
      ? "its values go from \(ScaleGuess.short(profile.least)) to \(ScaleGuess.short(profile.most))"
      : "\(profile.scores) of \(profile.filled) values are numbers"
    let remedy =
      profile.scores == 0
      ? "its words are of no scale that is known: write numbers for them, or say what they are worth in scales.tsv of a folder for --lexicons"
      : "if these are scores, say --score \"\(name)\" and --scale"
    guesses.append("no score: column \"\(name)\" is called one, but \(why); \(remedy)")
  }

  private func scoreStrength(_ column: Int) -> Int {
    matches[column].first { $0.role.isScore }?.strength ?? 0
  }

  mutating func guessScale(_ column: Int) {
    note(
      ScaleGuess(
        profiles[column], name: "\(columns[column].name) \(columns[column].title ?? "")", matches[column],
        ofEmployees: isOfEmployees))
  }

  mutating func note(_ guess: ScaleGuess) {
    scale = guess.scale
    guesses.append("scale: \(guess.scale) (\(guess.reason))")
  }

  /// Whether a column holds who of the staff answered.
  var isOfEmployees: Bool { matches.contains { $0.first?.role == .employee } }
}
