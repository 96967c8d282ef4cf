internal import OpinaLexicon

/// A clause that denies something without any opinion in it mostly tells of something missing: `no hay wifi`.
///
/// Where the denial ends its clause it denies what the clause before says: `the old one was great, the new one isn't`. A
/// "no" that answers denies nothing.
enum BareNegation {
  static let value = -0.6

  static func apply(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    for sign in reading.signs {
      guard case .negator(let negator) = sign.meaning, negator.kind != .inert else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      guard reading.clauses[clause].joint != .purpose, !isAnswer(sign, clause, reading), !isOpposed(clause, reading)
      else { continue }
      if endsClause(sign, clause, reading), clause > 0,
        reading.clauses[clause - 1].sentence == reading.clauses[clause].sentence,
        let denied = reading.opinions.last(where: { $0.clause == clause - 1 && $0.value != 0 })
      {
        reading.add(.rule(.bareNegation), sign.tokens, value: Negation.value(denied.value, .not))
      } else if reading.clauses[clause].tokens.upperBound > sign.tokens.upperBound
        || reading.clauses[clause].tokens.lowerBound < sign.tokens.lowerBound
      {
        reading.add(.rule(.bareNegation), sign.tokens, value: value)
      }
    }
  }

  /// Whether the clause takes a side already.
  private static func isOpposed(_ clause: Int, _ reading: Reading) -> Bool {
    reading.opinions.contains { $0.clause == clause && $0.value != 0 }
  }

  /// A negator before a mark at the beginning answers something: `No, funciona`.
  private static func isAnswer(_ sign: Reading.Sign, _ clause: Int, _ reading: Reading) -> Bool {
    sign.tokens.lowerBound == reading.clauses[clause].tokens.lowerBound
      && reading.endsClause(sign.tokens.upperBound, clause)
      && reading.words[sign.tokens.lowerBound].startsSentence
  }

  /// Whether nothing follows a negator but the verb that it goes with.
  private static func endsClause(_ sign: Reading.Sign, _ clause: Int, _ reading: Reading) -> Bool {
    var next = sign.tokens.upperBound
    if next < reading.words.count, reading.words[next].classes.contains(.auxiliary) { next += 1 }
    return reading.endsClause(next, clause)
  }
}
