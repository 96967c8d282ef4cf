internal import OpinaLexicon

/// A clause that denies something without any opinion in it mostly tells of something missing: `no hay wifi`.
///
/// What customers do not do themselves says nothing of what they got: `no vivo en Madrid`, `I don't eat meat`.
///
/// Where the denial ends its clause it denies what the clause before says: `the old one was great, the new one isn't`.
enum BareNegation {
  static let value = -0.6

  static func apply(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    for sign in reading.signs {
      guard case .negator(let negator) = sign.meaning, negator.kind != .inert, negator.kind != .own,
        !NoAsAnswer.isAnswer(sign, reading), !Negation.measures(sign, negator, reading)
      else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      guard reading.clauses[clause].joint != .purpose, !NoAsAnswer.standsAlone(sign, clause, reading),
        !isOpposed(clause, reading), !continuesDenial(clause, negator, reading), !isOtherThing(sign, clause, reading),
        !Refutation.hasDenied(sign, reading)
      else { continue }
      if endsClause(sign, clause, reading), clause > 0,
        reading.clauses[clause - 1].sentence == reading.clauses[clause].sentence,
        let last = reading.opinions.lastIndex(where: { $0.clause == clause - 1 && $0.value != 0 })
      {
        let denied = reading.opinions[last]
        if isThen(reading.clauses[clause - 1].tokens, reading), !isThen(reading.clauses[clause].tokens, reading) {
          reading.scale(last, by: TimeChange.before, by: .timeChange)
        }
        // What is left out is the praise as it stands, not what a denial leaves of great praise.
        let value =
          denied.value > 0 && leavesOut(sign, negator, clause, reading)
          ? denied.value * Negation.ofPraise : Negation.value(denied.value, .not)
        reading.add(.rule(.bareNegation), sign.tokens, value: value)
      } else if reading.clauses[clause].tokens.upperBound > sign.tokens.upperBound
        || reading.clauses[clause].tokens.lowerBound < sign.tokens.lowerBound
        || sign.tokens.contains(where: { reading.words[$0].classes.contains(.verb) && !reading.isNegator($0) })
      {
        reading.add(.rule(.bareNegation), sign.tokens, value: value)
      }
    }
  }

  /// Whether a clause names another thing and leaves out what the one before says of its own: `the food was excellent, the
  /// wine wasn't`.
  private static func leavesOut(
    _ sign: Reading.Sign, _ negator: Negator, _ clause: Int, _ reading: Reading
  ) -> Bool {
    negator.kind == .not && reading.clauses[clause].joint == nil
      && reading.clauses[clause].tokens.lowerBound < sign.tokens.lowerBound
  }

  /// Whether a clause tells how things were: `the old one was great, the new one isn't` speaks of the new one.
  private static func isThen(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    tokens.contains { token in
      let classes = reading.words[token].classes
      return !classes.isDisjoint(with: [.verb, .auxiliary])
        && !classes.isDisjoint(with: [WordClass(.past), WordClass(.imperfect)])
        && classes.isDisjoint(with: [WordClass(.present), WordClass(.participle)])
    }
  }

  /// "Nor" behind a complaint that is denied only adds to the denial: `não houve atraso, nem de um minuto`.
  private static func continuesDenial(_ clause: Int, _ negator: Negator, _ reading: Reading) -> Bool {
    negator.kind == .nor
      && reading.opinions.contains { $0.clause == clause - 1 && $0.value > 0 && isDenied($0, reading) }
      && reading.clauses[clause - 1].sentence == reading.clauses[clause].sentence
  }

  private static func isDenied(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    opinion.isNegated || opinion.tokens.contains { reading.isNegator($0) }
  }

  /// Whether the clause only sets a thing against the one that was got: `a real person, not a robot`. Behind a complaint
  /// it is one more thing that is missing: `dirty room, not a towel`.
  private static func isOtherThing(_ sign: Reading.Sign, _ clause: Int, _ reading: Reading) -> Bool {
    let tokens = reading.clauses[clause].tokens
    let thing = sign.tokens.upperBound
    guard clause > 0, reading.clauses[clause - 1].sentence == reading.clauses[clause].sentence,
      tokens.lowerBound == sign.tokens.lowerBound, thing + 1 < tokens.upperBound,
      reading.words[thing].classes.contains(.determiner),
      (thing + 1..<tokens.upperBound).allSatisfy({ reading.words[$0].classes.isDisjoint(with: [.verb, .auxiliary]) })
    else { return false }
    return !reading.opinions.contains { $0.clause == clause - 1 && $0.value < 0 }
      && !reading.clauses[clause - 1].tokens.contains { reading.isNegator($0) }
  }

  /// Whether the clause takes a side already.
  private static func isOpposed(_ clause: Int, _ reading: Reading) -> Bool {
    reading.opinions.contains { $0.clause == clause && $0.value != 0 }
  }

  /// Whether nothing follows a negator but the verb that it goes with.
  private static func endsClause(_ sign: Reading.Sign, _ clause: Int, _ reading: Reading) -> Bool {
    var next = sign.tokens.upperBound
    if next < reading.words.count, reading.words[next].classes.contains(.auxiliary) { next += 1 }
    return reading.endsClause(next, clause)
  }
}
