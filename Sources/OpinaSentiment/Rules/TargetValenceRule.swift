internal import OpinaLexicon

/// A word whose value depends on what it is said of takes the value of the target that its clause names.
enum TargetValenceRule {
  static func apply(_ reading: inout Reading, _ reader: SentimentReader) {
    let meanings = reader.lexicon.patterns.meanings
    for match in reading.mentions {
      guard case .target(let group) = meanings[match.pattern] else { continue }
      // A phrase, cue or intensifier that took the word up has already said what it means.
      guard match.tokens.allSatisfy({ reading.covers[$0] < 0 || takesPart($0, match.tokens, reading) }) else {
        continue
      }
      guard let row = row(group, match.tokens, reading, reader) else { continue }
      let target = reader.lexicon.targets[group][row]
      let known = reading.opinions.firstIndex { $0.tokens.overlaps(match.tokens) }
      if let known {
        // "any target" only speaks where the word has no value of its own.
        if case .any = target.target { continue }
        reading.adjust(known, to: target.valence, by: .targetValence, cause: match.pattern)
      } else {
        reading.add(.target(group, row), match.tokens, value: target.valence)
      }
    }
  }

  private static func takesPart(_ token: Int, _ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let sign = reading.signs[Int(reading.covers[token])]
    return sign.tokens.count <= tokens.count && tokens.count > 1
  }

  /// The row whose target stands nearest in the clause.
  private static func row(_ group: Int, _ tokens: Range<Int>, _ reading: Reading, _ reader: SentimentReader) -> Int? {
    let clause = reading.clauses[reading.clause(ofToken: tokens.lowerBound)].tokens
    var best: (row: Int, distance: Int)?
    for (index, target) in reader.lexicon.targets[group].enumerated() {
      guard let distance = distance(target.target, tokens, clause, reading, reader) else { continue }
      if best == nil || distance < best!.distance { best = (index, distance) }
    }
    return best?.row
  }

  /// How many words lie between a word and its target; `nil` if the clause does not name it.
  private static func distance(
    _ target: TargetValence.Target, _ tokens: Range<Int>, _ clause: Range<Int>, _ reading: Reading,
    _ reader: SentimentReader
  ) -> Int? {
    var nearest: Int?
    func note(_ other: Range<Int>) {
      guard other.lowerBound >= clause.lowerBound, other.upperBound <= clause.upperBound, !other.overlaps(tokens) else {
        return
      }
      let gap =
        other.lowerBound >= tokens.upperBound
        ? other.lowerBound - tokens.upperBound : tokens.lowerBound - other.upperBound
      nearest = min(nearest ?? gap, gap)
    }
    switch target {
    case .any: return Int.max
    case .theme(let theme):
      for mention in reading.mentions {
        guard case .term(let term) = reader.lexicon.patterns.meanings[mention.pattern] else { continue }
        let named = reader.lexicon.terms[term].theme
        if named == theme || reader.themes.group(of: named) == theme { note(mention.tokens) }
      }
    case .words(let slot):
      let patterns = reader.lexicon.patterns
      for token in clause
      where patterns.fits(slot, form: reading.words[token].form, classes: reading.words[token].classes) {
        note(token..<token + 1)
      }
    }
    return nearest
  }
}
