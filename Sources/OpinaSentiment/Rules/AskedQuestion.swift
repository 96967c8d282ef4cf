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
  /// "Nothing" before more words, said of what one dislikes or wants improved; of what one likes as much below zero.
  static let nothingAhead = 1.2

  static func apply(_ reading: inout Reading, _ question: Question, _ lexicon: LanguageLexicon) {
    let start: Double
    switch question {
    case .open, .reason: return
    case .improve: start = improve
    case .dislikes: start = dislikes
    case .likes: start = likes
    }
    guard let clause = reading.clauses.first, !clause.tokens.isEmpty else { return }
    if let answer = answerAhead(reading, lexicon) {
      for index in reading.opinions.indices where reading.opinions[index].clause == 0 {
        reading.adjust(index, to: 0, by: .askedQuestion)
      }
      if answer == .nothing || answer == .no {
        reading.add(.rule(.askedQuestion), 0..<0, value: start < 0 ? nothingAhead : -nothingAhead)
      }
      return
    }
    if start < 0 {
      for index in reading.opinions.indices where isWish(reading.opinions[index], reading) {
        reading.scale(index, by: wishedFor, by: .askedQuestion)
      }
    }
    var sum = 0.0
    for opinion in reading.opinions { sum += opinion.value }
    // The answer itself says the opposite of what was asked for.
    if start * sum < 0, abs(sum) >= contentment || speaksForItself(reading) { return }
    reading.add(.rule(.askedQuestion), 0..<0, value: start)
  }

  /// Whether a verb tells how things are, or a negator denies something: the answer needs no question to be understood.
  private static func speaksForItself(_ reading: Reading) -> Bool {
    reading.isAsserted(reading.tokens.indices)
      || reading.opinions.contains { $0.source == .rule(.bareNegation) || $0.isNegated }
  }

  /// A stock answer that stands before the rest, with a mark behind it: `Nada, todo bien`.
  private static func answerAhead(_ reading: Reading, _ lexicon: LanguageLexicon) -> Answer? {
    guard reading.clauses.count > 1 else { return nil }
    let clause = reading.clauses[0].tokens
    guard reading.words[clause.upperBound - 1].isPunctuation else { return nil }
    for mention in reading.mentions {
      guard mention.tokens.lowerBound <= clause.lowerBound else { break }
      guard case .answer(let answer) = lexicon.patterns.meanings[mention.pattern],
        reading.endsClause(mention.tokens.upperBound, 0)
      else { continue }
      switch answer {
      case .nothing, .no, .empty: return answer
      default: continue
      }
    }
    return nil
  }

  /// A thing, an action or a comparison, with no finite verb in its clause to say that it is there already.
  private static func isWish(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard opinion.value > 0, !opinion.isNegated, opinion.role == nil || opinion.role == .opinion,
      !opinion.tokens.contains(where: { reading.isNegator($0) })
    else { return false }
    let wishable: WordClass = [.noun, WordClass(.infinitive), WordClass(.comparative)]
    let words = reading.words[opinion.tokens]
    guard words.contains(where: { !$0.classes.isDisjoint(with: wishable) }) else { return false }
    let finite: WordClass = [
      WordClass(.present), WordClass(.past), WordClass(.imperfect), WordClass(.future), .auxiliary,
    ]
    return !reading.clauses[opinion.clause].tokens.contains { token in
      let classes = reading.words[token].classes
      return classes.contains(.verb) && !classes.isDisjoint(with: finite)
    }
  }
}
