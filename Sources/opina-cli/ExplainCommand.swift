public import ArgumentParser
internal import Opina
public import OpinaFeedback
internal import OpinaLexicon

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows every stage of reading one comment.",
    discussion: """
      The words, the rows of the lexicons that matched, the rules that changed a value and by how much, and what it comes \
      to: opina explain "Not bad, but expensive"
      """)

  @Argument(help: "The comment, between quotation marks.") var text: String

  @Option(help: "Read it in this language; auto finds it out.")
  var textLanguage: ExportArguments.TextLanguage = .auto

  @Option(
    help: """
      What is likely before it is read, as the language column, the customer's other comments or the survey would say.
      """)
  var likelyLanguage: Language?

  @Option(
    help:
      "What the question asked for: anything (open), what is liked, disliked or to be better, or the reason of a score."
  ) var question: Question = .open

  @Option(help: "Text for people or JSON for programs.") var format: Format = .text

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
