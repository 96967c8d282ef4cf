public import OpinaLexicon

/// Themes that the comments of a survey speak of, found without a code frame or beside one.
public struct DiscoveredThemes: Sendable {
  /// The beginning of every discovered id.
  public static let prefix = "new-"

  /// A discovered theme.
  public struct Theme: Sendable {
    /// `new-` and the concept or the word that it is about; the same in every language where the concept is known.
    public let id: String
    /// What people read, in the order of `Language.allCases`.
    public let labels: [String]
    /// The words that name it as they stand in the comments, the most frequent first, in the order of
    /// `Language.allCases`.
    public let terms: [[String]]
    /// Comments of the sample that speak of it.
    public let comments: Int
    /// Why its words of several languages are one thing, where no table says so; the surest first.
    public let joins: [TermJoin]
  }

  /// In the order of their ids.
  public let themes: [Theme]
  /// Different comments with something to say that they were found in.
  public let comments: Int
  /// The adjusted Rand index of the comments' themes, found with and without one comment in eleven: 1 when nothing
  /// changes, 0 when it is chance; `nil` for a sample that is too small to tell.
  public let stability: Double?
  /// What was joined across languages in any theme, the surest first.
  public var joins: [TermJoin] {
    var seen: Set<TermJoin> = []
    return themes.flatMap(\.joins).filter { seen.insert($0).inserted }.sorted()
  }
  /// The catalogue with these themes behind its own.
  package let catalogue: ThemeCatalogue
  /// The frame that codes with them.
  public let frame: CodeFrame
  /// In the order of `Language.allCases`.
  let terms: [DiscoveredTerms]

  /// Labels and terms as tables to be laid over the lexicons.
  public var folder: LexiconFolder {
    var tables: [String: LexiconTable] = [:]
    for language in Language.allCases {
      let file = "\(language.rawValue)/labels.tsv"
      tables[file] = LexiconTable(
        file: file, columns: FrameFile.labelColumns,
        rows: themes.enumerated().map { index, theme in
          let terms = theme.terms[language.position].joined(separator: ", ")
          return LexiconTable.Row(
            line: index + 1, cells: [theme.id, theme.labels[language.position], terms.isEmpty ? "-" : terms])
        })
    }
    return .frame(tables)
  }
}
