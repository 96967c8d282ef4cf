internal import OpinaLexicon
internal import OpinaText

/// A negator turns the first opinion that it reaches around, and those joined to it by "or" or, of the same kind, by "and".
///
/// Two negators on one opinion count once: Spanish, Portuguese and Italian double them (`no … nada`).
enum Negation {
  /// What is left of praise that is denied, turned around.
  static let ofPraise = -0.6
  /// Strong praise denied is a mild complaint (`not perfect`), so praise counts at most as much as this.
  static let praiseLimit = 2.0
  /// What is left of a complaint that is denied: litotes (`no está mal`) praises less than praise does. Where it decides,
  /// people call fewer than half of the comments positive; turns of phrase that praise so are rows.
  static let ofComplaint = -0.45
  /// `without problems`, `never a delay`: stronger than "not bad".
  static let ofComplaintWithout = -0.6
  /// `barely works`.
  static let barelyPraise = -0.5
  /// `hardly ever fails`: fainter praise than without any failure.
  static let barelyComplaint = -0.4
  /// How many words further an opinion may stand that shares the negator of the one before.
  static let sharedReach = 2
  /// How many words a negator that ends its clause may stand behind what it denies.
  static let postposedReach = 2

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .negator(let negator) = sign.meaning, negator.kind != .inert, !NoAsAnswer.isAnswer(sign, reading),
        !measures(sign, negator, reading)
      else { continue }
      var last: Int?
      for index in reading.opinions.indices {
        let opinion = reading.opinions[index]
        // A face is never denied: `nothing 😊`.
        guard opinion.tokens.lowerBound >= sign.tokens.upperBound, !opinion.source.isWordless,
          opinion.tokens.isEmpty || !reading.insertions.contains(opinion.tokens.lowerBound)
        else { continue }
        if let previous = last {
          let gap =
            reading.opinions[previous].tokens
            .upperBound..<max(reading.opinions[previous].tokens.upperBound, opinion.tokens.lowerBound)
          guard gap.count <= sharedReach,
            reading.holds(.or, in: gap)
              || gap.count == 1 && reading.holds(.and, in: gap) && isAlike(previous, index, negator, reading)
              || isListed(gap, previous, index, negator, reading)
          else { break }
        } else {
          guard isNear(sign.tokens.upperBound..<opinion.tokens.lowerBound, negator, reading),
            reaches(sign.tokens.upperBound..<opinion.tokens.lowerBound, reading),
            negator.kind != .without || !isFinite(sign.tokens.upperBound...opinion.tokens.lowerBound, reading)
          else { break }
        }
        last = index
        // A phrase that negates by itself (`niente di che`, `no … nada`) only agrees with the negator before it.
        guard !opinion.isNegated, !negatesItself(opinion, reading), !isDemand(opinion, behind: sign, reading) else {
          continue
        }
        reading.opinions[index].isNegated = true
        if DoubleNegation.isDenied(sign, reading) { continue }
        reading.adjust(index, to: value(opinion.value, negator.kind), by: .negation, cause: sign.pattern)
      }
      if last == nil, mayFollow(sign, negator, reading) { denyBefore(sign, negator.kind, &reading) }
    }
  }

  /// Whether a "not even" behind a preposition only measures what follows: `dopo nemmeno un anno`.
  static func measures(_ sign: Reading.Sign, _ negator: Negator, _ reading: Reading) -> Bool {
    let first = sign.tokens.lowerBound
    let next = sign.tokens.upperBound
    guard negator.kind == .nor, first > 0, next < reading.words.count, !reading.words[first].startsSentence else {
      return false
    }
    return reading.words[first - 1].classes.contains(.preposition)
      && !reading.words[next].classes.isDisjoint(with: [.determiner, .numeral, .number])
  }

  static func value(_ value: Double, _ kind: Negator.Kind) -> Double {
    switch kind {
    case .barely: value > 0 ? value * barelyPraise : value * barelyComplaint
    case .without, .never, .nobody: value > 0 ? min(value, praiseLimit) * ofPraise : value * ofComplaintWithout
    case .not, .nor, .own, .inert: value > 0 ? min(value, praiseLimit) * ofPraise : value * ofComplaint
    }
  }

  private static func negatesItself(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard case .pattern = opinion.source else { return false }
    return opinion.tokens.contains { reading.words[$0].classes.contains(.negator) }
  }

  /// Whether a cue right behind a negator says what should be: `non dovrebbe costare così tanto` asks for something as well;
  /// `nobody could have done better` does not.
  private static func isDemand(_ opinion: Reading.Opinion, behind sign: Reading.Sign, _ reading: Reading) -> Bool {
    guard case .pattern = opinion.source, let first = opinion.tokens.first, first == sign.tokens.upperBound,
      case .cue(let cue) = reading.sign(covering: first)?.meaning
    else { return false }
    return cue.kind == .should
  }

  /// Whether a negator works over as many words: insertions do not count, nor do titles, which are no more than a part of the
  /// name behind them.
  private static func isNear(_ gap: Range<Int>, _ negator: Negator, _ reading: Reading) -> Bool {
    if gap.count <= negator.reach { return true }
    var words = 0
    for token in gap where !reading.insertions.contains(token) && !reading.tokens[token].isAbbreviated { words += 1 }
    return words <= negator.reach
  }

  /// Whether no punctuation and no connective but "or", "and", "that" stands between.
  private static func reaches(_ gap: Range<Int>, _ reading: Reading) -> Bool {
    for token in gap where !reading.insertions.contains(token) {
      let word = reading.words[token]
      if word.isPunctuation && !word.classes.contains(.quotationMark) || word.startsSentence { return false }
      guard let sign = reading.sign(covering: token) else { continue }
      switch sign.meaning {
      case .connective(.or), .connective(.that), .connective(.than): continue
      case .connective(.and) where isCoordinated(token, gap.upperBound, reading): continue
      case .connective: return false
      // The one that denies it denies the opinion no more.
      case .negator where DoubleNegation.isDenied(sign, reading): return false
      default: continue
      }
    }
    return true
  }

  /// "Without" denies a thing or an action, not what is said of it: `sem pontuação fica difícil`.
  private static func isFinite(_ tokens: ClosedRange<Int>, _ reading: Reading) -> Bool {
    tokens.contains { token in
      let classes = reading.words[token].classes
      return !classes.isDisjoint(with: [.verb, .auxiliary]) && !classes.isDisjoint(with: .real)
        && classes.isDisjoint(with: [WordClass(.infinitive), WordClass(.participle), .noun, .adjective])
    }
  }

  /// Whether "and" joins the word before it to the opinion behind it: `sin gusto y confort`, but not `sin wifi y sucio`, nor
  /// a verb that tells something of its own: `no engorda y está riquísimo`.
  private static func isCoordinated(_ and: Int, _ opinion: Int, _ reading: Reading) -> Bool {
    and > 0 && and + 1 == opinion && !tells(opinion, reading)
      && !reading.words[and - 1].classes.intersection([.adjective, .noun, .verb])
        .isDisjoint(with: reading.words[opinion].classes)
  }

  /// Whether an opinion begins with a verb of its own. English verbs may look like nouns; an adjective behind them shows
  /// what they are: `looks great`.
  private static func tells(_ opinion: Int, _ reading: Reading) -> Bool {
    if isFinite(opinion...opinion, reading) { return true }
    let classes = reading.words[opinion].classes
    return classes.contains(.verb) && !classes.isDisjoint(with: .real) && opinion + 1 < reading.words.count
      && reading.words[opinion + 1].classes.isSuperset(of: [.adjective, .positive])
  }

  /// Whether a comma stands between two members of a list that an "or" or "and" closes: `no courtesy, respect or care`.
  private static func isListed(
    _ gap: Range<Int>, _ previous: Int, _ index: Int, _ negator: Negator, _ reading: Reading
  ) -> Bool {
    guard gap.count == 1, reading.words[gap.lowerBound].isComma, isAlike(previous, index, negator, reading) else {
      return false
    }
    var member = index
    while true {
      let joint = reading.opinions[member].tokens.upperBound
      guard joint < reading.words.count else { return false }
      if reading.isCoordinator(joint) { return true }
      guard reading.words[joint].isComma, member + 1 < reading.opinions.count,
        reading.opinions[member + 1].tokens.lowerBound == joint + 1, isAlike(member, member + 1, negator, reading)
      else { return false }
      member += 1
    }
  }

  /// Whether a negator may stand behind what it denies; a preposition may not.
  private static func mayFollow(_ sign: Reading.Sign, _ negator: Negator, _ reading: Reading) -> Bool {
    negator.kind == .not
      || negator.kind == .without && !reading.words[sign.tokens.lowerBound].classes.contains(.preposition)
  }

  /// A negator that ends its clause denies what stands before it: `competenti no`, `educación cero`.
  private static func denyBefore(_ sign: Reading.Sign, _ kind: Negator.Kind, _ reading: inout Reading) {
    let clause = reading.clause(ofToken: sign.tokens.lowerBound)
    let next = sign.tokens.upperBound
    guard next >= reading.words.count || reading.words[next].isPunctuation || reading.words[next].startsSentence,
      reading.endsClause(next, clause), !reading.clauses[clause].isQuestion,
      let last = reading.opinions.lastIndex(where: {
        $0.clause == clause && !$0.tokens.isEmpty && $0.tokens.upperBound <= sign.tokens.lowerBound
      })
    else { return }
    let opinion = reading.opinions[last]
    guard !opinion.isNegated, !negatesItself(opinion, reading),
      sign.tokens.lowerBound - opinion.tokens.upperBound <= postposedReach
    else { return }
    reading.opinions[last].isNegated = true
    reading.adjust(last, to: value(opinion.value, kind), by: .negation, cause: sign.pattern)
  }

  /// Whether two opinions are words of the same kind that take the same side, the first as it was before it was denied.
  /// Complaints share only what denies things: `sin ruidos y molestias`.
  private static func isAlike(_ previous: Int, _ index: Int, _ negator: Negator, _ reading: Reading) -> Bool {
    let first = reading.opinions[previous]
    let second = reading.opinions[index]
    let kinds: WordClass = [.adjective, .noun, .verb, .adverb]
    // A verb of its own says something of its own: `no me gustó y acabé leyéndolo`.
    let verb = second.tokens.lowerBound...second.tokens.lowerBound
    return !isFinite(verb, reading) && first.base * second.base > 0
      && (second.base > 0 || negator.kind == .without || negator.kind == .nobody)
      && !reading.words[first.tokens.lowerBound].classes.intersection(kinds)
        .isDisjoint(with: reading.words[second.tokens.lowerBound].classes)
  }
}
