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
    for line in try folders.lines(of: sensesFile, sensesColumns) where !senses.contains(line[0]) {
      guard positions[line[0]] == nil else {
        throw line.error(1, "\(line[0]) is a theme", remedy: "call the sense otherwise")
      }
      senses.append(line[0])
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
        for line in try [folder].lines(of: file, columns) {
          var others: [ThemeCatalogue.Counterpart] = []
          for text in line[1].split(separator: ",") { others.append(try counterpart(text, line)) }
          result[try theme(line[0], line, 1)] = others
        }
      }
    }
    return result
  }

  /// `theme`, or `theme@pack`: only in surveys of that trade.
  private func counterpart(
    _ text: Substring, _ line: LexiconLine
  ) throws(LexiconError) -> ThemeCatalogue.Counterpart {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let index = try theme(parts[0], line, 2)
    guard !senses.contains(index) else {
      throw line.error(2, "\(parts[0]) is a sense", remedy: "use an id of \(ThemeCatalogue.file)")
    }
    guard parts.count == 2 else { return ThemeCatalogue.Counterpart(theme: index, pack: nil) }
    guard packs.contains(parts[1]) else {
      throw line.error(
        2, "no pack is called \(parts[1])", remedy: "take \(packs.sorted().joined(separator: ", "))")
    }
    return ThemeCatalogue.Counterpart(theme: index, pack: parts[1])
  }

  func jointThemes(in folders: [LexiconFolder]) throws(LexiconError) -> [ThemeCatalogue.JointTheme] {
    var result: [ThemeCatalogue.JointTheme] = []
    let columns = ["theme", "beside", "becomes", "note"]
    for line in try folders.lines(of: "shared/joint-themes.tsv", columns) {
      result.append(
        ThemeCatalogue.JointTheme(
          theme: try theme(line[0], line, 1), beside: try theme(line[1], line, 2),
          becomes: try theme(line[2], line, 3)))
    }
    return result
  }

  /// What the bare names of themes say, −3 … 3.
  func namedAlone(in folders: [LexiconFolder]) throws(LexiconError) -> [ThemeCatalogue.Index: Double] {
    var result: [ThemeCatalogue.Index: Double] = [:]
    for line in try folders.lines(of: "shared/named-alone.tsv", ["theme", "valence", "note"]) {
      guard let valence = Double(line[1]), abs(valence) <= 3 else {
        throw line.error(2, "\(line[1]) is no valence", remedy: "write a number from -3 to 3")
      }
      result[try theme(line[0], line, 1)] = valence
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
    for line in try folders.lines(of: "shared/precedence.tsv", ["theme", "yields", "note"]) {
      let weak = try theme(line[0], line, 1)
      for id in line[1].split(separator: ",") {
        let strong = try theme(String(id), line, 2)
        for index in groups.indices where index != weak && (index == strong || groups[index] == strong) {
          yields[weak * count + index] = true
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

  private func theme(_ id: String, _ line: LexiconLine, _ column: Int) throws(LexiconError) -> ThemeCatalogue.Index {
    if let index = positions[id] { return index }
    throw line.error(column, "no theme is called \(id)", remedy: "use an id of \(ThemeCatalogue.file)")
  }
}
