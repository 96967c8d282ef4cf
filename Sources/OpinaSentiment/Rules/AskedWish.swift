internal import OpinaLexicon

/// Praise in an answer to what could be better names what is missing: as a thing or a quality without a verb that says that
/// it is there (`more staff`, `personal amable`), or as what is to be done (`answer quickly`, `ser puntuales`).
enum AskedWish {
  /// What is worth so much is not asked for: `personale perfetto`.
  static let perfection = 2.5
  /// Words of a group that names a thing and its quality.
  static let namedQuality = 2

  /// A thing, an action or a comparison, with no finite verb in its clause to say that it is there already.
  static func names(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard opinion.value > 0, opinion.base > 0, !opinion.isNegated, opinion.role == nil || opinion.role == .opinion,
      !opinion.tokens.contains(where: { reading.isNegator($0) })
    else { return false }
    let wishable: WordClass = [.noun, WordClass(.infinitive), comparative]
    // A phrase with a mark in it is an answer of its own: `nope, all fine`.
    guard !opinion.tokens.contains(where: { reading.words[$0].isPunctuation }),
      opinion.tokens.contains(where: { !reading.words[$0].classes.isDisjoint(with: wishable) })
        || isCompared(opinion.tokens.lowerBound - 1, reading) || isCompared(opinion.tokens.upperBound, reading)
    else { return false }
    return isVerbless(opinion, reading)
  }

  /// A good quality beside the thing that is to have it: `personal amable`, `cadeiras novas`, also as one group of words.
  private static func isWishedQuality(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard opinion.base > 0, opinion.base < perfection, !opinion.isNegated, !thanks(reading),
      opinion.tokens.count == 1 || isNamedQuality(opinion, reading),
      opinion.tokens.contains(where: { reading.words[$0].classes.contains(.adjective) })
    else { return false }
    let clause = reading.clauses[opinion.clause].tokens
    let things =
      opinion.tokens.count == 1
      ? [opinion.tokens.lowerBound - 1, opinion.tokens.upperBound].filter { clause.contains($0) }
      : Array(opinion.tokens)
    return things.contains { !reading.words[$0].classes.isDisjoint(with: [.noun, .theme]) }
      && isVerbless(opinion, reading)
  }

  /// Whether a group of words is nothing but a thing and its quality, and no praise stands before it.
  private static func isNamedQuality(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    opinion.tokens.count == namedQuality
      && !reading.opinions.contains { $0.value > 0 && $0.tokens.lowerBound < opinion.tokens.lowerBound }
      && opinion.tokens.allSatisfy {
        !reading.words[$0].classes.isDisjoint(with: [.noun, .theme, .adjective])
          && reading.words[$0].classes.isDisjoint(with: [.pronoun, .determiner])
      }
  }

  private static func thanks(_ reading: Reading) -> Bool {
    reading.signs.contains { sign in
      if case .cue(let cue) = sign.meaning { return cue.kind == .polite }
      return false
    }
  }

  /// Whether no verb in the clause of an opinion tells how things are.
  private static func isVerbless(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    !reading.clauses[opinion.clause].tokens.contains { token in
      // `Camere più pulite`: what is compared is no verb.
      let isOwnAdjective = opinion.tokens.contains(token) && reading.words[token].classes.contains(.adjective)
      return !isOwnAdjective && isFinite(token, opinion.clause, reading)
    }
  }

  /// Whether praise is asked for: as a quality beside a thing, or by a verb that says what is to be done.
  static func asksFor(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    opinion.value > 0 && !opinion.tokens.contains { reading.words[$0].isPunctuation }
      && (isRequested(opinion, reading) || isWishedQuality(opinion, reading))
  }

  /// Whether the sentence begins with what is to be done, or not to be done, and praise follows before any verb tells how
  /// things are: `entregar no prazo`, `não cobrar o copo`, `que la app vaya más rápida`, `sean puntuales`; not `ser atendido
  /// así es un lujo`.
  private static func isRequested(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    let sentence = reading.clauses[opinion.clause].sentence
    guard let clause = reading.clauses.first(where: { $0.sentence == sentence }) else { return false }
    var first = clause.tokens.lowerBound
    if reading.isNegator(first), clause.tokens.contains(first + 1) { first += 1 }
    let classes = reading.words[first].classes
    if reading.connective(at: first) == .that {
      return clause.tokens.contains { reading.words[$0].classes.contains(WordClass(.subjunctive)) }
    }
    guard isDemand(first, clause.tokens, reading) else { return false }
    if classes.contains(WordClass(.infinitive)), !reading.isAsserted(clause.tokens) { return true }
    return !reading.isAsserted(first + 1..<max(first + 1, opinion.tokens.lowerBound))
  }

  /// Whether the first word is a verb that says what is to be done. What may be a noun is one only before an article or an
  /// adverb: `answer quickly`, `answer the phone`.
  private static func isDemand(_ first: Int, _ clause: Range<Int>, _ reading: Reading) -> Bool {
    let classes = reading.words[first].classes
    if classes.contains(WordClass(.infinitive)) {
      if classes.contains(.auxiliary) || classes.isDisjoint(with: [.noun, .adjective]) { return true }
      guard clause.contains(first + 1) else { return false }
      let next = reading.words[first + 1].classes
      return !next.isDisjoint(with: [.determiner, .adverb, WordClass(.adverb)]) && !next.contains(.preposition)
    }
    return !classes.isDisjoint(with: [.verb, .auxiliary])
      && classes.isDisjoint(with: .real)
      && classes.isDisjoint(with: [.noun, .adjective, .adverb, .preposition, .determiner])
      && (classes.contains(.auxiliary) || !classes.isDisjoint(with: [WordClass(.subjunctive), WordClass(.imperative)]))
  }

  private static let comparative = WordClass(.comparative)

  /// `Horarios más amplios`: the word beside it compares.
  private static func isCompared(_ token: Int, _ reading: Reading) -> Bool {
    reading.words.indices.contains(token) && reading.words[token].classes.contains(comparative)
  }

  /// Whether a verb says how things are. English forms do not show it, so there the words around the verb must:
  /// `the kids love the food`.
  private static func isFinite(_ token: Int, _ clause: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[token].classes
    guard classes.contains(.verb) else { return false }
    if !classes.isDisjoint(with: WordClass.real.union(.auxiliary)), !classes.contains(.noun) { return true }
    let tokens = reading.clauses[clause].tokens
    // `Love the app`: nobody asks for love.
    if token == tokens.lowerBound, classes.contains(.positive), token + 1 < tokens.upperBound,
      reading.words[token + 1].classes.contains(.determiner)
    {
      return true
    }
    guard classes.isDisjoint(with: [WordClass(.gerund), WordClass(.participle)]), token > tokens.lowerBound,
      token + 1 < tokens.upperBound
    else { return false }
    return reading.words[token - 1].classes.isDisjoint(with: [.preposition, .auxiliary, .determiner, .verb])
      && !reading.words[token + 1].classes.isDisjoint(with: [.determiner, .pronoun])
  }
}
