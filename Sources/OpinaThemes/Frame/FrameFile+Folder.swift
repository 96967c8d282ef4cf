public import OpinaLexicon

extension FrameFile {
  /// The pack of themes that a frame file declares.
  public static let ownPack = "own"

  /// Lines of one frame file among several, at most.
  static let linesPerFile = 1_000_000

  /// The frame's rows as tables to be laid over the lexicons.
  ///
  /// - Parameters:
  ///   - number: of the file among those laid over, from 0, so that its lines can be told from those of others.
  ///   - catalogue: the built-in themes, which keep their packs when the frame declares them again.
  public func folder(number: Int = 0, over catalogue: ThemeCatalogue) -> LexiconFolder {
    let offset = number * Self.linesPerFile
    var tables: [String: LexiconTable] = [:]
    func add(_ file: String, _ columns: [String], _ rows: [LexiconTable.Row]) {
      guard !rows.isEmpty else { return }
      tables[file] = LexiconTable(file: name, columns: columns, rows: rows)
    }
    add(
      ThemeCatalogue.file, ThemeCatalogue.columns,
      rows.filter { $0.kind == .theme && catalogue.index(of: $0.theme) == nil }
        .map { LexiconTable.Row(line: $0.line, cells: [$0.theme, $0.text, Self.ownPack, "-"]) })
    for language in Language.allCases {
      let own = rows.filter { $0.language == language }
      add(
        "\(language.rawValue)/themes.tsv", ThemeTerm.columns,
        own.filter { $0.kind == .term }
          .map { LexiconTable.Row(line: offset + $0.line, cells: [$0.theme, $0.text] + $0.rest) })
      add("\(language.rawValue)/labels.tsv", Self.labelColumns, labels(own))
    }
    return .frame(tables)
  }

  static let labelColumns = ["theme", "label", "definition"]

  private func labels(_ rows: [FrameRow]) -> [LexiconTable.Row] {
    var definitions: [String: String] = [:]
    for row in rows where row.kind == .definition { definitions[row.theme] = row.text }
    return rows.filter { $0.kind == .label }
      .map { LexiconTable.Row(line: $0.line, cells: [$0.theme, $0.text, definitions[$0.theme] ?? "-"]) }
  }
}
