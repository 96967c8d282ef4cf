internal import OpinaLexicon

/// Connectives that phrases take up join clauses all the same: `would give five stars if`, `but worth it`, `si bien`.
enum PhraseJoint {
  /// Cuts where a phrase opens a clause: with its first word, or behind its last one.
  static func cut(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    for sign in reading.signs {
      guard case .phrase(let phrase) = sign.meaning, sign.tokens.count > 1 else { continue }
      let first = sign.tokens.lowerBound
      if let joint = joint(openedBy: sign.tokens, isNeutral: phrase.role == .neutral, lexicon, reading) {
        reading.cut(first, joint: joint)
      } else if phrase.role != .neutral, let joint = joint(behind: sign.tokens, lexicon, reading) {
        reading.cut(sign.tokens.upperBound, joint: joint)
      }
    }
  }

  /// - Parameter isNeutral: whether all of the phrase may be the connective, not its first word.
  private static func joint(
    openedBy phrase: Range<Int>, isNeutral: Bool, _ lexicon: LanguageLexicon, _ reading: Reading
  ) -> Connective? {
    if isNeutral { return connective(phrase, lexicon, reading) }
    return conjunction(phrase.lowerBound, lexicon, reading)
  }

  private static func joint(behind phrase: Range<Int>, _ lexicon: LanguageLexicon, _ reading: Reading) -> Connective? {
    let next = phrase.upperBound
    guard next < reading.words.count, !reading.words[next].startsSentence else { return nil }
    return conjunction(next - 1, lexicon, reading)
  }

  private static func conjunction(_ token: Int, _ lexicon: LanguageLexicon, _ reading: Reading) -> Connective? {
    guard reading.words[token].classes.contains(.conjunction) else { return nil }
    return connective(token..<token + 1, lexicon, reading)
  }

  private static func connective(
    _ tokens: Range<Int>, _ lexicon: LanguageLexicon, _ reading: Reading
  ) -> Connective? {
    for match in reading.matches where match.tokens == tokens {
      guard case .connective(let connective) = lexicon.patterns.meanings[match.pattern].meaning else { continue }
      return connective.joinsFromPhrases ? connective : nil
    }
    return nil
  }
}

extension Connective {
  /// Whether it joins clauses even where a phrase takes up its words, all of them or the last: `a pesar` of
  /// `a pesar de la espera`.
  var joinsFromPhrases: Bool {
    switch self {
    case .although, .despite, .if, .unless, .but: true
    case .and, .or, .because, .so, .when, .that, .than, .except, .purpose, .overall: false
    }
  }
}
