public import ArgumentParser
internal import Opina
public import OpinaFeedback
internal import OpinaLexicon

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows every stage of reading one comment.")

  @Argument(help: "The comment.") var text: String

  @Option(help: "Read it in this language: es, pt, it, en or auto.")
  var textLanguage: ExportArguments.TextLanguage = .auto

  @Option(
    help: """
      What is likely before it is read, as the language column, the customer's other comments or the survey would say: \
      es, pt, it or en.
      """)
  var likelyLanguage: Language?

  @Option(help: "What it answers: open, likes, dislikes, improve or reason.") var question: Question = .open

  @Option(help: "text for people, json for programs.") var format: Format = .text

  @OptionGroup var frames: FrameOptions

  @OptionGroup var lexicons: LexiconOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func run() async throws {
    try await Failures.reported {
      let reader = try frames.load(lexicons).coded.makeReader()
      let explanation = reader.explain(
        text, answering: question, in: textLanguage.language, hint: likelyLanguage)
      let output = try Output(path: nil)
      switch format {
      case .text: try output.write(Array(explanation.text.utf8))
      case .json: try output.write(explanation.json)
      }
    }
  }
}

extension Question: ExpressibleByArgument {}
