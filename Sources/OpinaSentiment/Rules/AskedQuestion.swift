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
  /// What is worth so much is not asked for: `personale perfetto`.
  static let perfection = 2.5
  /// From this sum on an answer says that all is well, whatever was asked.
  static let contentment = 1.5
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
    if start < 0 {
      for index in reading.opinions.indices
      where isWish(reading.opinions[index], reading)
        || question == .improve && reading.opinions[index].value > 0
          && (isRequest(reading.clauses[reading.opinions[index].clause].sentence, reading)
            || isWishedQuality(reading.opinions[index], reading))
      {
        reading.scale(index, by: wishedFor, by: .askedQuestion)
      }
    }
    var sum = 0.0
    for opinion in reading.opinions { sum += opinion.value }
    // The answer itself says the opposite of what was asked for.
    if start * sum < 0, abs(sum) >= contentment || speaksForItself(reading) { return }
    reading.add(.rule(.askedQuestion), 0..<0, value: start)
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

  /// A thing, an action or a comparison, with no finite verb in its clause to say that it is there already.
  private static func isWish(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard opinion.value > 0, opinion.base > 0, !opinion.isNegated, opinion.role == nil || opinion.role == .opinion,
      !opinion.tokens.contains(where: { reading.isNegator($0) })
    else { return false }
    let wishable: WordClass = [.noun, WordClass(.infinitive), comparative]
    // A phrase with a mark in it is an answer of its own: `nope, all fine`.
    guard !opinion.tokens.contains(where: { reading.words[$0].isPunctuation }),
      opinion.tokens.contains(where: { !reading.words[$0].classes.isDisjoint(with: wishable) })
        || isCompared(opinion.tokens.lowerBound - 1, reading) || isCompared(opinion.tokens.upperBound, reading)
    else { return false }
    return isVerbless(opinion, reading)
  }

  /// A good quality beside the thing that is to have it: `personal amable`, `cadeiras novas`.
  private static func isWishedQuality(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard opinion.base > 0, opinion.base < perfection, !opinion.isNegated, opinion.tokens.count == 1, !thanks(reading),
      reading.words[opinion.tokens.lowerBound].classes.contains(.adjective)
    else { return false }
    let clause = reading.clauses[opinion.clause].tokens
    let things = [opinion.tokens.lowerBound - 1, opinion.tokens.upperBound].filter { clause.contains($0) }
    return things.contains { !reading.words[$0].classes.isDisjoint(with: [.noun, .theme]) }
      && isVerbless(opinion, reading)
  }

  private static func thanks(_ reading: Reading) -> Bool {
    reading.signs.contains { sign in
      if case .cue(let cue) = sign.meaning { return cue.kind == .polite }
      return false
    }
  }

  /// Whether no verb in the clause of an opinion tells how things are.
  private static func isVerbless(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    !reading.clauses[opinion.clause].tokens.contains { token in
      // `Camere più pulite`: what is compared is no verb.
      let isOwnAdjective = opinion.tokens.contains(token) && reading.words[token].classes.contains(.adjective)
      return !isOwnAdjective && isFinite(token, opinion.clause, reading)
    }
  }

  /// Whether a sentence begins with what is to be done, or not to be done: `entregar no prazo`, `não cobrar o copo`, `que la
  /// app vaya más rápida`.
  private static func isRequest(_ sentence: Int, _ reading: Reading) -> Bool {
    guard let clause = reading.clauses.first(where: { $0.sentence == sentence }) else { return false }
    var first = clause.tokens.lowerBound
    if reading.isNegator(first), clause.tokens.contains(first + 1) { first += 1 }
    let classes = reading.words[first].classes
    if classes.contains(WordClass(.infinitive)) {
      return classes.isDisjoint(with: [.noun, .adjective, .auxiliary]) && !reading.isAsserted(clause.tokens)
    }
    return reading.connective(at: first) == .that
      && clause.tokens.contains { reading.words[$0].classes.contains(WordClass(.subjunctive)) }
  }

  private static let comparative = WordClass(.comparative)

  /// `Horarios más amplios`: the word beside it compares.
  private static func isCompared(_ token: Int, _ reading: Reading) -> Bool {
    reading.words.indices.contains(token) && reading.words[token].classes.contains(comparative)
  }

  /// Whether a verb says how things are. English forms do not show it, so there the words around the verb must:
  /// `the kids love the food`.
  private static func isFinite(_ token: Int, _ clause: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[token].classes
    guard classes.contains(.verb) else { return false }
    let finite: WordClass = [
      WordClass(.present), WordClass(.past), WordClass(.imperfect), WordClass(.future), .auxiliary,
    ]
    if !classes.isDisjoint(with: finite), !classes.contains(.noun) { return true }
    let tokens = reading.clauses[clause].tokens
    guard classes.isDisjoint(with: [WordClass(.gerund), WordClass(.participle)]), token > tokens.lowerBound,
      token + 1 < tokens.upperBound
    else { return false }
    return reading.words[token - 1].classes.isDisjoint(with: [.preposition, .auxiliary, .determiner, .verb])
      && !reading.words[token + 1].classes.isDisjoint(with: [.determiner, .pronoun])
  }
}
