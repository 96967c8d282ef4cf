/// The themes that lexicon rows can name: ids for ever, in groups. `shared/themes.tsv`.
public struct ThemeCatalogue: Hashable, Sendable {
  static let file = "shared/themes.tsv"
  static let columns = ["theme", "group", "pack", "note"]

  /// One theme, or a group of them.
  public struct Theme: Hashable, Sendable {
    /// Stable, language-independent, lower case with hyphens.
    public let id: String
    /// Id of the group; `nil` if this is a group.
    public let group: String?
    /// Name of the pack of a code frame that it belongs to.
    public let pack: String
  }

  /// Position of a theme among all.
  public typealias Index = Int

  public let themes: [Theme]
  private let positions: [String: Index]
  private let groups: [Index]

  /// Reads the catalogue, later folders adding to earlier ones.
  public init(folders: [LexiconFolder] = [.builtIn]) throws(LexiconError) {
    var themes: [Theme] = []
    var positions: [String: Index] = [:]
    for folder in folders {
      guard let table = try folder.table(Self.file, columns: Self.columns) else { continue }
      for row in table.rows {
        let theme = Theme(id: row.cells[0], group: row.value(1), pack: row.value(2) ?? "general")
        if let known = positions[theme.id] {
          themes[known] = theme
        } else {
          positions[theme.id] = themes.count
          themes.append(theme)
        }
      }
    }
    self.themes = themes
    self.positions = positions
    groups = themes.indices.map { index in themes[index].group.flatMap { positions[$0] } ?? index }
  }

  /// The position of an id.
  public func index(of id: String) -> Index? { positions[id] }

  /// The position of a theme's group; of a group its own.
  public func group(of index: Index) -> Index {
    groups[index]
  }
}
