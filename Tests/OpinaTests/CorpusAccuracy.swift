import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaText
import OpinaThemes

/// How much of the annotated comments of one language is read as a careful reader does, in percent.
struct CorpusAccuracy: Equatable, CustomStringConvertible {
  /// Comments that were read.
  private(set) var comments = 0
  private var labels = Part()
  private var sides = Part()
  private var themes = Agreement()
  private var themeSides = Part()
  private var clauses = Agreement()

  /// What is right of what was asked.
  private struct Part: Equatable {
    var right = 0
    var all = 0

    var percent: Double { RecordedAccuracy.percent(right, of: all) }

    mutating func add(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }
  }

  /// What two readers see alike of what each sees.
  private struct Agreement: Equatable {
    var both = 0
    var read = 0
    var annotated = 0

    /// The harmonic mean of precision and recall.
    var percent: Double { RecordedAccuracy.percent(2 * both, of: read + annotated) }
  }

  static let measures: [(name: String, meaning: String, value: @Sendable (CorpusAccuracy) -> Double)] = [
    ("label", "comments with the right sentiment label, of which `none` is one", { $0.labels.percent }),
    ("side", "positive and negative comments whose score has the right sign", { $0.sides.percent }),
    ("theme F1", "theme ids, precision and recall over all comments", { $0.themes.percent }),
    ("theme side", "themes found whose side is right", { $0.themeSides.percent }),
    ("clause F1", "places inside comments where a clause begins", { $0.clauses.percent }),
  ]

  var description: String { Self.measures.map { "\($0.name) \($0.value(self))" }.joined(separator: ", ") }

  init() {}

  /// Reads the comments in their language and compares.
  init(_ comments: [AnnotatedComment], with reader: CommentReader) { add(comments, with: reader) }

  /// Reads more comments in their language and compares.
  mutating func add(_ comments: [AnnotatedComment], with reader: CommentReader) {
    for comment in comments {
      let tagged = reader.tag(comment.text, answering: comment.question, in: comment.language)
      self.comments += 1
      labels.add((tagged.sentiment?.label.rawValue ?? "none") == comment.sentiment)
      if let side = Self.sign(comment.sentiment) { sides.add((tagged.sentiment?.score ?? 0) * side > 0) }
      addThemes(of: tagged, comment)
      addClauses(of: reader.reading, comment)
    }
  }

  private mutating func addThemes(of tagged: TaggedComment, _ comment: AnnotatedComment) {
    var found: [String: Double] = [:]
    for mention in tagged.themes { found[mention.theme, default: 0] += mention.sentiment.score }
    themes.read += found.count
    themes.annotated += comment.themes.count
    for (theme, annotated) in comment.themes {
      guard let score = found[theme] else { continue }
      themes.both += 1
      if let side = Self.sign(annotated) { themeSides.add(score * side > 0) }
    }
  }

  private mutating func addClauses(of reading: Reading, _ comment: AnnotatedComment) {
    guard comment.clauses.count > 1 || reading.clauses.count > 1, !comment.clauses.isEmpty else { return }
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
}
