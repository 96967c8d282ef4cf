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
  /// Labels of themes, by the comment's language; `und` uses English.
  private let labels: [String: ThemeLabels]
  /// Whether the export's own scores have a say, so that a score has a value before.
  private let isAdapted: Bool

  /// - Parameter labels: of themes, by language code.
  public init(columns: [String], scale: Scale?, labels: [String: ThemeLabels], isAdapted: Bool = false) {
    self.columns = columns
    self.scale = scale
    self.labels = labels
    self.isAdapted = isAdapted
  }

  /// Appends one NDJSON line.
  public func writeLine(
    _ tagged: TaggedComment, field: CommentField, text: UnsafeBufferPointer<UInt8>, response: Response,
    problem: RecordProblem?, into out: inout [UInt8]
  ) {
    out.append(UInt8(ascii: "{"))
    Self.string("id", response.id, &out)
    Self.key("record", &out)
    Self.digits(response.record, &out)
    if field.column < columns.count { Self.string("column", columns[field.column], &out) }
    Self.string("question", field.question.rawValue, &out)
    if let problem { Self.string("problem", problem.rawValue, &out) }
    Self.string("language", tagged.language.code, &out)
    if tagged.language.confidence > 0 {
      Self.key("languageConfidence", &out)
      Self.decimal(tagged.language.confidence, &out)
    }
    Self.string("content", tagged.content.rawValue, &out)
    if let sentiment = tagged.sentiment {
      Self.key("sentiment", &out)
      out += "{\"score\":".utf8
      Self.decimal(sentiment.score, &out)
      Self.string("label", sentiment.label.rawValue, &out)
      out.append(UInt8(ascii: "}"))
    }
    if let learnt = tagged.learnt { adapted(learnt, text, &out) }
    if !tagged.themes.isEmpty { themes(tagged, text, &out) }
    if !tagged.intents.isEmpty { Self.list("intents", tagged.intents, &out) }
    if let untagged = tagged.untagged { Self.string("untagged", untagged.rawValue, &out) }
    score(tagged, response, field.question, &out)
    if let customer = response.customer { Self.string("customer", customer, &out) }
    if let date = response.date { Self.string("date", date, &out) }
    out += "}\n".utf8
  }

  /// What the score was before, and the parts that it is made of: they add up to it.
  private func adapted(_ learnt: LearntScore, _ text: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) {
    Self.key("adapted", &out)
    out += "{\"before\":".utf8
    Self.decimal(learnt.before.score, &out)
    Self.string("labelBefore", learnt.before.label.rawValue, &out)
    Self.key("lexicon", &out)
    Self.decimal(learnt.lexicon, &out)
    Self.key("learnt", &out)
    Self.decimal(learnt.words, &out)
    Self.key("offset", &out)
    Self.decimal(learnt.offset, &out)
    Self.key("words", &out)
    out.append(UInt8(ascii: "["))
    for (index, word) in learnt.strongest.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out += "{\"text\":".utf8
      Self.quoted(UnsafeBufferPointer(rebasing: text[word.bytes]), &out)
      Self.key("effect", &out)
      Self.decimal(word.effect, &out)
      out.append(UInt8(ascii: "}"))
    }
    out += "]}".utf8
  }

  private func themes(_ tagged: TaggedComment, _ text: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) {
    Self.key("themes", &out)
    out.append(UInt8(ascii: "["))
    let names = labels[tagged.language.code] ?? labels["en"]
    for (index, mention) in tagged.themes.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out.append(UInt8(ascii: "{"))
      Self.string("id", mention.theme, &out)
      if let names { Self.string("label", names.label(of: mention.theme), &out) }
      Self.string("sentiment", mention.sentiment.label.rawValue, &out)
      Self.key("score", &out)
      Self.decimal(mention.sentiment.score, &out)
      Self.key("quote", &out)
      Self.quoted(UnsafeBufferPointer(rebasing: text[mention.clause]), &out)
      Self.key("start", &out)
      Self.digits(mention.clause.lowerBound, &out)
      Self.key("end", &out)
      Self.digits(mention.clause.upperBound, &out)
      out.append(UInt8(ascii: "}"))
    }
    out.append(UInt8(ascii: "]"))
  }

  private func score(_ tagged: TaggedComment, _ response: Response, _ question: Question, _ out: inout [UInt8]) {
    guard let scale, let score = response.score else { return }
    let isRecommendation = scale.kind == .nps || scale.kind == .enps
    Self.key(isRecommendation ? "npsScore" : "score", &out)
    Self.decimal(score, &out)
    guard let group = group(of: response) else { return }
    Self.string(isRecommendation ? "npsCategory" : "scoreGroup", group.name(on: scale), &out)
    let reasons = group.reasons(in: tagged.themes)
    if !reasons.isEmpty { Self.list("reasons", reasons, &out) }
    if let mismatch = Mismatch(group: group, sentiment: tagged.sentiment, question: question) {
      Self.string("mismatch", mismatch.rawValue, &out)
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

  // MARK: JSON

  private static func key(_ name: StaticString, _ out: inout [UInt8]) {
    if out.last != UInt8(ascii: "{") { out.append(UInt8(ascii: ",")) }
    out.append(UInt8(ascii: "\""))
    out.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    out.append(UInt8(ascii: "\""))
    out.append(UInt8(ascii: ":"))
  }

  private static func string(_ name: StaticString, _ value: String, _ out: inout [UInt8]) {
    key(name, &out)
    var value = value
    value.withUTF8 { quoted($0, &out) }
  }

  private static func list(_ name: StaticString, _ values: [String], _ out: inout [UInt8]) {
    key(name, &out)
    out.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      var value = value
      value.withUTF8 { quoted($0, &out) }
    }
    out.append(UInt8(ascii: "]"))
  }

  private static func quoted(_ bytes: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      start = index + 1
      escape(byte, &out)
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    out.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, _ out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      out.append(UInt8(ascii: "\\"))
      out.append(byte)
    case 0x0A: out += "\\n".utf8
    case 0x0D: out += "\\r".utf8
    case 0x09: out += "\\t".utf8
    default:
      out += "\\u00".utf8
      out.append(hexadecimal(byte >> 4))
      out.append(hexadecimal(byte & 15))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  private static func digits(_ value: Int, _ out: inout [UInt8]) { out += String(value).utf8 }

  private static func text(_ value: Double) -> String { FixedDecimal.text(value, places: places) }

  private static func decimal(_ value: Double, _ out: inout [UInt8]) {
    FixedDecimal.write(value, places: places, into: &out)
  }
}
