internal import OpinaLexicon

/// A denial without words of its own denies what was said, promised or feared just before: `dicen que es rápido y no lo
/// es`, `they promised it would be fixed and it wasn't`.
///
/// What others said or somebody hoped for weighs little, but once it is denied the customer speaks.
enum Refutation {
  /// Words that may stand around the negator: `it was n't`, `no lo es`.
  static let reach = 3

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard let start = start(of: sign, reading), let index = said(before: start, reading) else { continue }
      let opinion = reading.opinions[index]
      guard !opinion.isNegated else { continue }
      reading.opinions[index].isNegated = true
      reading.opinions[index].isRefuted = true
      reading.adjust(index, to: Negation.value(opinion.value, .not), by: .refutation, cause: sign.pattern)
      silenceHope(of: opinion, &reading)
    }
  }

  /// Whether a negator has denied what stands before it.
  static func hasDenied(_ sign: Reading.Sign, _ reading: Reading) -> Bool {
    guard let start = start(of: sign, reading), let index = said(before: start, reading) else { return false }
    return reading.opinions[index].isRefuted
  }

  /// The connective or mark that opens a denial without words of its own; `nil` if a negator makes none.
  private static func start(of sign: Reading.Sign, _ reading: Reading) -> Int? {
    guard case .negator(let negator) = sign.meaning, negator.kind == .not else { return nil }
    var next = sign.tokens.upperBound
    var holdsVerb = false
    while next < reading.words.count, !reading.words[next].isPunctuation, !reading.words[next].startsSentence {
      guard next - sign.tokens.upperBound < reach, isEmpty(next, reading) else { return nil }
      if reading.words[next].classes.contains(.auxiliary) { holdsVerb = true }
      next += 1
    }
    var first = sign.tokens.lowerBound
    while first > 0, !reading.words[first].startsSentence {
      first -= 1
      if opens(first, reading) { return holdsVerb ? first : nil }
      guard sign.tokens.lowerBound - first <= reach, isEmpty(first, reading) else { return nil }
      if reading.words[first].classes.contains(.auxiliary) { holdsVerb = true }
    }
    return nil
  }

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
    let own = reading.clauses[reading.clause(ofToken: token)].sentence
    return reading.clauses[reading.opinions[last].clause].sentence == own ? last : nil
  }

  /// A hope that was denied says nothing of its own any more.
  private static func silenceHope(of refuted: Reading.Opinion, _ reading: inout Reading) {
    for sign in reading.signs where sign.tokens.upperBound <= refuted.tokens.lowerBound {
      guard case .cue(let cue) = sign.meaning, cue.kind == .hope || cue.kind == .others,
        reading.clause(ofToken: sign.tokens.lowerBound) == refuted.clause, let own = Cues.own(sign, in: reading)
      else { continue }
      reading.adjust(own, to: 0, by: .refutation)
    }
  }
}
