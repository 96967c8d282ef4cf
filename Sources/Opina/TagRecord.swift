public import OpinaFeedback
internal import OpinaHealth
public import OpinaReport
internal import OpinaSentiment
internal import OpinaText
public import OpinaThemes

/// Writes the output records of `opina tag`, one for each comment, into a byte buffer.
public struct TagRecord: Sendable {
  /// Decimal places of scores.
  static let places = 3

  private let columns: [String]
  private let scale: Scale?
  /// Heads of themes, by the comment's language; `und` uses English.
  private let heads: [String: ThemeHeads]
  /// Whether the export's own scores have a say, so that a score has a value before.
  private let isAdapted: Bool

  /// - Parameter labels: of themes, by language code.
  public init(columns: [String], scale: Scale?, labels: [String: ThemeLabels], isAdapted: Bool = false) {
    self.columns = columns
    self.scale = scale
    heads = labels.mapValues { ThemeHeads($0) }
    self.isAdapted = isAdapted
  }

  /// Appends one NDJSON line.
  public func writeLine(
    _ tagged: TaggedComment, field: CommentField, text: UnsafeBufferPointer<UInt8>, response: Response,
    problem: RecordProblem?, into out: inout [UInt8]
  ) {
    var json = JSONBytes(capacity: Self.usualLine)
    json.put("{\"id\":")
    json.put(quoted: response.id)
    json.put(",\"record\":")
    json.put(number: response.record)
    if field.column < columns.count { Self.put(",\"column\":", columns[field.column], &json) }
    Self.put(",\"question\":", field.question.rawValue, &json)
    if let problem { Self.put(",\"problem\":", problem.rawValue, &json) }
    Self.put(",\"language\":", tagged.language.code, &json)
    if tagged.language.confidence > 0 { Self.put(",\"languageConfidence\":", tagged.language.confidence, &json) }
    Self.put(",\"content\":", tagged.content.rawValue, &json)
    if let sentiment = tagged.sentiment {
      Self.put(",\"sentiment\":{\"score\":", sentiment.score, &json)
      Self.put(",\"label\":", sentiment.label.rawValue, &json)
      json.put("}")
    }
    if let learnt = tagged.learnt { adapted(learnt, text, &json) }
    if !tagged.themes.isEmpty { themes(tagged, text, &json) }
    if !tagged.intents.isEmpty {
      json.put(",\"intents\":")
      json.put(list: tagged.intents)
    }
    if let untagged = tagged.untagged { Self.put(",\"untagged\":", untagged.rawValue, &json) }
    score(tagged, response, field.question, &json)
    if let customer = response.customer { Self.put(",\"customer\":", customer, &json) }
    if let date = response.date { Self.put(",\"date\":", date, &json) }
    json.put("}\n")
    out.append(contentsOf: json.bytes)
  }

  /// Bytes of most lines.
  private static let usualLine = 2048

  private static func put(_ name: StaticString, _ value: String, _ json: inout JSONBytes) {
    json.put(name)
    json.put(quoted: value)
  }

  private static func put(_ name: StaticString, _ value: Double, _ json: inout JSONBytes) {
    json.put(name)
    json.put(decimal: value, places: places)
  }

  /// What the score was before, and the parts that it is made of: they add up to it.
  private func adapted(_ learnt: LearntScore, _ text: UnsafeBufferPointer<UInt8>, _ json: inout JSONBytes) {
    Self.put(",\"adapted\":{\"before\":", learnt.before.score, &json)
    Self.put(",\"labelBefore\":", learnt.before.label.rawValue, &json)
    Self.put(",\"lexicon\":", learnt.lexicon, &json)
    Self.put(",\"learnt\":", learnt.words, &json)
    Self.put(",\"offset\":", learnt.offset, &json)
    json.put(",\"words\":[")
    for (index, word) in learnt.strongest.enumerated() {
      json.put(index > 0 ? ",{\"text\":" : "{\"text\":")
      json.put(quoted: UnsafeBufferPointer(rebasing: text[word.bytes]))
      Self.put(",\"effect\":", word.effect, &json)
      json.put("}")
    }
    json.put("]}")
  }

  private func themes(_ tagged: TaggedComment, _ text: UnsafeBufferPointer<UInt8>, _ json: inout JSONBytes) {
    json.put(",\"themes\":[")
    let heads = heads[tagged.language.code] ?? heads["en"]
    for (index, mention) in tagged.themes.enumerated() {
      if index > 0 { json.put(",") }
      if let heads { heads.put(mention.theme, to: &json) } else { Self.put("{\"id\":", mention.theme, &json) }
      Self.put(",\"sentiment\":", mention.sentiment.label.rawValue, &json)
      Self.put(",\"score\":", mention.sentiment.score, &json)
      json.put(",\"quote\":")
      json.put(quoted: UnsafeBufferPointer(rebasing: text[mention.clause]))
      json.put(",\"start\":")
      json.put(number: mention.clause.lowerBound)
      json.put(",\"end\":")
      json.put(number: mention.clause.upperBound)
      json.put("}")
    }
    json.put("]")
  }

  private func score(
    _ tagged: TaggedComment, _ response: Response, _ question: Question, _ json: inout JSONBytes
  ) {
    guard let scale, let score = response.score else { return }
    let isRecommendation = scale.kind == .nps || scale.kind == .enps
    Self.put(isRecommendation ? ",\"npsScore\":" : ",\"score\":", score, &json)
    guard let group = group(of: response) else { return }
    Self.put(isRecommendation ? ",\"npsCategory\":" : ",\"scoreGroup\":", group.name(on: scale), &json)
    let reasons = group.reasons(in: tagged.themes)
    if !reasons.isEmpty {
      json.put(",\"reasons\":")
      json.put(list: reasons)
    }
    if let mismatch = Mismatch(group: group, sentiment: tagged.sentiment, question: question) {
      Self.put(",\"mismatch\":", mismatch.rawValue, &json)
    }
  }

  private func group(of response: Response) -> ScoreGroup? {
    response.score.flatMap { score in scale.flatMap { ScoreGroup(score: score, scale: $0) } }
  }

  // MARK: CSV

  private static let fields = [
    "id", "record", "column", "question", "problem", "language", "languageConfidence", "content", "sentiment", "score",
    "themes", "intents", "untagged", "givenScore", "scoreGroup", "reasons", "mismatch", "customer", "date", "comment",
  ]

  /// Appends the header of the CSV form.
  public func writeHeader(into out: inout [UInt8]) {
    let fields = Self.fields.flatMap { isAdapted && $0 == "score" ? [$0, "scoreBefore"] : [$0] }
    out += (fields.joined(separator: ",") + "\r\n").utf8
  }

  /// Appends one row of the CSV form; themes as `id=sentiment`, separated by `; `.
  public func writeRow(
    _ tagged: TaggedComment, field: CommentField, text: UnsafeBufferPointer<UInt8>, response: Response,
    problem: RecordProblem?, into out: inout [UInt8]
  ) {
    let group = group(of: response)
    let before = isAdapted ? [(tagged.learnt?.before ?? tagged.sentiment).map { Self.text($0.score) } ?? ""] : []
    let cells: [String] =
      [
        response.id, String(response.record), field.column < columns.count ? columns[field.column] : "",
        field.question.rawValue, problem?.rawValue ?? "", tagged.language.code,
        tagged.language.confidence > 0 ? FixedDecimal.text(tagged.language.confidence, places: Self.places) : "",
        tagged.content.rawValue, tagged.sentiment?.label.rawValue ?? "",
        tagged.sentiment.map { Self.text($0.score) } ?? "",
      ] + before + [
        tagged.themes.map { "\($0.theme)=\($0.sentiment.label.rawValue)" }.joined(separator: "; "),
        tagged.intents.joined(separator: "; "), tagged.untagged?.rawValue ?? "",
        response.score.map { FixedDecimal.text($0, places: Self.places) } ?? "",
        group.flatMap { group in scale.map { group.name(on: $0) } } ?? "",
        group?.reasons(in: tagged.themes).joined(separator: "; ") ?? "",
        Mismatch(group: group, sentiment: tagged.sentiment, question: field.question)?.rawValue ?? "",
        response.customer ?? "", response.date ?? "",
      ]
    var row = DelimitedText(style: .plain)
    for cell in cells { row.add(cell) }
    row.add(text)
    row.endRow()
    out += row.bytes
  }

  private static func text(_ value: Double) -> String { FixedDecimal.text(value, places: places) }
}
