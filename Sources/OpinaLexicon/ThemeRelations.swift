/// Reads what themes have to do with each other: `shared/counterparts.tsv`, `shared/joint-themes.tsv` and
/// `shared/precedence.tsv`.
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

  /// For each pair of themes whether the first yields to the second; of two that would yield to each other none does.
  ///
  /// - Parameter groups: of each theme its group, of a group itself.
  func precedence(
    in folders: [LexiconFolder], groups: [ThemeCatalogue.Index]
  ) throws(LexiconError) -> [Bool] {
    let count = groups.count
    var yields = [Bool](repeating: false, count: count * count)
    for folder in folders {
      let file = "shared/precedence.tsv"
      guard let table = try folder.table(file, columns: ["theme", "yields", "note"]) else { continue }
      for row in table.rows {
        let weak = try theme(row.cells[0], row, 1, table)
        for id in row.cells[1].split(separator: ",") {
          let strong = try theme(String(id), row, 2, table)
          for index in groups.indices where index != weak && (index == strong || groups[index] == strong) {
            yields[weak * count + index] = true
          }
        }
      }
    }
    let declared = yields
    for weak in 0..<count {
      for strong in 0..<count where declared[weak * count + strong] && declared[strong * count + weak] {
        yields[weak * count + strong] = false
      }
    }
    return yields
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
