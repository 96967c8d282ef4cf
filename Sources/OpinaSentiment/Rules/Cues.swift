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

  /// Multiplies the opinions that cues govern.
  ///
  /// - Parameter share: what is left of an opinion under a kind of cue; `nil` for kinds and opinions that the rule leaves.
  static func scaleOpinions(
    of reading: inout Reading, by rule: Rule, share: (_ kind: Cue.Kind, _ value: Double) -> Double?
  ) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning else { continue }
      for index in opinions(under: sign, in: reading) {
        guard let share = share(cue.kind, reading.opinions[index].value) else { continue }
        reading.scale(index, by: share, by: rule, cause: sign.pattern)
      }
    }
  }
}
