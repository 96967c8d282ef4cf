import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import OpinaSentiment
import OpinaText
import OpinaThemes

/// One clause on one theme, as the comment reader would hand it over.
struct ClauseSample {
  let text: String
  let theme: String
  let label: Sentiment.Label
  let score: Double

  init(_ text: String, _ theme: String, _ score: Double) {
    self.text = text
    self.theme = theme
    self.score = score
    label = score > 0.1 ? .positive : score < -0.1 ? .negative : .neutral
  }
}

extension ReadComment {
  /// A comment made of clauses.
  static func sample(
    _ clauses: [ClauseSample], column: Int = 1, language: String = "en", intents: [String] = [],
    content: Content? = nil
  ) -> ReadComment {
    let text = clauses.map(\.text).joined(separator: " ")
    var mentions: [ThemeMention] = []
    var start = 0
    for clause in clauses {
      let range = start..<start + clause.text.utf8.count
      mentions.append(
        ThemeMention(
          theme: clause.theme, sentiment: Sentiment(score: clause.score, label: clause.label), clause: range))
      start = range.upperBound + 1
    }
    let labels = Set(clauses.map(\.label))
    let label: Sentiment.Label? = labels.count > 1 ? .mixed : labels.first
    let mean = clauses.isEmpty ? 0 : clauses.reduce(0) { $0 + $1.score } / Double(clauses.count)
    return ReadComment(
      field: CommentField(column: column, question: .open, bytes: 0..<text.utf8.count), column: "comment",
      text: ArraySlice(text.utf8),
      tagged: TaggedComment(
        language: LanguageGuess(code: language, confidence: 0.9),
        content: content ?? (clauses.isEmpty ? .none : .opinion),
        sentiment: label.map { Sentiment(score: mean, label: $0) }, themes: mentions, intents: intents,
        untagged: clauses.isEmpty ? UntaggedReason.none : nil))
  }
}

extension Response {
  static func sample(
    _ record: Int, score: Double? = nil, customer: String? = nil, date: String? = nil, segments: [String] = [],
    name: String? = nil
  ) -> Response {
    Response(
      id: String(record), record: record, score: score, customer: customer, date: date, languageHint: nil,
      segments: segments, comments: [], customerName: name)
  }
}
