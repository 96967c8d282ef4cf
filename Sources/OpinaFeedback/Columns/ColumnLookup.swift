internal import OpinaLexicon

/// Finds a column that the user named.
struct ColumnLookup {
  let columns: [ExportLayout.Column]
  let file: String

  /// The names of all columns with their numbers, for messages.
  var list: String {
    columns.map { "\($0.index + 1) \"\(Self.short($0.name))\"" }.joined(separator: ", ")
  }

  /// - Parameters:
  ///   - name: the header as it stands, or with other case, accents or signs, or the number from 1.
  ///   - words: what may stand behind a column and `=`, for the message if something else does.
  /// - Throws: `noSuchColumn`.
  func index(of name: String, or words: [String] = []) throws(ExportError) -> Int {
    if let column = find(name) { return column }
    if let sign = name.lastIndex(of: "="), !words.isEmpty, find(String(name[..<sign])) != nil {
      throw ExportError(
        kind: .noSuchColumn, file: file, column: name,
        problem: "\"\(name[name.index(after: sign)...])\" is nothing that can stand behind a column and =",
        remedy: "write one of \(words.joined(separator: ", "))")
    }
    throw ExportError(
      kind: .noSuchColumn, file: file, column: name, problem: "the export has no such column",
      remedy: "name one of \(list)")
  }

  private func find(_ name: String) -> Int? {
    let sought = name.lowercased()
    let key = ColumnNames.key(name)
    let ways: [(ExportLayout.Column) -> Bool] = [
      { $0.name == name }, { $0.name.lowercased() == sought }, { $0.title?.lowercased() == sought },
      { ColumnNames.key($0.name) == key }, { $0.title.map(ColumnNames.key) == key },
    ]
    for way in ways {
      if let column = columns.first(where: way) { return column.index }
    }
    return Int(name).flatMap { columns.indices.contains($0 - 1) ? $0 - 1 : nil }
  }

  /// Headers can be whole paragraphs.
  private static func short(_ name: String) -> String {
    let longest = 60
    return name.count <= longest ? name : "\(name.prefix(longest))…"
  }
}

extension ExportLayout.Column {
  /// Whether the name is something that a person was asked, not what a program calls a field.
  var isQuestion: Bool {
    let text = title ?? name
    let leastWords = 4
    return text.contains("?") || text.split(separator: " ").count >= leastWords
  }
}
