public import OpinaFeedback
public import OpinaHealth
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

/// Writes `comments.csv`: the columns of the export, letter for letter, and behind them what was read in the comments.
///
/// One row for each record. It keeps nothing between calls, so batches can be written by several threads and put together
/// in order.
public struct CommentsCSVWriter: Sendable {
  let columns: [String]
  let commentColumns: [String]
  let scale: Scale?
  let labels: ThemeLabels
  let style: TableStyle
  /// Names of the exports if there are several.
  let exports: [String]
  /// Whether the export's own scores had a say, so that sentiment scores have a value before.
  let isAdapted: Bool

  /// - Parameters:
  ///   - columns: names of all columns of the export.
  ///   - commentColumns: names of those that hold comments, in the order of `Response.comments`.
  ///   - exports: names of the exports; if there are several, each row says from which it is.
  public init(
    columns: [String], commentColumns: [String], scale: Scale?, labels: ThemeLabels,
    style: TableStyle = .plain, exports: [String] = [], isAdapted: Bool = false
  ) {
    self.columns = columns
    self.commentColumns = commentColumns
    self.scale = scale
    self.labels = labels
    self.style = style
    self.exports = exports.count > 1 ? exports : []
    self.isAdapted = isAdapted
  }

  private static let recordColumns = ["opina:record", "opina:problem"]
  private static let commentFields = [
    "language", "content", "sentiment", "score", "likes", "dislikes", "themes", "untagged", "intents", "reasons",
    "mismatch",
  ]

  private var fields: [String] {
    Self.commentFields.flatMap { isAdapted && $0 == "score" ? [$0, "scoreBefore"] : [$0] }
  }

  /// Appends the header row.
  public func writeHeader(into out: inout [UInt8]) {
    var text = DelimitedText(style: style)
    text.begin()
    for column in columns { text.add(column) }
    if !exports.isEmpty { text.add("opina:export") }
    for column in Self.recordColumns { text.add(column) }
    if scale != nil { text.add("opina:scoreGroup") }
    for column in commentColumns {
      for field in fields {
        text.add(commentColumns.count == 1 ? "opina:\(field)" : "opina:\(field) [\(column)]")
      }
    }
    text.endRow()
    out += text.bytes
  }

  /// Appends the row of a record.
  ///
  /// - Parameters:
  ///   - index: of the record in the batch.
  ///   - comments: what was read, one for each comment field of the response.
  ///   - export: of which of several exports it is a record, from 0.
  public func write(
    _ index: Int, of batch: RecordBatch, response: Response, comments: [ReadComment], export: Int = 0,
    into out: inout [UInt8]
  ) {
    var text = DelimitedText(style: style, taking: &out)
    batch.bytes.withUnsafeBufferPointer { bytes in
      for column in columns.indices {
        let field = batch.field(record: index, column: column) ?? 0..<0
        text.add(UnsafeBufferPointer(rebasing: bytes[field]))
      }
    }
    let group = response.score.flatMap { score in scale.flatMap { ScoreGroup(score: score, scale: $0) } }
    if export < exports.count { text.add(exports[export]) }
    text.add(response.record)
    text.add(batch.records[index].problem?.rawValue ?? "")
    if let scale { text.add(group.map { $0.name(on: scale) } ?? "") }
    for column in commentColumns.indices {
      if column < comments.count {
        write(comments[column].tagged, group: group, question: comments[column].field.question, into: &text)
      } else {
        for _ in fields { text.add("") }
      }
    }
    text.endRow()
    text.giveBack(to: &out)
  }

  private func write(_ tagged: TaggedComment, group: ScoreGroup?, question: Question, into text: inout DelimitedText) {
    text.add(tagged.language.code)
    text.add(tagged.content.rawValue)
    text.add(tagged.sentiment?.label.rawValue ?? "")
    text.add(tagged.sentiment?.score, places: 2)
    if isAdapted { text.add((tagged.learnt?.before ?? tagged.sentiment)?.score, places: 2) }
    tagged.themes.withUnsafeBufferPointer { mentions in
      text.add { labels(of: mentions, taking: .praise, into: &$0) }
      text.add { labels(of: mentions, taking: .criticism, into: &$0) }
      text.add { themes(of: mentions, into: &$0) }
      text.add(tagged.untagged?.rawValue ?? "")
      text.add(list: tagged.intents)
      text.add { text in
        var isFirst = true
        group?.forEachReason(in: mentions) { mention in
          text.append(mentions[mention].theme, isFirst: &isFirst)
        }
      }
    }
    text.add(Mismatch(group: group, sentiment: tagged.sentiment, question: question)?.rawValue ?? "")
  }

  private enum Side {
    case praise, criticism

    func isTaken(by label: Sentiment.Label) -> Bool {
      switch label {
      case .positive: self == .praise
      case .negative: self == .criticism
      case .mixed: true
      case .neutral: false
      }
    }
  }

  /// Labels of the themes that any mention takes a side on, each once.
  private func labels(
    of mentions: UnsafeBufferPointer<ThemeMention>, taking side: Side, into text: inout DelimitedText
  ) {
    var isFirst = true
    for index in mentions.indices where side.isTaken(by: mentions[index].sentiment.label) {
      let isKnown = (0..<index).contains {
        side.isTaken(by: mentions[$0].sentiment.label) && mentions.areOfSameTheme($0, index)
      }
      if !isKnown { text.append(labels.label(of: mentions[index].theme), isFirst: &isFirst) }
    }
  }

  private func themes(of mentions: UnsafeBufferPointer<ThemeMention>, into text: inout DelimitedText) {
    var isFirst = true
    for index in mentions.indices {
      text.append(mentions[index].theme, isFirst: &isFirst)
      text.append("=")
      text.append(mentions[index].sentiment.label.rawValue)
    }
  }
}

extension DelimitedText {
  /// Appends one of the texts of a list.
  fileprivate mutating func append(_ item: String, isFirst: inout Bool) {
    if !isFirst { append(Self.separator) }
    isFirst = false
    append(item)
  }
}
