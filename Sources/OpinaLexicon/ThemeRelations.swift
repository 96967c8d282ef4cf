/// Reads what themes have to do with each other: `shared/senses.tsv`, `shared/counterparts.tsv`,
/// `shared/joint-themes.tsv` and `shared/precedence.tsv`; and what their bare names say, `shared/named-alone.tsv`.
struct ThemeRelations {
  static let sensesFile = "shared/senses.tsv"
  private static let sensesColumns = ["sense", "readings", "note"]

  private let positions: [String: ThemeCatalogue.Index]
  private let senses: Range<ThemeCatalogue.Index>
  private let packs: Set<String>

  init(
    _ positions: [String: ThemeCatalogue.Index], senses: Range<ThemeCatalogue.Index>, packs: some Sequence<String>
  ) {
    self.positions = positions
    self.senses = senses
    self.packs = Set(packs)
  }

  /// Ids of senses, each once.
  ///
  /// - Parameter positions: of the themes.
  static func senses(
    in folders: [LexiconFolder], beside positions: [String: ThemeCatalogue.Index]
  ) throws(LexiconError) -> [String] {
    var senses: [String] = []
    for folder in folders {
      guard let table = try folder.table(sensesFile, columns: sensesColumns) else { continue }
      for row in table.rows where !senses.contains(row.cells[0]) {
        guard positions[row.cells[0]] == nil else {
          throw LexiconError(
            file: table.file, line: row.line, column: 1, problem: "\(row.cells[0]) is a theme",
            remedy: "call the sense otherwise")
        }
        senses.append(row.cells[0])
      }
    }
    return senses
  }

  func counterparts(
    in folders: [LexiconFolder], of count: Int
  ) throws(LexiconError) -> [[ThemeCatalogue.Counterpart]] {
    var result = [[ThemeCatalogue.Counterpart]](repeating: [], count: count)
    let files = [
      ("shared/counterparts.tsv", ["theme", "counterparts", "note"]), (Self.sensesFile, Self.sensesColumns),
    ]
    for folder in folders {
      for (file, columns) in files {
        guard let table = try folder.table(file, columns: columns) else { continue }
        for row in table.rows {
          var others: [ThemeCatalogue.Counterpart] = []
          for text in row.cells[1].split(separator: ",") { others.append(try counterpart(text, row, table)) }
          result[try theme(row.cells[0], row, 1, table)] = others
        }
      }
    }
    return result
  }

  /// `theme`, or `theme@pack`: only in surveys of that trade.
  private func counterpart(
    _ text: Substring, _ row: LexiconTable.Row, _ table: LexiconTable
  ) throws(LexiconError) -> ThemeCatalogue.Counterpart {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let index = try theme(parts[0], row, 2, table)
    guard !senses.contains(index) else {
      throw LexiconError(
        file: table.file, line: row.line, column: 2, problem: "\(parts[0]) is a sense",
        remedy: "use an id of \(ThemeCatalogue.file)")
    }
    guard parts.count == 2 else { return ThemeCatalogue.Counterpart(theme: index, pack: nil) }
    guard packs.contains(parts[1]) else {
      throw LexiconError(
        file: table.file, line: row.line, column: 2, problem: "no pack is called \(parts[1])",
        remedy: "take \(packs.sorted().joined(separator: ", "))")
    }
    return ThemeCatalogue.Counterpart(theme: index, pack: parts[1])
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

  /// What the bare names of themes say, −3 … 3.
  func namedAlone(in folders: [LexiconFolder]) throws(LexiconError) -> [ThemeCatalogue.Index: Double] {
    var result: [ThemeCatalogue.Index: Double] = [:]
    for folder in folders {
      let file = "shared/named-alone.tsv"
      guard let table = try folder.table(file, columns: ["theme", "valence", "note"]) else { continue }
      for row in table.rows {
        guard let valence = Double(row.cells[1]), abs(valence) <= 3 else {
          throw LexiconError(
            file: table.file, line: row.line, column: 2, problem: "\(row.cells[1]) is no valence",
            remedy: "write a number from -3 to 3")
        }
        result[try theme(row.cells[0], row, 1, table)] = valence
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
