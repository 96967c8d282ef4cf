internal import ArgumentParser

@main
struct OpinaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opina",
    abstract: "Reads what customers write in surveys, in Spanish, Portuguese, Italian and English.",
    subcommands: [TagCommand.self, ReportCommand.self, ExplainCommand.self, LexiconCommand.self])
}
