public import ArgumentParser
internal import Opina
public import OpinaFeedback
internal import OpinaLexicon

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows every stage of reading one comment.")

  @Argument(help: "The comment.") var text: String

  @Option(help: "Read it in this language: es, pt, it, en or auto.") var textLanguage: String = "auto"

  @Option(help: "What it answers: open, likes, dislikes, improve or reason.") var question: Question = .open

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    let analyzer = try Analyzer(folders: lexicons.folders)
    let explanation = try analyzer.makeReader().explain(text, answering: question, in: Language(rawValue: textLanguage))
    print(explanation.text, terminator: "")
  }
}

extension Question: ExpressibleByArgument {}
