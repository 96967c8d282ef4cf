internal import OpinaLexicon

/// What one had before is told of to compare: `the old model was better` complains of the new one. A complaint of it praises
/// what one has now only beside praise: `the old one was awful, this one is great`; and beside praise nobody complains of what
/// is new: `the old one was great and this one is even better`.
///
/// The old thing must be what the clause speaks of: `much better than my old one` and `I swapped my old one for this` speak
/// of something else.
enum Former {
  /// As praise of a rival.
  static let compared = Elsewhere.rival
  /// As praise of an earlier visit.
  static let besideTheSame = Elsewhere.earlier

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .former else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      guard isSubject(sign, clause, reading) else { continue }
      let isThen = tellsThen(sign.tokens.lowerBound..<reading.clauses[clause].tokens.upperBound, reading)
      var rest = 0.0
      for opinion in reading.opinions where !isGoverned(opinion, sign, clause, reading) { rest += opinion.value }
      for index in reading.opinions.indices where isGoverned(reading.opinions[index], sign, clause, reading) {
        let isPraise = reading.opinions[index].value > 0
        let isTurned = isThen && isPraise != (rest > 0)
        reading.scale(index, by: isTurned ? compared : besideTheSame, by: .former, cause: sign.pattern)
      }
    }
  }

  /// Whether a clause begins with the old thing, with "with" or with what belongs to it: `con el anterior`, `la batería de mi
  /// antiguo móvil`.
  private static func isSubject(_ sign: Reading.Sign, _ clause: Int, _ reading: Reading) -> Bool {
    let start = reading.clauses[clause].tokens.lowerBound
    let first = sign.tokens.lowerBound
    switch reading.clauses[clause].joint {
    case .than, .that, .except: return false
    default: break
    }
    for token in start..<first where !reading.words[token].isPunctuation {
      if isVerb(token, reading) || reading.isNegator(token) { return false }
      switch reading.connective(at: token) {
      case .than, .that: return false
      default: break
      }
    }
    if reading.opinions.contains(where: {
      $0.clause == clause && $0.value != 0 && !$0.tokens.isEmpty && $0.tokens.upperBound <= first
    }) {
      return false
    }
    guard first > start + 1, reading.words[first - 1].classes.contains(.preposition) else { return true }
    return reading.words[first - 2].classes.contains(.noun)
  }

  /// Whether an opinion is said of the old thing: behind it in its clause, or in one that goes on with "and", with no verb of
  /// its own behind that.
  private static func isGoverned(
    _ opinion: Reading.Opinion, _ sign: Reading.Sign, _ clause: Int, _ reading: Reading
  ) -> Bool {
    guard opinion.clause == clause || opinion.clause == clause + 1 && goesOn(clause + 1, reading),
      !opinion.tokens.isEmpty, opinion.tokens.lowerBound >= sign.tokens.upperBound
    else { return false }
    var isJoined = false
    for token in sign.tokens.upperBound..<opinion.tokens.lowerBound + 1 {
      if reading.connective(at: token) != nil {
        isJoined = true
      } else if isJoined, isVerb(token, reading) {
        return false
      }
    }
    return true
  }

  /// Whether a clause adds to the one before with no verb and nothing named: `quicker and easier to use`.
  private static func goesOn(_ clause: Int, _ reading: Reading) -> Bool {
    let tokens = reading.clauses[clause].tokens
    guard reading.clauses[clause].joint == .and, tokens.count > 1,
      reading.clauses[clause - 1].sentence == reading.clauses[clause].sentence
    else { return false }
    return reading.words[tokens.lowerBound + 1].classes.isDisjoint(with: [.determiner, .pronoun])
      && !tokens.contains { isVerb($0, reading) }
  }

  private static func isVerb(_ token: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[token].classes
    return !classes.isDisjoint(with: [.verb, .auxiliary])
      && classes.isDisjoint(with: [.noun, .adjective, .preposition, .determiner])
  }

  /// Whether a verb tells how things were, or a word compares.
  private static func tellsThen(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    tokens.contains { token in
      let classes = reading.words[token].classes
      if classes.contains(WordClass(.comparative)) { return true }
      return !classes.isDisjoint(with: [.verb, .auxiliary])
        && !classes.isDisjoint(with: [WordClass(.past), WordClass(.imperfect)])
    }
  }
}
