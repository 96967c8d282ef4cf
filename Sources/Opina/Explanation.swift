public import OpinaFeedback
public import OpinaLexicon
internal import OpinaSentiment
public import OpinaText
public import OpinaThemes

/// Every stage of reading one comment. The contributions of all opinions, the lean and the limit add up to the score.
public struct Explanation: Sendable {
  /// A token as people see it.
  public struct Word: Sendable {
    /// The token as it is written.
    public let text: String
    /// What it is made of, such as `word`, `number` or `emoji`.
    public let kind: String
    /// The form of the vocabulary that it was found as; absent for an unknown word.
    public let form: String?
  }

  /// One step from a row's value to what counts.
  public struct Step: Sendable {
    /// The rule that acted, such as `negation`.
    public let rule: String
    /// The opinion's value, −3 … 3 and beyond, before the rule acted and after.
    public let before: Double
    /// The value behind it, on the same scale.
    public let after: Double
    /// The row that made the rule act.
    public let row: String?
  }

  /// One opinion with its way into the score.
  public struct Line: Sendable {
    /// The words that say it.
    public let text: String
    /// The row, such as `es/polarity.tsv:812`, or the rule that made it.
    public let row: String
    /// The valence of the row, −3 … 3.
    public let base: Double
    /// What rules made of it, in the order in which they acted.
    public let steps: [Step]
    /// What counts in the end.
    public let value: Double
    /// The part of the score that it makes.
    public let contribution: Double
  }

  /// Words that name a theme.
  public struct ThemeWords: Sendable {
    /// The words.
    public let text: String
    /// The row, such as `es/themes.tsv:812`, or that of the opinion that implies the theme.
    public let row: String
    /// Id of the theme that the row means in this code frame.
    public let theme: String
    /// The clause, as UTF-8 offsets into the comment.
    public let clause: Range<Int>
    /// Why the theme is not among the comment's for these words, or under another id; `nil` where it is.
    public let loss: ThemeLoss?
  }

  /// What was known of the language before the comment was read, and what its words tell alone.
  public struct Prior: Sendable {
    /// The likely language.
    public let hint: Language
    /// The language by the comment's words alone.
    public let alone: LanguageGuess
  }

  /// One part of a comment that was read by itself.
  struct Part {
    let tagged: TaggedComment
    let reading: Reading
    let lexicon: LanguageLexicon
    let namedThemes: [NamedTheme]
  }

  /// A stretch of a very long comment, or of one that changes its language, that was read by itself.
  public struct Passage: Sendable {
    /// Positions of its opinions in `lines`.
    public let lines: Range<Int>
    /// What it was found to say, −1 … 1; absent when it says nothing.
    public let score: Double?
    /// Its share of the mean that is the comment's score.
    public let weight: Double
    /// Sum of its values and its lean before it was brought into −1 … 1.
    public let sum: Double
    /// What `Calibration` took off, as a part of the comment's score.
    public let lean: Double
  }

  /// What came out.
  public let tagged: TaggedComment
  /// `nil` if nothing was known.
  public let prior: Prior?
  /// The tokens, in order.
  public let words: [Word]
  /// Clauses with their joint.
  public let clauses: [(text: String, joint: String?)]
  /// Signs that took part without a value of their own: negators, words of degree, cues, connectives.
  public let signs: [(text: String, meaning: String, row: String)]
  /// The opinions, each with its way into the score.
  public let lines: [Line]
  /// What names themes, in the order of the comment.
  public let themeWords: [ThemeWords]
  /// What `Calibration` took off for the positive lean of text, as a part of the score.
  public let lean: Double
  /// Sum of the values and the lean before it was brought into −1 … 1; of several passages the mean.
  public let sum: Double
  /// The passages that a very long comment, or one that changes its language, was read in, one for nearly every comment. The
  /// score is the mean of theirs by their lengths.
  public let passages: [Passage]
  /// The sentences of a comment that changes its language, each with the one that it was read in; else none.
  public let sentences: [(text: String, language: Language)]

  /// Explains the comment that a reader has just tagged, passage by passage.
  init(
    _ tagged: TaggedComment, text: UnsafeBufferPointer<UInt8>, reader: CommentReader,
    parts: [Part], prior: Prior?
  ) {
    sentences = (reader.change?.sentences ?? []).map { sentence in
      (String(decoding: text[sentence.range], as: UTF8.self), sentence.language)
    }
    self.prior = prior
    self.tagged = tagged
    var words: [Word] = []
    var clauses: [(text: String, joint: String?)] = []
    var signs: [(text: String, meaning: String, row: String)] = []
    var lines: [Line] = []
    var themeWords: [ThemeWords] = []
    var passages: [Passage] = []
    let judged = parts.filter { $0.tagged.sentiment != nil }.reduce(0) { $0 + $1.reading.tokens.count }
    for part in parts {
      let view = PassageView(
        reading: part.reading, text: text, lexicon: part.lexicon, symbols: reader.analyzer.symbols)
      // Of several passages those that say nothing have no part in the mean.
      let score = parts.count > 1 ? part.tagged.sentiment?.score : part.reading.sentiment.score
      let weight = parts.count > 1 ? Double(part.reading.tokens.count) / Double(max(judged, 1)) : 1
      // The limit is a common factor, so each value keeps its share of the score.
      let share = part.reading.sum == 0 ? 0 : (score ?? 0) / part.reading.sum * weight
      let first = lines.count
      words += view.words
      clauses += view.clauses
      signs += view.signs
      lines += view.lines(share: share)
      themeWords += part.namedThemes.map(view.themeWords)
      passages.append(
        Passage(
          lines: first..<lines.count, score: score, weight: score == nil ? 0 : weight, sum: part.reading.sum,
          lean: part.reading.offset * share))
    }
    self.words = words
    self.clauses = clauses
    self.signs = signs
    self.lines = lines
    self.themeWords = themeWords
    self.passages = passages
    lean = passages.reduce(0) { $0 + $1.lean }
    sum = passages.reduce(0) { $0 + $1.sum * $1.weight }
  }

  /// The words that name a theme of the comment; none where the comment as a whole stands for it.
  public func themeWords(of mention: ThemeMention) -> [ThemeWords] {
    themeWords.filter { words in
      let counts = words.loss == nil && words.theme == mention.theme
      let becomes = words.loss?.reason == .becomes && words.loss?.theme == mention.theme
      return words.clause == mention.clause && (counts || becomes)
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
      var parts: [Explanation.Part] = []
      let tagged = tag(bytes, answering: question, in: language, hint: hint) {
        let named = self.tagger.namedThemes(in: $1, of: $0)
        parts.append(Explanation.Part(tagged: $0, reading: $1, lexicon: self.lexicon, namedThemes: named))
      }
      return Explanation(tagged, text: bytes, reader: self, parts: parts, prior: prior)
    }
  }
}
