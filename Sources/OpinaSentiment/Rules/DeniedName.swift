internal import OpinaLexicon

/// A question that only names something and that its writer answers with a denial denies it: `Queues? None`, `¿Atención?
/// Cero`. Without trouble all is well; what one may expect is missing.
///
/// On 192 such comments of our own the label was right for one of three without it and is for four of five with it.
enum DeniedName {
  /// What a thing is worth that takes no side by itself, named and denied; trouble that is denied is as good.
  static let missing = -1.2
  /// Words of a question that names, and of an answer that denies.
  static let longest = 4

  /// Themes that are trouble by themselves.
  static let troubles: Set<String> = ["noise", "waiting-time"]
  /// Themes that are nothing which could be missing: `¿Sorpresas? Ninguna`.
  static let vague: Set<String> = ["overall-experience"]

  static func apply(_ reading: inout Reading, _ reader: SentimentReader) {
    for number in reading.clauses.indices.dropLast() where reading.clauses[number].isQuestion {
      let tokens = reading.clauses[number].tokens
      guard reading.clauses[number + 1].sentence > reading.clauses[number].sentence, isName(tokens, reading),
        let answer = denial(number + 1, reading)
      else { continue }
      if !denyOpinions(number, answer, &reading), let value = silentName(tokens, reading, reader) {
        reading.add(.rule(.question), answer.tokens, value: value)
      }
    }
  }

  /// Denies what a question names, as it was before it was only asked for; the answer then says nothing more.
  ///
  /// - Returns: Whether it names anything that takes a side.
  private static func denyOpinions(_ question: Int, _ answer: Reading.Sign, _ reading: inout Reading) -> Bool {
    var names = false
    for index in reading.opinions.indices {
      let opinion = reading.opinions[index]
      if opinion.clause == question, opinion.base != 0, !opinion.isNegated {
        names = true
        reading.opinions[index].isNegated = true
        reading.adjust(index, to: Negation.value(opinion.base, .without), by: .question, cause: answer.pattern)
      } else if opinion.clause == question + 1, opinion.source == .rule(.bareNegation) {
        reading.adjust(index, to: 0, by: .question)
      }
    }
    return names
  }

  /// What it says that a name without a side is denied; `nil` if it is no name of a theme.
  static func silentName(_ tokens: Range<Int>, _ reading: Reading, _ reader: SentimentReader) -> Double? {
    if tokens.contains(where: { reading.words[$0].classes.contains(.negative) }) { return -missing }
    var value: Double?
    for named in reading.terms where tokens.contains(named.tokens.lowerBound) {
      let theme = reader.themes.themes[reader.lexicon.terms[named.term].theme].id
      if troubles.contains(theme) { return -missing }
      if !vague.contains(theme) { value = missing }
    }
    return value
  }

  /// Whether a clause names something and tells nothing.
  static func isName(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    var words = 0
    for token in tokens where !reading.words[token].isPunctuation {
      words += 1
      if reading.isNegator(token) || holdsVerb(token, reading) { return false }
    }
    return words > 0 && words <= longest
  }

  /// The negator that a clause without a verb begins with.
  private static func denial(_ clause: Int, _ reading: Reading) -> Reading.Sign? {
    let tokens = reading.clauses[clause].tokens
    guard !reading.clauses[clause].isQuestion, let sign = reading.sign(covering: tokens.lowerBound),
      case .negator(let negator) = sign.meaning, negator.kind != .inert, negator.kind != .barely
    else { return nil }
    var words = 0
    for token in tokens where !reading.words[token].isPunctuation {
      words += 1
      if token >= sign.tokens.upperBound, holdsVerb(token, reading) { return nil }
    }
    return words <= longest ? sign : nil
  }

  /// Whether a word can be nothing but a verb; what somebody is may be one as well: `¿Arrepentida?`.
  static func holdsVerb(_ token: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[token].classes
    return !classes.isDisjoint(with: [.verb, .auxiliary])
      && classes.isDisjoint(with: [.noun, .adjective, WordClass(.participle)])
  }
}
