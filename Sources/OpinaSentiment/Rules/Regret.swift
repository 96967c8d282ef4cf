internal import OpinaLexicon

/// Words of regret and what they regret are one complaint, not two: `shame it doesn't work`, `il bagno era sporco, peccato`.
///
/// What is regretted keeps its value, so that its theme has all of it; the words of regret add what it lacks of theirs.
enum Regret {
  /// What of words of regret is left beside a complaint as strong as they are: who says so minds a little more.
  static let beside = 0.2

  static func apply(_ reading: inout Reading) {
    for position in reading.opinions.indices where reading.opinions[position].role == .regret {
      let regret = reading.opinions[position]
      guard regret.value < 0 else { continue }
      var complaint = sum(behind: position, reading)
      if complaint == 0, endsSentence(regret, reading) { complaint = sum(before: position, reading) }
      guard complaint < 0 else { continue }
      reading.adjust(position, to: min(regret.value - complaint, regret.value * beside), by: .regret)
    }
  }

  /// The complaints of the rest of the sentence, up to a "but".
  private static func sum(behind position: Int, _ reading: Reading) -> Double {
    let regret = reading.opinions[position]
    var sum = 0.0
    for opinion in reading.opinions[(position + 1)...] {
      guard isBeside(opinion, regret, reading),
        !(opinion.clause > regret.clause && reading.clauses[opinion.clause].joint == .but)
      else { break }
      sum += min(0, opinion.value)
    }
    return sum
  }

  /// The complaint that stands last before words of regret.
  private static func sum(before position: Int, _ reading: Reading) -> Double {
    let regret = reading.opinions[position]
    guard let opinion = reading.opinions[..<position].last(where: { $0.value != 0 }),
      isBeside(opinion, regret, reading)
    else { return 0 }
    return min(0, opinion.value)
  }

  private static func isBeside(_ opinion: Reading.Opinion, _ regret: Reading.Opinion, _ reading: Reading) -> Bool {
    reading.clauses[opinion.clause].sentence == reading.clauses[regret.clause].sentence
  }

  private static func endsSentence(_ regret: Reading.Opinion, _ reading: Reading) -> Bool {
    reading.endsClause(regret.tokens.upperBound, regret.clause)
      && (regret.clause + 1 == reading.clauses.count
        || reading.clauses[regret.clause + 1].sentence > reading.clauses[regret.clause].sentence)
  }
}
