internal import OpinaLexicon

/// What is now outweighs what was: `era un sogno, adesso è un incubo`, `it was great, now it is not`.
enum TimeChange {
  /// What is left of what was, where what is now says the opposite.
  static let before = 0.3

  static func apply(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .now else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      let newClause = clauseOfNow(sign, clause, reading)
      var now = 0.0
      for opinion in reading.opinions where opinion.clause == newClause && !isBefore(opinion, sign, reading, lexicon) {
        now += opinion.value
      }
      guard now != 0 else { continue }
      let sentence = reading.clauses[clause].sentence
      for index in reading.opinions.indices
      where reading.opinions[index].value * now < 0
        && (reading.opinions[index].clause < clause
          || reading.opinions[index].tokens.upperBound <= sign.tokens.lowerBound)
      {
        let then = reading.clauses[reading.opinions[index].clause]
        let told = then.tokens.clamped(to: 0..<sign.tokens.lowerBound)
        // Without a mark between, only a word of its own says that it is past: `prima sporco ora pulito`.
        guard then.sentence + 1 >= sentence,
          reading.opinions[index].clause < clause && isPast(told, reading)
            || isDated(told, before: sign, reading, lexicon)
        else { continue }
        reading.scale(index, by: before, by: .timeChange, cause: sign.pattern)
      }
    }
  }

  /// Whether an opinion stands in the clause of a "now" before it, behind a verb that tells how things were: `what was a
  /// nightmare is now a pleasure`.
  private static func isBefore(
    _ opinion: Reading.Opinion, _ sign: Reading.Sign, _ reading: Reading, _ lexicon: LanguageLexicon
  ) -> Bool {
    let clause = reading.clauses[opinion.clause].tokens
    guard clause.contains(sign.tokens.lowerBound), opinion.tokens.upperBound <= sign.tokens.lowerBound,
      !opinion.tokens.isEmpty
    else { return false }
    let before = clause.lowerBound..<sign.tokens.lowerBound
    return isPast(before, reading) || isDated(before, before: sign, reading, lexicon)
  }

  /// The clause that says what is now: the next one where a mark follows the "now" at once.
  private static func clauseOfNow(_ sign: Reading.Sign, _ clause: Int, _ reading: Reading) -> Int {
    let next = clause + 1
    // One word may only change the subject: `agora, resolver é que não`.
    guard sign.tokens.count > 1, reading.endsClause(sign.tokens.upperBound, clause), next < reading.clauses.count,
      reading.clauses[next].sentence == reading.clauses[clause].sentence,
      !reading.opinions.contains(where: { $0.clause == clause && $0.value != 0 })
    else { return clause }
    return next
  }

  /// Whether a word that means the past beside a "now" stands among some words, or alone behind them: `always late before,
  /// since January on time`, `prima sporco, ora pulito`, `terrible until June, since then excellent`.
  private static func isDated(
    _ tokens: Range<Int>, before sign: Reading.Sign, _ reading: Reading, _ lexicon: LanguageLexicon
  ) -> Bool {
    reading.matches.contains { match in
      let start = match.tokens.lowerBound
      guard start >= tokens.lowerBound, start <= tokens.upperBound, match.tokens.upperBound <= sign.tokens.lowerBound,
        case .cue(let cue) = lexicon.patterns.meanings[match.pattern].meaning, cue.kind == .then || cue.kind == .past,
        // As a part of other words it means something else: `prima di tutto`.
        (reading.sign(covering: start)?.tokens.count ?? 0) <= match.tokens.count
      else { return false }
      return start < tokens.upperBound
        || !reading.words[start].startsSentence
          && reading.endsClause(match.tokens.upperBound, reading.clause(ofToken: start))
    }
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
