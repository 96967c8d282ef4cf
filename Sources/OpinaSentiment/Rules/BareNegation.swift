internal import OpinaLexicon

/// A clause that denies something without any opinion in it mostly tells of something missing: `no hay wifi`.
enum BareNegation {
  static let value = -0.6

  static func apply(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    for sign in reading.signs {
      guard case .negator(let negator) = sign.meaning, negator.kind != .inert else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      guard !reading.opinions.contains(where: { $0.clause == clause && $0.value != 0 }),
        reading.clauses[clause].tokens.upperBound > sign.tokens.upperBound
      else { continue }
      reading.add(.rule(.bareNegation), sign.tokens, value: value)
    }
  }
}
