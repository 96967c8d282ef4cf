internal import OpinaLexicon

/// What is now outweighs what was: `era un sogno, adesso è un incubo`, `it was great, now it is not`.
enum TimeChange {
  /// What is left of what was, where what is now says the opposite.
  static let before = 0.3

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .now else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      var now = 0.0
      for opinion in reading.opinions where opinion.clause == clause && !isBefore(opinion, sign, reading) {
        now += opinion.value
      }
      guard now != 0 else { continue }
      let sentence = reading.clauses[clause].sentence
      for index in reading.opinions.indices
      where reading.opinions[index].clause < clause && reading.opinions[index].value * now < 0 {
        let then = reading.clauses[reading.opinions[index].clause]
        guard then.sentence + 1 >= sentence, isPast(then.tokens, reading) else { continue }
        reading.scale(index, by: before, by: .timeChange, cause: sign.pattern)
      }
    }
  }

  /// Whether an opinion stands in the clause of a "now" before it, behind a verb that tells how things were: `what was a
  /// nightmare is now a pleasure`.
  private static func isBefore(_ opinion: Reading.Opinion, _ sign: Reading.Sign, _ reading: Reading) -> Bool {
    let clause = reading.clauses[opinion.clause].tokens
    return clause.contains(sign.tokens.lowerBound) && opinion.tokens.upperBound <= sign.tokens.lowerBound
      && !opinion.tokens.isEmpty && isPast(clause.lowerBound..<sign.tokens.lowerBound, reading)
  }

  private static func isPast(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    for token in tokens {
      let classes = reading.words[token].classes
      if !classes.isDisjoint(with: [.verb, .auxiliary]),
        !classes.isDisjoint(with: [WordClass(.past), WordClass(.imperfect)])
      {
        return true
      }
    }
    return false
  }
}
