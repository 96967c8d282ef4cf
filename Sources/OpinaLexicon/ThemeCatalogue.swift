/// The themes that lexicon rows can name: ids for ever, in groups and packs. `shared/themes.tsv`.
public struct ThemeCatalogue: Hashable, Sendable {
  /// Path of the table below a folder of lexicons.
  public static let file = "shared/themes.tsv"
  /// The columns of the table.
  public static let columns = ["theme", "group", "pack", "note"]
  /// The pack that counts in every trade.
  public static let general = "general"

  /// One theme, or a group of them.
  public struct Theme: Hashable, Sendable {
    /// Stable, language-independent, lower case with hyphens.
    public let id: String
    /// Id of the group; `nil` if this is a group.
    public let group: String?
    /// Names of the packs of a code frame that it belongs to, first the trade that it is most at home in.
    public let packs: [String]
  }

  /// What a theme, or a word of several senses, is read as.
  public struct Counterpart: Hashable, Sendable {
    /// The theme that it is read as.
    public let theme: Index
    /// Only in surveys of this trade; `nil`: in any.
    public let pack: String?
  }

  /// What a theme becomes beside another one in the same sentence.
  public struct JointTheme: Hashable, Sendable {
    /// The theme that is named.
    public let theme: Index
    /// The theme that must be named beside it.
    public let beside: Index
    /// The theme that it is taken for then.
    public let becomes: Index
  }

  /// Position of a theme among all.
  public typealias Index = Int

  /// Themes and groups, and behind them senses: what a word means by the trade of the survey (`shared/senses.tsv`).
  /// A sense has neither group nor pack, so no frame has it; comments bear the theme that it is read as.
  public let themes: [Theme]
  /// Names of all packs, the general one first, the others sorted.
  public let packs: [String]
  /// `shared/joint-themes.tsv`.
  public let jointThemes: [JointTheme]
  private let positions: [String: Index]
  private let groups: [Index]
  private let counterparts: [[Counterpart]]
  /// Of a sense the theme that it has where no trade is known, of a theme itself.
  private let plain: [Index]
  private let senses: Range<Index>
  /// Whether the theme of a row yields to that of a column.
  private let yielding: [Bool]
  /// Whether a theme yields to any.
  private let mayYieldTo: [Bool]
  private let namedAlone: [Double]

  /// Reads the catalogue, later folders adding to earlier ones.
  public init(folders: [LexiconFolder] = [.builtIn]) throws(LexiconError) {
    var themes: [Theme] = []
    var positions: [String: Index] = [:]
    for line in try folders.lines(of: Self.file, Self.columns) {
      let packs = (line.row.value(2) ?? Self.general).split(separator: ",").map(String.init)
      let theme = Theme(id: line[0], group: line.row.value(1), packs: packs)
      if let known = positions[theme.id] {
        themes[known] = theme
      } else {
        positions[theme.id] = themes.count
        themes.append(theme)
      }
    }
    let names = Set(themes.flatMap(\.packs)).subtracting([Self.general])
    packs = [Self.general] + names.sorted()
    let known = themes.count
    for sense in try ThemeRelations.senses(in: folders, beside: positions) {
      positions[sense] = themes.count
      themes.append(Theme(id: sense, group: nil, packs: []))
    }
    senses = known..<themes.count
    self.themes = themes
    self.positions = positions
    let relations = ThemeRelations(positions, senses: senses, packs: packs)
    let counterparts = try relations.counterparts(in: folders, of: themes.count)
    let plain = themes.indices.map { index in
      index < known ? index : counterparts[index].last { $0.pack == nil }?.theme ?? index
    }
    groups = plain.map { index in themes[index].group.flatMap { positions[$0] } ?? index }
    self.counterparts = counterparts
    self.plain = plain
    jointThemes = try relations.jointThemes(in: folders)
    let yielding = try relations.precedence(in: folders, groups: groups)
    self.yielding = yielding
    let count = themes.count
    let alone = try relations.namedAlone(in: folders)
    namedAlone = plain.map { alone[$0] ?? 0 }
    mayYieldTo = themes.indices.map { yielding[$0 * count..<($0 + 1) * count].contains(true) }
  }

  /// A catalogue with more themes behind its own, which have nothing to do with any other: positions stay what they are.
  private init(_ other: ThemeCatalogue, adding added: [Theme]) {
    let known = other.themes.count
    let count = known + added.count
    themes = other.themes + added
    packs = other.packs
    jointThemes = other.jointThemes
    var positions = other.positions
    for (index, theme) in added.enumerated() { positions[theme.id] = known + index }
    self.positions = positions
    groups = other.groups + (known..<count)
    counterparts = other.counterparts + added.map { _ in [Counterpart]() }
    plain = other.plain + (known..<count)
    senses = other.senses
    var yielding = [Bool](repeating: false, count: count * count)
    for weak in 0..<known {
      for strong in 0..<known { yielding[weak * count + strong] = other.yielding[weak * known + strong] }
    }
    self.yielding = yielding
    mayYieldTo = other.mayYieldTo + added.map { _ in false }
    namedAlone = other.namedAlone + added.map { _ in 0 }
  }

  /// The catalogue with themes that were discovered in a survey, in the order of their ids as given.
  ///
  /// - Parameter discovered: ids that the catalogue does not have.
  public func adding(discovered: [String]) -> ThemeCatalogue {
    ThemeCatalogue(self, adding: discovered.map { Theme(id: $0, group: nil, packs: []) })
  }

  /// The position of an id.
  public func index(of id: String) -> Index? { positions[id] }

  /// The position of a theme's group; of a group its own.
  public func group(of index: Index) -> Index {
    groups[index]
  }

  /// What a theme is read as, the first that the survey's trade has, where it has no part itself.
  public func counterparts(of index: Index) -> [Counterpart] { counterparts[index] }

  /// Of a sense the theme that it has where no trade is known, of a theme itself.
  @inline(__always)
  public func plain(of index: Index) -> Index { plain[index] }

  /// Whether a position is that of a sense.
  public func isSense(_ index: Index) -> Bool { senses.contains(index) }

  /// What the bare name of a theme says as an answer, 0 for nothing: `shared/named-alone.tsv`.
  public func valenceNamedAlone(_ theme: Index) -> Double { namedAlone[theme] }

  /// Whether there is any theme to which a theme yields.
  @inline(__always)
  public func mayYield(_ theme: Index) -> Bool { mayYieldTo[theme] }

  /// Whether a theme says nothing of its own in a clause that names another one: `shared/precedence.tsv`.
  @inline(__always)
  public func doesYield(_ theme: Index, to other: Index) -> Bool { yielding[theme * themes.count + other] }
}
