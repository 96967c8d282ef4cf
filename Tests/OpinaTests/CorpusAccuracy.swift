import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaText
import OpinaThemes

/// How much of the annotated comments of one language is read as a careful reader does, in percent.
struct CorpusAccuracy: Equatable, CustomStringConvertible {
  /// Comments that were read.
  var comments = 0
  /// Share of comments with the right label; `none` is a label of its own.
  var label = 0.0
  /// Share with the right side, of the comments that a reader calls positive or negative.
  var side = 0.0
  /// F1 of theme ids, over all comments.
  var theme = 0.0
  /// Share with the right side, of the themes that both sides name and the reader calls positive or negative.
  var themeSide = 0.0
  /// F1 of the places inside comments where a clause begins.
  var clause = 0.0

  static let measures: [(name: String, meaning: String, value: @Sendable (CorpusAccuracy) -> Double)] = [
    ("label", "comments with the right sentiment label", { $0.label }),
    ("side", "positive and negative comments whose score has the right sign", { $0.side }),
    ("theme F1", "theme ids, precision and recall over all comments", { $0.theme }),
    ("theme side", "themes found whose side is right", { $0.themeSide }),
    ("clause F1", "places inside comments where a clause begins", { $0.clause }),
  ]

  var description: String { Self.measures.map { "\($0.name) \($0.value(self))" }.joined(separator: ", ") }

  init() {}

  /// Reads the comments in their language and compares.
  init(_ comments: [AnnotatedComment], with reader: CommentReader) {
    var labels = 0
    var sides = (right: 0, all: 0)
    var themes = (both: 0, read: 0, annotated: 0)
    var themeSides = (right: 0, all: 0)
    var clauses = (both: 0, read: 0, annotated: 0)
    for comment in comments {
      let tagged = reader.tag(comment.text, answering: comment.question, in: comment.language)
      let reading = reader.reading
      if (tagged.sentiment?.label.rawValue ?? "none") == comment.sentiment { labels += 1 }
      if let side = Self.sign(comment.sentiment) {
        sides.all += 1
        if (tagged.sentiment?.score ?? 0) * side > 0 { sides.right += 1 }
      }
      var found: [String: Double] = [:]
      for mention in tagged.themes { found[mention.theme, default: 0] += mention.sentiment.score }
      themes.read += found.count
      themes.annotated += comment.themes.count
      for (theme, annotated) in comment.themes {
        guard let score = found[theme] else { continue }
        themes.both += 1
        if let side = Self.sign(annotated) {
          themeSides.all += 1
          if score * side > 0 { themeSides.right += 1 }
        }
      }
      guard comment.clauses.count > 1 || reading.clauses.count > 1, !comment.clauses.isEmpty else { continue }
      let annotated = Self.beginnings(comment)
      var read: Set<Int> = []
      for clause in reading.clauses.dropFirst() {
        if let token = clause.tokens.first(where: { reading.tokens[$0].kind != .punctuation }) {
          read.insert(reading.tokens[token].range.lowerBound)
        }
      }
      clauses.read += read.count
      clauses.annotated += annotated.count
      clauses.both += read.intersection(annotated).count
    }
    self.comments = comments.count
    label = Self.percent(labels, comments.count)
    side = Self.percent(sides.right, sides.all)
    theme = Self.percent(2 * themes.both, themes.read + themes.annotated)
    themeSide = Self.percent(themeSides.right, themeSides.all)
    clause = Self.percent(2 * clauses.both, clauses.read + clauses.annotated)
  }

  private static func sign(_ label: String) -> Double? {
    switch label {
    case "positive": 1
    case "negative": -1
    default: nil
    }
  }

  /// UTF-8 offsets at which the clauses behind the first begin.
  private static func beginnings(_ comment: AnnotatedComment) -> Set<Int> {
    var result: Set<Int> = []
    var place = comment.text.startIndex
    for (index, clause) in comment.clauses.enumerated() {
      guard let range = comment.text[place...].firstRange(of: clause) else { continue }
      if index > 0 { result.insert(comment.text.utf8.distance(from: comment.text.startIndex, to: range.lowerBound)) }
      place = range.upperBound
    }
    return result
  }

  private static func percent(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : (Double(part) / Double(whole) * 1000).rounded() / 10
  }
}
