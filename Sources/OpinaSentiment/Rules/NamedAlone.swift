internal import OpinaFeedback
internal import OpinaLexicon
internal import OpinaText

/// Who answers an open question with the bare name of a part of the experience mostly means that it was good:
/// `La ubicación y el desayuno`. What each name says is data, `shared/named-alone.tsv`.
///
/// On the comments of nine labelled sets that hold nothing else four of five are praise.
enum NamedAlone {
  /// Longer comments say more than names.
  static let mostTokens = 12

  static func apply(_ reading: inout Reading, _ question: Question, _ reader: SentimentReader) {
    guard question == .open || question == .reason, !reader.asksWhatToImprove, reading.opinions.isEmpty,
      reading.tokens.count <= mostTokens, reading.signs.allSatisfy({ joins($0) }),
      let valence = valence(reading, reader), reading.words.indices.allSatisfy({ names($0, reading) })
    else { return }
    reading.add(.rule(.namedAlone), 0..<0, value: valence)
  }

  /// Whether what matched only holds names together.
  private static func joins(_ sign: Reading.Sign) -> Bool {
    switch sign.meaning {
    case .connective(.and), .connective(.or): true
    default: false
    }
  }

  /// What the themes say that are named, the least of them; `nil` if there is none, or one that says nothing.
  private static func valence(_ reading: Reading, _ reader: SentimentReader) -> Double? {
    var least: Double?
    for mention in reading.mentions {
      let number: Int
      switch reader.lexicon.patterns.meanings[mention.pattern] {
      case .term(let term): number = term
      // Thanks, wishes and answers say something themselves.
      case .intent, .answer: return nil
      default: continue
      }
      let term = reader.lexicon.terms[number]
      // What counts only beside other words names nothing alone.
      guard term.near == nil else { continue }
      let valence = reader.themes.valenceNamedAlone(term.theme)
      guard valence != 0 else { return nil }
      least = min(least ?? valence, valence)
    }
    return least
  }

  /// Whether a token may be part of a bare name: no verb, and nobody of whom one could tell something.
  private static func names(_ index: Int, _ reading: Reading) -> Bool {
    let word = reading.words[index]
    if word.isPunctuation { return !word.classes.contains(.questionMark) }
    guard reading.tokens[index].kind == .word, reading.tokens[index].form != Vocabulary.unknown,
      !word.classes.contains(.auxiliary)
    else { return false }
    // `Uso la app` and `el uso`: a word that may be a verb is a noun behind an article, and where it names a theme.
    if word.classes.contains(.verb) {
      let follows = index > 0 && reading.words[index - 1].classes.contains(.determiner)
      guard word.classes.contains(.noun), follows || word.classes.contains(.theme) else { return false }
    }
    return !word.classes.contains(.pronoun) || word.classes.contains(.determiner)
  }
}
