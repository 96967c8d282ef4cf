internal import OpinaLexicon

/// Praise inside a question is asked for, not given; a complaint in one is mostly rhetorical and stays.
///
/// A question that is answered at once says what its answer says: `Helpful? Not at all`. One that is told asks all the
/// same: `vorrei sapere se il negozio è aperto`.
enum QuestionMark {
  /// Praise that is asked for.
  static let praise = 0.1
  /// Words of a phrase that says all by itself.
  static let phrase = 3
  /// Praise that the answer denies.
  static let denied = -0.6

  static func apply(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    // Where nothing but questions takes a side, what is asked for takes none.
    let asksOnly = reading.opinions.allSatisfy {
      $0.value == 0 || $0.value > 0 && (reading.clauses[$0.clause].isQuestion || isTold($0, reading))
    }
    for index in reading.opinions.indices where reading.opinions[index].value > 0 {
      let clause = reading.opinions[index].clause
      guard reading.clauses[clause].isQuestion else {
        if isTold(reading.opinions[index], reading) {
          reading.scale(index, by: asksOnly ? 0 : praise, by: .question)
        }
        continue
      }
      switch answer(to: clause, reading, lexicon) {
      case .yes: continue
      case .no: reading.scale(index, by: denied, by: .question)
      default: reading.scale(index, by: asksOnly && !isRhetorical(index, reading) ? 0 : praise, by: .question)
      }
    }
  }

  /// Whether an opinion stands behind words that ask without a mark.
  private static func isTold(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    let start = reading.clauses[opinion.clause].tokens.lowerBound
    if reading.clauses[opinion.clause].joint == .if, start > 0,
      case .phrase(let formula) = reading.sign(covering: start - 1)?.meaning, formula.role == .neutral
    {
      return true
    }
    return reading.signs.contains { sign in
      guard case .cue(let cue) = sign.meaning, cue.kind == .question, cue.valence == 0,
        reading.words[sign.tokens.upperBound - 1].classes.contains(.conjunction)
      else { return false }
      return sign.tokens.upperBound <= opinion.tokens.lowerBound
        && reading.clause(ofToken: sign.tokens.lowerBound) == opinion.clause
    }
  }

  /// A phrase of praise from the first or second word on is no question: `what more could you want?`.
  private static func isRhetorical(_ index: Int, _ reading: Reading) -> Bool {
    let opinion = reading.opinions[index]
    if opinion.isNegated { return true }
    let start = reading.clauses[opinion.clause].tokens.lowerBound
    return opinion.tokens.count >= phrase && opinion.role != .fact && opinion.tokens.lowerBound <= start + 1
  }

  /// What the next sentence answers if it is nothing but an answer.
  private static func answer(to clause: Int, _ reading: Reading, _ lexicon: LanguageLexicon) -> Answer? {
    var next = clause + 1
    while next < reading.clauses.count, reading.clauses[next].sentence == reading.clauses[clause].sentence { next += 1 }
    guard next < reading.clauses.count, !reading.clauses[next].isQuestion else { return nil }
    let tokens = reading.clauses[next].tokens
    for sign in reading.signs where sign.tokens.lowerBound == tokens.lowerBound {
      if case .negator(let negator) = sign.meaning, negator.kind != .inert,
        reading.endsClause(sign.tokens.upperBound, next)
      {
        return .no
      }
    }
    for mention in reading.mentions where mention.tokens.lowerBound == tokens.lowerBound {
      guard case .answer(let answer) = lexicon.patterns.meanings[mention.pattern].meaning,
        reading.endsClause(mention.tokens.upperBound, next)
      else { continue }
      return answer == .nothing ? .no : answer
    }
    return nil
  }
}
