public import OpinaLexicon

extension FrameFile {
  /// Themes, labels, definitions and terms of a frame, written out from the lexicons, to be edited. Of rows that contradict
  /// each other, as no frame may, the one of the upper folder is written, of one folder's the first.
  public init(name: String, _ frame: CodeFrame, _ catalogue: ThemeCatalogue, folders: [LexiconFolder])
    throws(LexiconError)
  {
    let wanted = Set(frame.themes)
    let groups = Set(
      frame.themes.compactMap { id in catalogue.index(of: id).flatMap { catalogue.themes[$0].group } })
    var rows: [FrameRow] = []
    for theme in catalogue.themes where groups.contains(theme.id) { rows.append(FrameRow(.theme, theme: theme.id)) }
    for theme in catalogue.themes where wanted.contains(theme.id) {
      rows.append(FrameRow(.theme, theme: theme.id, text: theme.group ?? "-"))
    }
    var said = FrameSayings()
    func add(_ row: FrameRow) {
      guard said.earlier(than: row) == nil else { return }
      said.note(row)
      rows.append(row)
    }
    for language in Language.allCases {
      for folder in folders.reversed() {
        let labels = try folder.table("\(language.rawValue)/labels.tsv", columns: Self.labelColumns)
        for row in labels?.rows ?? [] where wanted.contains(row.cells[0]) || groups.contains(row.cells[0]) {
          add(FrameRow(.label, theme: row.cells[0], language: language, text: row.cells[1]))
          if let definition = row.value(2) {
            add(FrameRow(.definition, theme: row.cells[0], language: language, text: definition))
          }
        }
        let terms = try folder.table("\(language.rawValue)/themes.tsv", columns: ThemeTerm.columns)
        for row in terms?.rows ?? [] where wanted.contains(row.cells[0]) {
          add(
            FrameRow(.term, theme: row.cells[0], language: language, text: row.cells[1], rest: Array(row.cells[2...])))
        }
      }
    }
    self.init(name: name, rows: rows)
  }
}
