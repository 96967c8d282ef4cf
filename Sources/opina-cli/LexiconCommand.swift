internal import ArgumentParser
internal import Opina
internal import OpinaFeedback
internal import OpinaLexicon

struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Checks the lexicons, and writes what is computed from them.",
    subcommands: [Check.self, LanguageModelCommand.self])

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Lists every row that cannot be used, and what to do about it.")

    @OptionGroup var lexicons: LexiconOptions

    @Flag(
      help:
        "List loose rows, too, which match more than they mean: what they say stands only in words that may be missing."
    ) var loose = false

    @Argument(help: "Only these languages (default: all four).") var languages: [Language] = []

    func run() async throws {
      try await Failures.reported { try check() }
    }

    private func check() throws {
      let folders = try lexicons.folders
      let output = try Output(path: nil)
      try Self.refuseUnevenRows(of: folders, output)
      let analyzer = try Analyzer(folders: folders)
      var problems = 0
      for file in Self.unread(folders.dropFirst()) {
        try output.write(
          line: "\(file): no lexicon has this name, so it is not read; name it like one of the built-in files")
        problems += 1
      }
      for lexicon in analyzer.lexicons where languages.isEmpty || languages.contains(lexicon.language) {
        let found = lexicon.problems + (try analyzer.unheardRows(in: lexicon.language))
        for problem in found { try output.write(line: problem) }
        problems += found.count
        // These rows can be used, but say more than they ask for; some turns of phrase are meant so.
        if loose { for row in lexicon.functionRows() { try output.write(line: row) } }
        try output.write(
          line:
            "\(lexicon.language.rawValue): \(lexicon.vocabulary.classes.count - 1) forms, \(lexicon.polarity.count) opinion"
            + " words, \(lexicon.patterns.patterns.count) patterns, \(found.count) problems")
      }
      do {
        _ = try ColumnNames(folders)
      } catch {
        try output.write(line: error)
        problems += 1
      }
      if problems > 0 { throw ExitCode(Failures.unreadable) }
    }

    /// Lists all rows that have not as many cells as their header: no file that holds one can be read.
    private static func refuseUnevenRows(of folders: [LexiconFolder], _ output: Output) throws {
      let rows = folders.flatMap { folder in folder.files.flatMap { folder.unevenRows(of: $0) } }
      guard !rows.isEmpty else { return }
      for row in rows { try output.write(line: row) }
      Terminal.note(
        "\(rows.count == 1 ? "one row has" : "\(rows.count) rows have") not as many cells as the header;"
          + " mend that, and run it again for the meaning of the rows")
      throw ExitCode(Failures.unreadable)
    }

    /// Files beside those that are read: a slip in a name would leave all of their rows out.
    private static func unread(_ folders: ArraySlice<LexiconFolder>) -> [String] {
      let known = Set(LexiconFolder.builtIn.files)
      return folders.flatMap { $0.files }.filter { !known.contains($0) }
    }
  }
}
