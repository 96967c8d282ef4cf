public import OpinaLexicon

extension FrameFile {
  /// Terms that could not be used when the lexicons were loaded with this frame over them.
  ///
  /// - Parameters:
  ///   - problems: of all lexicons.
  ///   - number: of the file among those laid over, from 0.
  public func patternProblems(among problems: [LexiconError], number: Int = 0) -> [LexiconError] {
    problems.filter { $0.file == RowReference.ownFrame && $0.line / Self.linesPerFile == number }
      .map { problem in
        LexiconError(
          file: name, line: problem.line % Self.linesPerFile, column: Self.column(ofThemesColumn: problem.column),
          problem: problem.problem, remedy: problem.remedy)
      }
      .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Where a column of `themes.tsv` stands in a frame file, both from 1: the language stands between theme and term.
  private static func column(ofThemesColumn column: Int) -> Int {
    switch column {
    case 0: 0
    case 1: 2
    default: column + 2
    }
  }
}
