internal import OpinaLexicon
internal import OpinaText

/// "No" that answers and denies nothing behind it: `No, funciona`, `no they were too busy`.
enum NoAsAnswer {
  /// Whether a negator answers by itself.
  static func isAnswer(_ sign: Reading.Sign, _ reading: Reading) -> Bool {
    guard sign.tokens.count == 1, case .negator(let negator) = sign.meaning, negator.kind == .not else { return false }
    let next = sign.tokens.upperBound
    guard next < reading.words.count, !reading.words[next].startsSentence else { return false }
    // Only a determiner of things can deny what follows, and no sentence of its own: `no` in English.
    let classes = reading.words[next].classes
    return reading.words[sign.tokens.lowerBound].classes.contains(.determiner) && classes.contains(.pronoun)
      && classes.isDisjoint(with: [.noun, .adjective, .determiner, .numeral])
  }

  /// Whether a negator stands alone at the beginning of a sentence, before a mark.
  static func standsAlone(_ sign: Reading.Sign, _ clause: Int, _ reading: Reading) -> Bool {
    let first = reading.clauses[clause].tokens.lowerBound
    guard reading.words[first].startsSentence, reading.endsClause(sign.tokens.upperBound, clause) else { return false }
    // Whom a message is for stands before it.
    return (first..<sign.tokens.lowerBound).allSatisfy { reading.tokens[$0].kind == .mention }
  }
}
