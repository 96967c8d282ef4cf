internal import OpinaLexicon

/// What a cue governs.
enum Cues {
  /// The opinions behind a cue in its clause, and in the following clauses that go on without a contrast.
  static func opinions(under sign: Reading.Sign, in reading: Reading) -> [Int] {
    let clause = reading.clause(ofToken: sign.tokens.lowerBound)
    var last = clause
    while last + 1 < reading.clauses.count, reading.clauses[last + 1].sentence == reading.clauses[clause].sentence,
      let joint = reading.clauses[last + 1].joint, joint == .and || joint == .or
    { last += 1 }
    return reading.opinions.indices.filter { index in
      let opinion = reading.opinions[index]
      return opinion.tokens.lowerBound >= sign.tokens.upperBound && opinion.clause <= last
    }
  }
}
