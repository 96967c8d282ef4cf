internal import OpinaLexicon
internal import OpinaText

/// Finds the opinions that lexicon rows name: phrases, words outside phrases, symbols, laughter, and cues with a valence.
enum OpinionFinder {
  static func find(_ reading: inout Reading, _ reader: SentimentReader) {
    reading.opinionPlaces.formUnion(reading.voices, without: reading.covered)
    var next = reading.opinionPlaces.next(from: 0)
    while let index = next {
      next = reading.opinionPlaces.next(from: index + 1)
      if let sign = reading.sign(covering: index) {
        add(sign, &reading)
      } else {
        add(index, &reading, reader)
      }
    }
  }

  private static func add(_ sign: Reading.Sign, _ reading: inout Reading) {
    switch sign.meaning {
    case .phrase(let phrase):
      reading.append(.pattern(sign.pattern), sign.tokens, value: phrase.valence, theme: phrase.theme, role: phrase.role)
    case .cue(let cue):
      reading.append(.pattern(sign.pattern), sign.tokens, value: cue.valence)
    default: break
    }
  }

  private static func add(_ index: Int, _ reading: inout Reading, _ reader: SentimentReader) {
    let token = reading.tokens[index]
    switch token.kind {
    case .word where token.form != Vocabulary.unknown:
      let row = Int(reading.words[index].record.opinion)
      if row >= 0 {
        let opinion = reader.lexicon.opinions[row]
        reading.append(.word(row), index..<index + 1, value: opinion.valence, theme: opinion.theme)
      }
    case .emoji, .emoticon:
      if token.symbol >= 0 {
        let symbol = Int(token.symbol)
        reading.append(.symbol(symbol), index..<index + 1, value: reader.symbols.symbols[symbol].valence)
      }
    case .laughter:
      let laughter = reader.lexicon.laughter[Int(token.symbol)]
      reading.append(.laughter(Int(token.symbol)), index..<index + 1, value: laughter.valence)
    default: break
    }
  }
}
