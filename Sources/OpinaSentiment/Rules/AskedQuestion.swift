internal import OpinaFeedback
internal import OpinaLexicon

/// The question that was asked decides where an answer starts: what one dislikes or wants improved is a complaint, even as
/// a bare noun; what one likes is praise.
enum AskedQuestion {
  static let improve = -0.8
  static let dislikes = -1.2
  static let likes = 1.2
  /// A good word without a finite verb, asked for improvements, names what is missing: `lower prices`, `más personal`.
  static let wishedFor = -0.3
  /// From this sum on an answer says that all is well, whatever was asked.
  static let contentment = 1.5
  /// What is to stay as it is pleases.
  static let asItIs = 0.8
  /// "Nothing" before more words, said of what one dislikes or wants improved; of what one likes as much below zero.
  static let nothingAhead = 1.2

  static func apply(_ reading: inout Reading, _ question: Question, _ reader: SentimentReader) {
    let lexicon = reader.lexicon
    let start: Double
    switch question {
    case .open, .reason:
      if question == .open, reader.asksWhatToImprove, let first = reading.clauses.first, !first.tokens.isEmpty {
        takeNothing(&reading, lexicon)
      }
      return
    case .improve: start = improve
    case .dislikes: start = dislikes
    case .likes: start = likes
    }
    guard let clause = reading.clauses.first, !clause.tokens.isEmpty, !Gratitude.speaksAlone(in: reading) else {
      return
    }
    if let (answer, end) = AnswerAhead.find(in: reading, lexicon) {
      for index in reading.opinions.indices where reading.opinions[index].tokens.lowerBound < end {
        reading.adjust(index, to: 0, by: .askedQuestion)
      }
      if answer == .nothing || answer == .no {
        reading.add(.rule(.askedQuestion), 0..<0, value: start < 0 ? nothingAhead : -nothingAhead)
      }
      return
    }
    if question == .improve, isIdea(reading) { return }
    let kept = question == .improve ? firstKept(reading, lexicon) : nil
    if start < 0 {
      for index in reading.opinions.indices
      where !isKept(reading.opinions[index], kept, reading)
        && (AskedWish.names(reading.opinions[index], reading)
          || question == .improve && AskedWish.asksFor(reading.opinions[index], reading))
      {
        reading.scale(index, by: wishedFor, by: .askedQuestion)
      }
    }
    var sum = 0.0
    for opinion in reading.opinions { sum += opinion.value }
    // The answer itself says the opposite of what was asked for.
    if start * sum < 0, abs(sum) >= contentment || speaksForItself(reading) { return }
    if kept != nil, sum >= 0 {
      reading.add(.rule(.askedQuestion), 0..<0, value: asItIs)
    } else {
      reading.add(.rule(.askedQuestion), 0..<0, value: start)
    }
  }

  /// The sentence that begins with what is to stay as it is: `seguir con la buena atención`, `keep being friendly`.
  private static func firstKept(_ reading: Reading, _ lexicon: LanguageLexicon) -> Int? {
    guard reading.holds(.answer) else { return nil }
    for mention in reading.mentions {
      guard case .answer(.keep) = lexicon.patterns.meanings[mention.pattern].meaning else { continue }
      return reading.sentence(ofToken: mention.tokens.lowerBound)
    }
    return nil
  }

  private static func isKept(_ opinion: Reading.Opinion, _ kept: Int?, _ reading: Reading) -> Bool {
    reading.clauses[opinion.clause].sentence == kept
  }

  /// Where it is only known of the survey that it asks what could be better, "nothing" is content and all else means what
  /// it says.
  private static func takeNothing(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    guard case (.nothing, let end)? = AnswerAhead.find(in: reading, lexicon) else { return }
    for index in reading.opinions.indices where reading.opinions[index].tokens.lowerBound < end {
      reading.adjust(index, to: 0, by: .askedQuestion)
    }
    reading.add(.rule(.askedQuestion), 0..<0, value: nothingAhead)
  }

  /// Whether a verb tells how things are, or a negator denies something: the answer needs no question to be understood.
  private static func speaksForItself(_ reading: Reading) -> Bool {
    reading.isAsserted(reading.tokens.indices)
      || reading.opinions.contains { $0.source == .rule(.bareNegation) || $0.isNegated }
  }

  /// A proposal that complains of nothing: `sarebbe bello poter pagare con il telefono`.
  private static func isIdea(_ reading: Reading) -> Bool {
    guard !reading.opinions.contains(where: { $0.value != 0 }) else { return false }
    return reading.signs.contains { sign in
      switch sign.meaning {
      case .cue(let cue): return cue.valence == 0 && (cue.kind == .wish || cue.kind == .question)
      // `Estaría bien poder`: a group of words that only supposes.
      case .phrase(let phrase) where phrase.role == .neutral: return supposes(sign.tokens, reading)
      default: return false
      }
    }
  }

  private static func supposes(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    tokens.contains {
      !reading.words[$0].classes.isDisjoint(with: [WordClass(.conditional), WordClass(.imperfect)])
    }
  }
}
