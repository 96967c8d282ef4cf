/// Reads what themes have to do with each other: `shared/counterparts.tsv` and `shared/joint-themes.tsv`.
struct ThemeRelations {
  private let positions: [String: ThemeCatalogue.Index]

  init(_ positions: [String: ThemeCatalogue.Index]) { self.positions = positions }

  func counterparts(in folders: [LexiconFolder], of count: Int) throws(LexiconError) -> [[ThemeCatalogue.Index]] {
    var result = [[ThemeCatalogue.Index]](repeating: [], count: count)
    for folder in folders {
      let file = "shared/counterparts.tsv"
      guard let table = try folder.table(file, columns: ["theme", "counterparts", "note"]) else { continue }
      for row in table.rows {
        var others: [ThemeCatalogue.Index] = []
        for id in row.cells[1].split(separator: ",") { others.append(try theme(String(id), row, 2, table)) }
        result[try theme(row.cells[0], row, 1, table)] = others
      }
    }
    return result
  }

  func jointThemes(in folders: [LexiconFolder]) throws(LexiconError) -> [ThemeCatalogue.JointTheme] {
    var result: [ThemeCatalogue.JointTheme] = []
    for folder in folders {
      let file = "shared/joint-themes.tsv"
      guard let table = try folder.table(file, columns: ["theme", "beside", "becomes", "note"]) else { continue }
      for row in table.rows {
        result.append(
          ThemeCatalogue.JointTheme(
            theme: try theme(row.cells[0], row, 1, table), beside: try theme(row.cells[1], row, 2, table),
            becomes: try theme(row.cells[2], row, 3, table)))
      }
    }
    return result
  }

  private func theme(
    _ id: String, _ row: LexiconTable.Row, _ column: Int, _ table: LexiconTable
  ) throws(LexiconError) -> ThemeCatalogue.Index {
    if let index = positions[id] { return index }
    throw LexiconError(
      file: table.file, line: row.line, column: column, problem: "no theme is called \(id)",
      remedy: "use an id of \(ThemeCatalogue.file)")
  }
}
