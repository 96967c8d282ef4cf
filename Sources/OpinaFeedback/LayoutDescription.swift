/// A value of the description of a layout, for outputs in JSON and the like.
public indirect enum LayoutValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([LayoutValue])
  case fields([LayoutField])
}

/// A named value of the description of a layout.
public struct LayoutField: Hashable, Sendable {
  /// Stable, English, lowerCamelCase.
  public let name: String
  /// Its value.
  public let value: LayoutValue

  init(_ name: String, _ value: LayoutValue) {
    self.name = name
    self.value = value
  }
}

extension ExportLayout {
  /// What was found out about the export, in a fixed order; what there is not is absent. Columns are given by name.
  public var description: [LayoutField] {
    func name(_ column: Int) -> LayoutValue { .text(columns[column].name) }
    var fields: [LayoutField] = [LayoutField("format", .text(format.rawValue))]
    func add(_ key: String, _ value: LayoutValue?) {
      if let value { fields.append(LayoutField(key, value)) }
    }
    add("sheet", sheet.map { .text($0) })
    add("encoding", format == .workbook ? nil : .text(encoding))
    add("delimiter", delimiter.map { .text($0) })
    add("quotes", format == .delimited ? .flag(quotes) : nil)
    add("headerRows", .number(headerRows))
    add("decimalComma", score == nil ? nil : .flag(decimalComma))
    add("columns", .list(columns.map { .text($0.name) }))
    add("id", id.map(name))
    add(
      "comments",
      .list(
        comments.map {
          .fields([LayoutField("column", name($0.column)), LayoutField("question", .text($0.question.rawValue))])
        }))
    add("score", score.map(name))
    add("answersInWords", scoreLabels == nil ? nil : .flag(true))
    add("scale", scale.map { .text($0.description) })
    add("customer", customer.map(name))
    add("customerName", customerName.map(name))
    add("date", date.map(name))
    add("dateOrder", dateOrder.map { .text($0.rawValue) })
    add("language", language.map(name))
    add("segments", segments.isEmpty ? nil : .list(segments.map(name)))
    add("question", question.map(name))
    add("responsesSpanRows", responsesSpanRows ? .flag(true) : nil)
    add("guesses", .list(guesses.map { .text($0) }))
    return fields
  }
}
