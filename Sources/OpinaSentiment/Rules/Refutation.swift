internal import OpinaLexicon

/// A denial without words of its own denies what was said, promised or feared just before: `dicen que es rápido y no lo
/// es`, `they promised it would be fixed and it wasn't`.
///
/// What others said or somebody hoped for weighs little, but once it is denied the customer speaks.
enum Refutation {
  /// Words that may stand around the negator: `it was n't`, `no lo es`.
  static let reach = 3
  /// What a hope is worth that did not come true and that says nothing else.
  static let unfulfilled = -1.0

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard let start = start(of: sign, reading) else { continue }
      guard let index = denied(by: sign, from: start, reading) else {
        denyHope(by: sign, from: start, &reading)
        continue
      }
      let opinion = reading.opinions[index]
      guard !opinion.isNegated, !isTurned(opinion, reading) else { continue }
      reading.opinions[index].isNegated = true
      reading.opinions[index].isRefuted = true
      reading.adjust(index, to: Negation.value(opinion.value, .not), by: .refutation, cause: sign.pattern)
      silenceHope(of: opinion, &reading)
    }
  }

  /// Whether a negator has denied what stands before it.
  static func hasDenied(_ sign: Reading.Sign, _ reading: Reading) -> Bool {
    guard reading.opinions.contains(where: \.isRefuted), let start = start(of: sign, reading),
      let index = denied(by: sign, from: start, reading)
    else { return false }
    return reading.opinions[index].isRefuted
  }

  /// The opinion that a denial without words of its own denies: of its own sentence, or of the one before if it is a
  /// sentence by itself.
  private static func denied(by sign: Reading.Sign, from start: Int, _ reading: Reading) -> Int? {
    reading.words[start].startsSentence
      ? saidInSentence(before: start, sign, reading) : said(before: start, reading)
  }

  /// What the sentence before a token says last. A complaint must have been said, thought or feared by somebody: what one
  /// asked to be changed is not denied by `no lo hicieron`.
  private static func saidInSentence(before token: Int, _ sign: Reading.Sign, _ reading: Reading) -> Int? {
    let sentence = reading.sentence(ofToken: token) - 1
    return reading.opinions.lastIndex { opinion in
      guard opinion.value != 0, !opinion.tokens.isEmpty, !opinion.isNegated || opinion.isRefuted,
        reading.clauses[opinion.clause].sentence == sentence, !isCue(opinion, reading)
      else { return false }
      // Praise in words of trouble tells already that it did not come: `creía que sería complicado`.
      guard opinion.base < 0 else {
        return !opinion.tokens.contains { reading.words[$0].classes.contains(.negative) }
      }
      return opinion.role != .fact && isReported(sentence, reading) && !sign.tokens.contains { isVerb($0, reading) }
    }
  }

  /// Whether a group of words complains in a word of praise, and has turned it already: `una volta era buono`.
  private static func isTurned(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    opinion.base < 0 && opinion.tokens.count > 1
      && opinion.tokens.contains { reading.words[$0].classes.contains(.positive) }
  }

  private static func isCue(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard case .pattern = opinion.source, let first = opinion.tokens.first,
      case .cue = reading.sign(covering: first)?.meaning
    else { return false }
    return true
  }

  /// Whether a sentence tells what somebody said, thought or feared.
  private static func isReported(_ sentence: Int, _ reading: Reading) -> Bool {
    hopes(sentence, reading)
      || holds(sentence, reading) { meaning in
        if case .connective(.that) = meaning { true } else { false }
      }
  }

  private static func hopes(_ sentence: Int, _ reading: Reading) -> Bool {
    holds(sentence, reading) { meaning in
      if case .cue(let cue) = meaning { cue.kind == .hope || cue.kind == .others } else { false }
    }
  }

  private static func holds(_ sentence: Int, _ reading: Reading, _ wanted: (Meaning) -> Bool) -> Bool {
    reading.signs.contains { sign in
      wanted(sign.meaning) && reading.sentence(ofToken: sign.tokens.lowerBound) == sentence
    }
  }

  private static func isVerb(_ token: Int, _ reading: Reading) -> Bool {
    reading.words[token].classes.contains(.verb) && !reading.isNegator(token)
  }

  /// The connective or mark that opens a denial without words of its own; `nil` if a negator makes none.
  private static func start(of sign: Reading.Sign, _ reading: Reading) -> Int? {
    guard case .negator(let negator) = sign.meaning, negator.kind == .not else { return nil }
    var next = sign.tokens.upperBound
    var holdsVerb = sign.tokens.contains { isVerb($0, reading) }
    while next < reading.words.count, !reading.words[next].isPunctuation, !reading.words[next].startsSentence {
      guard next - sign.tokens.upperBound < reach, isEmpty(next, reading) else { return nil }
      if reading.words[next].classes.contains(.auxiliary) { holdsVerb = true }
      next += 1
    }
    var first = sign.tokens.lowerBound
    while first > 0, !reading.words[first].startsSentence {
      first -= 1
      if opens(first, reading) {
        return holdsVerb || hasSeveralWords(sign) && first + 1 == sign.tokens.lowerBound ? first : nil
      }
      guard sign.tokens.lowerBound - first <= reach, isEmpty(first, reading) else { return nil }
      if reading.words[first].classes.contains(.auxiliary) { holdsVerb = true }
    }
    guard first > 0, reading.words[first].startsSentence else { return nil }
    return holdsVerb || hasSeveralWords(sign) ? first : nil
  }

  /// A negator of several words may be a sentence by itself: `e invece`, `só que não`, `pues no`, `… , ya no`.
  private static func hasSeveralWords(_ sign: Reading.Sign) -> Bool { sign.tokens.count > 1 }

  /// Whether a word only points to something: pronouns, auxiliaries.
  private static func isEmpty(_ token: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[token].classes
    return !classes.isDisjoint(with: [.pronoun, .determiner, .auxiliary]) && !classes.contains(.noun)
  }

  private static func opens(_ token: Int, _ reading: Reading) -> Bool {
    guard let connective = reading.connective(at: token) else { return reading.words[token].isComma }
    return connective == .and || connective == .but
  }

  /// The opinion that the same sentence says last before a token.
  private static func said(before token: Int, _ reading: Reading) -> Int? {
    guard
      let last = reading.opinions.lastIndex(where: {
        $0.value != 0 && !$0.tokens.isEmpty && $0.tokens.upperBound <= token
      })
    else { return nil }
    let own = reading.sentence(ofToken: token)
    return reading.clauses[reading.opinions[last].clause].sentence == own ? last : nil
  }

  /// What was hoped for in words that take no side did not come: `credevo fosse nuovo. E invece`.
  private static func denyHope(by sign: Reading.Sign, from start: Int, _ reading: inout Reading) {
    guard start == sign.tokens.lowerBound, start > 0,
      reading.words[start].startsSentence, hasSeveralWords(sign)
    else { return }
    let sentence = reading.sentence(ofToken: start) - 1
    guard hopes(sentence, reading),
      !reading.clauses.contains(where: { clause in
        clause.sentence == sentence && clause.tokens.contains { reading.isNegator($0) }
      }),
      !reading.opinions.contains(where: {
        $0.value != 0 && reading.clauses[$0.clause].sentence == sentence && !isCue($0, reading)
      })
    else { return }
    reading.add(.rule(.refutation), sign.tokens, value: unfulfilled)
  }

  /// A hope that was denied says nothing of its own any more.
  private static func silenceHope(of refuted: Reading.Opinion, _ reading: inout Reading) {
    for sign in reading.signs where sign.tokens.upperBound <= refuted.tokens.lowerBound {
      guard case .cue(let cue) = sign.meaning,
        cue.kind == .hope || cue.kind == .others || cue.kind == .should && refuted.base < 0,
        reading.clause(ofToken: sign.tokens.lowerBound) == refuted.clause, let own = Cues.own(sign, in: reading)
      else { continue }
      reading.adjust(own, to: 0, by: .refutation)
    }
  }
}
