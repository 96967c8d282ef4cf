internal import OpinaLexicon
internal import OpinaText

/// The shape of a word says how much is meant: superlatives, diminutives, stretched letters, capitals.
enum WordShape {
  /// `buenísimo`, `bellissimo`: as strong as a doubled intensifier.
  static let superlative = 1.5
  /// `carito`, `bonitinho`: softens a complaint, warms praise; near 1 on the whole.
  static let diminutive = 0.9
  static let augmentative = 1.3
  static let stretched = 1.25
  static let shouted = 1.2
  /// Bytes of a letter with an accent.
  private static let longestLetter = 2
  /// No word is worth more than this, however it is written.
  static let limit = 4.5

  static func apply(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    // Who shouts from the first word to the last shouts no word in particular.
    // Asked of nearly no comment: its longer words tell.
    let allShouted =
      reading.tokens.allSatisfy { $0.kind != .word || $0.isShouted || $0.end - $0.start <= longestLetter }
      && reading.tokens.allSatisfy { $0.kind != .word || $0.isShouted || isLetter($0, lexicon) }
    for index in reading.opinions.indices {
      var factor = 1.0
      for token in reading.opinions[index].tokens {
        let word = reading.tokens[token]
        guard word.kind == .word else { continue }
        if case .word = reading.opinions[index].source, !reading.words[token].classes.contains(.verb) {
          let classes = reading.words[token].classes
          if classes.contains(WordClass(.superlative)) { factor = max(factor, superlative) }
          if classes.contains(WordClass(.augmentative)) { factor = max(factor, augmentative) }
          if classes.contains(WordClass(.diminutive)) { factor *= diminutive }
        }
        if word.isStretched { factor = max(factor, stretched) }
        if word.isShouted, !allShouted, word.end - word.start > 2 { factor = max(factor, shouted) }
      }
      if factor != 1 {
        let value = reading.opinions[index].value * factor
        reading.adjust(index, to: max(-limit, min(limit, value)), by: .wordShape)
      }
    }
  }

  /// Whether a word is a single letter, which shows no shouting: `E`, `É`.
  private static func isLetter(_ word: Token, _ lexicon: LanguageLexicon) -> Bool {
    let length = word.end - word.start
    return length <= 1
      || length == longestLetter && lexicon.vocabulary.spellings[Int(word.form)].unicodeScalars.count == 1
  }
}
