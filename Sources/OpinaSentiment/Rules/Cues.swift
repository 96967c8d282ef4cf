internal import OpinaLexicon

/// What a cue governs.
enum Cues {
  /// The opinions behind a cue in its clause.
  static func opinions(under sign: Reading.Sign, in reading: Reading) -> [Int] {
    let clause = reading.clause(ofToken: sign.tokens.lowerBound)
    return reading.opinions.indices.filter { index in
      let opinion = reading.opinions[index]
      return opinion.tokens.lowerBound >= sign.tokens.upperBound && opinion.clause == clause
    }
  }
}
