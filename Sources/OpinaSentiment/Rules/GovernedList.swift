internal import OpinaLexicon

/// What is lacking, wished or hoped for may be a list: `falta amabilidad, rapidez y limpieza` lacks all three.
///
/// The list goes on over "and", "or" and commas as long as no verb tells how things are and no other cue, negator or
/// contrast begins something else. Of members behind a comma an "and" must close the list, or they are bare nouns:
/// `needs a lift, lovely staff` names no two things that are needed.
enum GovernedList {
  /// Words of a member without an "and" before it: the noun, and an article or preposition.
  static let bareMember = 2

  /// The last clause that a cue in a clause governs.
  static func lastClause(behind sign: Reading.Sign, _ reading: Reading) -> Int {
    let own = reading.clause(ofToken: sign.tokens.lowerBound)
    let end = reading.clauses[own].tokens.upperBound
    let rest = min(sign.tokens.upperBound, end)..<end
    let begins = beginsList(sign, own, reading)
    guard begins || isBareNoun(rest, reading), !holdsVerb(rest, reading) else { return own }
    let isPraised = reading.opinions.contains { $0.base > 0 && rest.contains($0.tokens.lowerBound) }
    var last = own
    var next = own + 1
    var isClosed = false
    while next < reading.clauses.count, reading.clauses[next].sentence == reading.clauses[own].sentence,
      goesOn(next, reading), begins || isBareNoun(reading.clauses[next].tokens, reading)
    {
      switch reading.clauses[next].joint {
      case .and, .or:
        last = next
        isClosed = true
      case nil where !isClosed:
        if joinsTwo(next, reading) {
          last = next
          isClosed = true
        } else if isPraised, last == next - 1, isBareNoun(reading.clauses[next].tokens, reading) {
          last = next
        }
      default: return last
      }
      next += 1
    }
    return last
  }

  /// Whether the first member is praise like the others, or a colon announces them: `faltó todo: educación, limpieza`.
  private static func beginsList(_ sign: Reading.Sign, _ clause: Int, _ reading: Reading) -> Bool {
    let next = clause + 1
    guard next < reading.clauses.count, reading.clauses[next].sentence == reading.clauses[clause].sentence else {
      return false
    }
    if reading.clauses[next].joint == .and || reading.clauses[next].joint == .or,
      !reading.words[reading.clauses[next].tokens.lowerBound - 1].isPunctuation
    {
      return true
    }
    let end = reading.clauses[clause].tokens.upperBound
    let rest = min(sign.tokens.upperBound, end)..<end
    if rest.allSatisfy({ isPlaceholder($0, reading) }) { return true }
    return reading.opinions.contains { $0.clause == clause && $0.base > 0 && rest.contains($0.tokens.lowerBound) }
  }

  private static func isPlaceholder(_ token: Int, _ reading: Reading) -> Bool {
    let word = reading.words[token]
    return word.isPunctuation || !word.classes.isDisjoint(with: [.pronoun, .determiner])
  }

  /// Whether a clause has no verb and nothing that begins something else.
  private static func goesOn(_ clause: Int, _ reading: Reading) -> Bool {
    let tokens = reading.clauses[clause].tokens
    guard !reading.clauses[clause].isQuestion, !holdsVerb(tokens, reading) else { return false }
    for token in tokens {
      switch reading.sign(covering: token)?.meaning {
      case .cue, .negator, .mark: return false
      default: continue
      }
    }
    return true
  }

  private static func holdsVerb(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let finite = WordClass.real.union([
      WordClass(.conditional), WordClass(.subjunctive), WordClass(.imperative), .auxiliary,
    ])
    return tokens.contains { token in
      let classes = reading.words[token].classes
      return !classes.isDisjoint(with: [.verb, .auxiliary]) && !classes.isDisjoint(with: finite)
        && classes.isDisjoint(with: [.noun, .adjective, .preposition, .determiner, WordClass(.participle)])
    }
  }

  /// Whether the "and" that closes the list stands inside a clause: `rapidez e limpeza`.
  private static func joinsTwo(_ clause: Int, _ reading: Reading) -> Bool {
    let tokens = reading.clauses[clause].tokens
    return tokens.dropFirst().contains { token in
      reading.isCoordinator(token)
        || reading.covered.contains(token) && reading.words[token].classes.contains(.conjunction)
    }
  }

  private static func isBareNoun(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let words = tokens.filter { token in
      let word = reading.words[token]
      return !word.isPunctuation && word.classes.isDisjoint(with: .conjunction)
    }
    guard words.count <= bareMember, let noun = words.last else { return false }
    let classes = reading.words[noun].classes
    if classes.contains(.noun), !classes.contains(.adjective) { return true }
    return classes.isDisjoint(with: [
      .adjective, .verb, .adverb, .pronoun, .determiner, .preposition, .auxiliary,
    ])
  }
}
