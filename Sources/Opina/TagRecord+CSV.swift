public import OpinaFeedback
internal import OpinaHealth
internal import OpinaReport
internal import OpinaSentiment
internal import OpinaText
public import OpinaThemes

/// The CSV form of the records.
extension TagRecord {
  private func group(of cells: ResponseCells) -> ScoreGroup? {
    cells.score.flatMap { score in scale.flatMap { ScoreGroup(score: score, scale: $0) } }
  }

  private static let names = [
    "id", "record", "column", "question", "problem", "language", "languageConfidence", "content", "sentiment", "score",
    "themes", "intents", "untagged", "givenScore", "scoreGroup", "reasons", "mismatch", "customer", "date", "comment",
  ]

  /// Appends the header of the CSV form.
  public func writeHeader(into out: OutputBytes) {
    let names = Self.names.flatMap { isAdapted && $0 == "score" ? [$0, "scoreBefore"] : [$0] }
    out.append(Array((names.joined(separator: ",") + "\r\n").utf8))
  }

  /// Appends one row of the CSV form; themes as `id=sentiment`, separated by `; `.
  public func writeRow(
    _ tagged: TaggedComment, field: CommentField, text: UnsafeBufferPointer<UInt8>, of cells: ResponseCells,
    into out: OutputBytes
  ) {
    let group = group(of: cells)
    let before = isAdapted ? [(tagged.learnt?.before ?? tagged.sentiment).map { Self.text($0.score) } ?? ""] : []
    let id = cells.id.isEmpty ? String(cells.record) : Self.text(cells.id)
    let values: [String] =
      [
        id, String(cells.record), field.column < columns.count ? columns[field.column] : "",
        field.question.rawValue, cells.problem?.rawValue ?? "", tagged.language.code,
        tagged.language.confidence > 0 ? FixedDecimal.text(tagged.language.confidence, places: Self.places) : "",
        tagged.content.rawValue, tagged.sentiment?.label.rawValue ?? "",
        tagged.sentiment.map { Self.text($0.score) } ?? "",
      ] + before + [
        tagged.themes.map { "\($0.theme)=\($0.sentiment.label.rawValue)" }.joined(separator: "; "),
        tagged.intents.joined(separator: "; "), tagged.untagged?.rawValue ?? "",
        cells.score.map { FixedDecimal.text($0, places: Self.places) } ?? "",
        group.flatMap { group in scale.map { group.name(on: $0) } } ?? "",
        group?.reasons(in: tagged.themes).joined(separator: "; ") ?? "",
        Mismatch(group: group, sentiment: tagged.sentiment, question: field.question)?.rawValue ?? "",
        Self.text(cells.customer), cells.date?.text ?? "",
      ]
    var row = DelimitedText(style: .plain)
    for value in values { row.add(value) }
    row.add(text)
    row.endRow()
    out.append(row.bytes)
  }

  private static func text(_ cell: UnsafeBufferPointer<UInt8>) -> String { String(decoding: cell, as: UTF8.self) }

  private static func text(_ value: Double) -> String { FixedDecimal.text(value, places: places) }
}
