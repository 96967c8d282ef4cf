internal import ArgumentParser
internal import Opina
internal import OpinaFeedback
internal import OpinaLexicon

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Looks after lexicons.", subcommands: [Check.self, LanguageModelCommand.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Lists every row that cannot be used, and what to do about it.")

    @OptionGroup var lexicons: LexiconOptions

    @Flag(help: "List loose rows, too: their meaning stands only in words that may be missing.") var loose = false

    @Argument(help: "Only these languages.") var languages: [Language] = []

    func run() throws {
      let analyzer = try Analyzer(folders: lexicons.folders)
      var problems = 0
      for lexicon in analyzer.lexicons where languages.isEmpty || languages.contains(lexicon.language) {
        let found = lexicon.problems + (try analyzer.unheardRows(in: lexicon.language))
        for problem in found { print(problem) }
        problems += found.count
        // These rows can be used, but say more than they ask for; some turns of phrase are meant so.
        if loose { for row in lexicon.functionRows() { print(row) } }
        print(
          "\(lexicon.language.rawValue): \(lexicon.vocabulary.classes.count - 1) forms, \(lexicon.polarity.count) opinion words,"
            + " \(lexicon.patterns.patterns.count) patterns, \(found.count) problems")
      }
      do {
        _ = try ColumnNames(lexicons.folders[0])
      } catch {
        print(error)
        problems += 1
      }
      if problems > 0 { throw ExitCode(65) }
    }
  }
}
