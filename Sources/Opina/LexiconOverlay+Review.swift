public import OpinaAdaptation
internal import OpinaLexicon
public import OpinaReport

extension LexiconOverlay {
  /// Where the table for people stands in the overlay's folder.
  public var reviewFile: String { "review.csv" }

  /// One row for each learnt word with its evidence and examples, strongest evidence first.
  public func review(style: TableStyle) -> [UInt8] {
    var table = DelimitedText(style: style)
    for name in ["language", "text", "before", "valence", "comments", "meanScore", "evidence", "examples"] {
      table.add(name)
    }
    table.endRow()
    // The rows stand by language and text, and equal evidence keeps them so.
    let ranked = rows.indices.sorted { (-abs(rows[$0].evidence), $0) < (-abs(rows[$1].evidence), $1) }
    for row in ranked.map({ rows[$0] }) {
      table.add(row.language.rawValue)
      table.add(row.text)
      table.add(FixedDecimal.text(row.before, places: 2))
      table.add(FixedDecimal.text(row.valence, places: 1))
      table.add(String(row.comments))
      table.add(FixedDecimal.text(row.meanScore, places: 2))
      table.add(FixedDecimal.text(row.evidence, places: 1))
      table.add(row.examples.joined(separator: " | "))
      table.endRow()
    }
    return table.bytes
  }
}

extension Adaptation {
  /// One English line for standard error.
  public var note: String {
    func percent(_ share: Double) -> String { FixedDecimal.text(share * 100, places: 1) + " %" }
    let sides =
      "the side of the score is read in \(percent(agreement.before)) before, \(percent(agreement.after)) after"
    return "adapt: learnt from \(comments.low + comments.middle + comments.high) comments with scores; \(sides), each "
      + "comment judged without its own score" + (helps ? "" : "; that is no gain, so every comment keeps its score")
  }

  /// For `report.json`.
  var json: JSONValue {
    .object([
      .init(
        "comments",
        .object([
          .init("low", .integer(comments.low)), .init("middle", .integer(comments.middle)),
          .init("high", .integer(comments.high)),
        ])),
      .init("sidesRightBefore", .decimal(agreement.before, places: 4)),
      .init("sidesRightAfter", .decimal(agreement.after, places: 4)), .init("isUsed", .boolean(helps)),
    ])
  }
}
