public import OpinaLexicon

extension FrameFile {
  /// What is wrong with the frame, in the order of its lines; patterns are checked when lexicons load.
  ///
  /// - Parameter catalogue: the built-in themes.
  public func problems(with catalogue: ThemeCatalogue) -> [LexiconError] {
    guard !rows.isEmpty else {
      return [LexiconError(file: name, problem: "no row stands in it", remedy: "write a frame with opina frame new")]
    }
    return (contradictions + strayRows(catalogue) + groupProblems(catalogue))
      .sorted { ($0.line, $0.column, $0.problem) < ($1.line, $1.column, $1.problem) }
  }

  private func problem(_ row: FrameRow, _ column: Int, _ problem: String, _ remedy: String) -> LexiconError {
    LexiconError(file: name, line: row.line, column: column, problem: problem, remedy: remedy)
  }

  /// Rows that say the same twice, ids declared twice, terms of two themes.
  private var contradictions: [LexiconError] {
    var said = FrameSayings()
    var result: [LexiconError] = []
    for row in rows {
      guard let earlier = said.earlier(than: row) else {
        said.note(row)
        continue
      }
      if earlier.saying == row.saying {
        result.append(problem(row, 0, "says the same as line \(earlier.line)", "take one of the two out"))
        continue
      }
      switch row.kind {
      case .term where earlier.theme != row.theme:
        result.append(
          problem(
            row, 4, "the term \(row.text) names \(earlier.theme) in line \(earlier.line) and \(row.theme) here",
            "let it name one theme, or tell the two apart by near or not"))
      case .theme:
        result.append(
          problem(
            row, 2, "the id \(row.theme) is declared in line \(earlier.line) too", "give each theme an id of its own"))
      default:
        result.append(
          problem(row, 4, "says something else than line \(earlier.line) of the same thing", "keep one of the two"))
      }
    }
    return result
  }

  /// Rows of themes and packs that nobody declares.
  private func strayRows(_ catalogue: ThemeCatalogue) -> [LexiconError] {
    let declared = Set(rows.filter { $0.kind == .theme }.map(\.theme))
    return rows.compactMap { row in
      switch row.kind {
      case .pack where !catalogue.packs.contains(row.text):
        problem(row, 4, "no pack is called \(row.text)", "take \(catalogue.packs.joined(separator: ", "))")
      case .label, .definition, .term:
        declared.contains(row.theme) || catalogue.index(of: row.theme) != nil
          ? nil
          : problem(row, 2, "no theme is called \(row.theme)", "declare it: theme, its id, - and its group")
      default: nil
      }
    }
  }

  /// Parents that nobody knows, circles, a third level, built-in ids in another group.
  private func groupProblems(_ catalogue: ThemeCatalogue) -> [LexiconError] {
    var parents: [String: String] = [:]
    for theme in catalogue.themes { parents[theme.id] = theme.group ?? "-" }
    let builtIn = parents
    for row in rows where row.kind == .theme && builtIn[row.theme] == nil { parents[row.theme] = row.text }
    return rows.compactMap { row in
      guard row.kind == .theme else { return nil }
      if let known = builtIn[row.theme] {
        if known == row.text { return nil }
        return problem(row, 2, "the id \(row.theme) is a built-in theme of the group \(known)", "choose another id")
      }
      if row.text == "-" { return nil }
      guard let above = parents[row.text] else {
        return problem(row, 4, "no group is called \(row.text)", "declare it: theme, \(row.text), - and -")
      }
      if let circle = circle(from: row.theme, parents) {
        return problem(row, 4, "the groups go round in a circle: \(circle)", "let one of them have no group")
      }
      if above != "-" {
        return problem(row, 4, "\(row.text) is itself a theme of \(above)", "name a group: a frame has two levels")
      }
      return nil
    }
  }

  private func circle(from theme: String, _ parents: [String: String]) -> String? {
    var path = [theme]
    while let next = parents[path[path.count - 1]], next != "-" {
      path.append(next)
      if next == theme { return path.joined(separator: " → ") }
      if path.dropLast().contains(next) { return nil }
    }
    return nil
  }
}
