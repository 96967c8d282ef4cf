internal import OpinaLexicon
internal import OpinaText

/// Finds the opinions that lexicon rows name: phrases, words outside phrases, symbols, laughter, and cues with a valence.
enum OpinionFinder {
  static func find(_ reading: inout Reading, _ reader: SentimentReader) {
    for sign in reading.signs {
      switch sign.meaning {
      case .phrase(let phrase) where phrase.role != .neutral:
        reading.add(.pattern(sign.pattern), sign.tokens, value: phrase.valence, theme: phrase.theme, role: phrase.role)
      case .cue(let cue) where cue.valence != 0:
        reading.add(.pattern(sign.pattern), sign.tokens, value: cue.valence)
      default: break
      }
    }
    var next = reading.voices.next(from: 0)
    while let index = next {
      next = reading.voices.next(from: index + 1)
      if reading.covered.contains(index) { continue }
      let token = reading.tokens[index]
      switch token.kind {
      case .word where token.form != Vocabulary.unknown:
        let row = Int(reading.words[index].record.opinion)
        if row >= 0 {
          let opinion = reader.lexicon.opinions[row]
          reading.add(.word(row), index..<index + 1, value: opinion.valence, theme: opinion.theme)
        }
      case .emoji, .emoticon:
        if token.symbol >= 0 {
          let symbol = Int(token.symbol)
          reading.add(.symbol(symbol), index..<index + 1, value: reader.symbols.symbols[symbol].valence)
        }
      case .laughter:
        let laughter = reader.lexicon.laughter[Int(token.symbol)]
        reading.add(.laughter(Int(token.symbol)), index..<index + 1, value: laughter.valence)
      default: break
      }
    }
  }
}
