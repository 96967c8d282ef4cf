public import OpinaFeedback
public import OpinaLexicon
internal import OpinaSentiment
public import OpinaText
public import OpinaThemes

/// Every stage of reading one comment. The contributions of all opinions, the lean and the limit add up to the score.
public struct Explanation: Sendable {
  /// A token as people see it.
  public struct Word: Sendable {
    public let text: String
    public let kind: String
    /// The form of the vocabulary that it was found as; absent for an unknown word.
    public let form: String?
  }

  /// One step from a row's value to what counts.
  public struct Step: Sendable {
    public let rule: String
    public let before: Double
    public let after: Double
    /// The row that made the rule act.
    public let row: String?
  }

  /// One opinion with its way into the score.
  public struct Line: Sendable {
    public let text: String
    /// The row, such as `es/polarity.tsv:812`, or the rule that made it.
    public let row: String
    public let base: Double
    public let steps: [Step]
    public let value: Double
    /// The part of the score that it makes.
    public let contribution: Double
  }

  /// What was known of the language before the comment was read, and what its words tell alone.
  public struct Prior: Sendable {
    public let hint: Language
    public let alone: LanguageGuess
  }

  public let tagged: TaggedComment
  /// `nil` if nothing was known.
  public let prior: Prior?
  public let words: [Word]
  /// Clauses with their joint.
  public let clauses: [(text: String, joint: String?)]
  /// Signs that took part without a value of their own: negators, words of degree, cues, connectives.
  public let signs: [(text: String, meaning: String, row: String)]
  public let lines: [Line]
  /// What `Calibration` took off for the positive lean of text, as a part of the score.
  public let lean: Double
  /// Sum of the values and the lean before it was brought into −1 … 1.
  public let sum: Double

  /// Explains the comment that a reader has just tagged.
  init(_ tagged: TaggedComment, text: UnsafeBufferPointer<UInt8>, reader: CommentReader, prior: Prior? = nil) {
    self.prior = prior
    let reading = reader.reading
    let lexicon = reader.lexicon
    func slice(_ tokens: Range<Int>) -> String {
      guard let first = tokens.first, let last = tokens.last, last < reading.tokens.count else { return "" }
      return String(decoding: text[Int(reading.tokens[first].start)..<Int(reading.tokens[last].end)], as: UTF8.self)
    }
    self.tagged = tagged
    words = reading.tokens.map { token in
      Word(
        text: String(decoding: text[token.range], as: UTF8.self), kind: String(describing: token.kind),
        form: token.form == 0 ? nil : lexicon.vocabulary.spellings[Int(token.form)])
    }
    clauses = reading.clauses.map { (slice($0.tokens), $0.joint?.rawValue) }
    signs = reading.signs.map { sign in
      (slice(sign.tokens), Self.name(sign.meaning), lexicon.patterns.patterns[sign.pattern].row.description)
    }
    // The limit is a common factor, so each value keeps its share of the score.
    let share = reading.sum == 0 ? 0 : reading.sentiment.score / reading.sum
    lines = reading.opinions.map { opinion in
      Line(
        text: slice(opinion.tokens), row: Self.row(opinion.source, reader), base: opinion.base,
        steps: reading.adjustments.filter { $0.opinion == opinion.number }.map { adjustment in
          Step(
            rule: adjustment.rule.rawValue, before: adjustment.before, after: adjustment.after,
            row: adjustment.cause.map { lexicon.patterns.patterns[$0].row.description })
        },
        value: opinion.value, contribution: opinion.value * share)
    }
    lean = reading.offset * share
    sum = reading.sum
  }

  private static func row(_ source: Reading.Opinion.Source, _ reader: CommentReader) -> String {
    switch source {
    case .word(let row): reader.lexicon.polarity[row].row.description
    case .pattern(let pattern): reader.lexicon.patterns.patterns[pattern].row.description
    case .target(let group, let row): reader.lexicon.targets[group][row].row.description
    case .symbol(let symbol): reader.analyzer.symbols.symbols[symbol].row.description
    case .laughter(let laughter): reader.lexicon.laughter[laughter].row.description
    case .rule(let rule): "rule \(rule.rawValue)"
    }
  }

  private static func name(_ meaning: Meaning) -> String {
    switch meaning {
    case .phrase(let phrase): "phrase \(phrase.role.rawValue)"
    case .connective(let connective): "connective \(connective.rawValue)"
    case .cue(let cue): "cue \(cue.kind.rawValue)"
    case .intensifier(let intensifier): "degree \(intensifier.kind.rawValue)"
    case .negator(let negator): "negator \(negator.kind.rawValue)"
    case .mark: "mark"
    case .target: "target"
    case .answer(let answer): "answer \(answer.rawValue)"
    case .intent: "intent"
    case .term: "term"
    }
  }
}

extension CommentReader {
  /// Explains how a comment is read.
  ///
  /// - Parameter hint: what is known of the comment's language before it is read.
  public func explain(
    _ text: String, answering question: Question = .open, in language: Language? = nil, hint: Language? = nil
  ) -> Explanation {
    var text = text
    return text.withUTF8 { bytes in
      var prior: Explanation.Prior?
      if language == nil, let hint { prior = .init(hint: hint, alone: tag(bytes, answering: question).language) }
      let tagged = tag(bytes, answering: question, in: language, hint: hint)
      return Explanation(tagged, text: bytes, reader: self, prior: prior)
    }
  }
}
