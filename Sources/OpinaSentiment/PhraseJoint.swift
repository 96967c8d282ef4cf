internal import OpinaLexicon

/// Connectives that phrases take up join clauses all the same: `would give five stars if`, `but worth it`, `si bien`.
enum PhraseJoint {
  /// The joint of the clause that a phrase opens.
  ///
  /// - Parameter token: the first token of the phrase, or its last one.
  /// - Returns: `isAhead` is true if the clause begins behind the phrase; `nil` if the phrase opens none there.
  static func find(
    _ sign: Reading.Sign, _ token: Int, _ lexicon: LanguageLexicon, _ reading: Reading
  ) -> (joint: Connective, isAhead: Bool)? {
    guard case .phrase(let phrase) = sign.meaning, sign.tokens.count > 1 else { return nil }
    if phrase.role == .neutral {
      guard token == sign.tokens.lowerBound else { return nil }
      return connective(sign.tokens, lexicon, reading).map { ($0, false) }
    }
    guard reading.words[token].classes.contains(.conjunction) else { return nil }
    if token == sign.tokens.lowerBound { return connective(token..<token + 1, lexicon, reading).map { ($0, false) } }
    guard token + 1 == sign.tokens.upperBound, token + 1 < reading.words.count,
      !reading.words[token + 1].startsSentence
    else { return nil }
    return connective(token..<token + 1, lexicon, reading).map { ($0, true) }
  }

  private static func connective(
    _ tokens: Range<Int>, _ lexicon: LanguageLexicon, _ reading: Reading
  ) -> Connective? {
    for match in reading.matches where match.tokens == tokens {
      guard case .connective(let connective) = lexicon.patterns.meanings[match.pattern] else { continue }
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
    case .and, .or, .because, .so, .when, .that, .than, .except, .purpose: false
    }
  }
}
