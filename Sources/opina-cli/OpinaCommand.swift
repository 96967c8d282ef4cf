internal import ArgumentParser
internal import Foundation

struct OpinaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opina",
    abstract: "Reads what customers write in surveys, in Spanish, Portuguese, Italian and English.",
    discussion: """
      Begin with: opina report survey.csv
      Which column is which, and how the export is written, is found out and said on standard error; options overrule it.

      Exit status: 0 done, 64 wrong usage, 65 the input cannot be read, 66 no such file, 73 the output cannot be written.
      """,
    subcommands: [TagCommand.self, ReportCommand.self, ExplainCommand.self, FrameCommand.self, LexiconCommand.self])
}

@main
enum Program {
  static func main() async {
    Terminal.holdStandardStreams()
    // A reader that has had enough closes the pipe; that is no failure, and `Output` notices it.
    signal(SIGPIPE, SIG_IGN)
    if let unreadable = UnreadableArgument.first(of: CommandLine.unsafeArgv, count: Int(CommandLine.argc)) {
      Terminal.note("\(unreadable)")
      exit(Failures.wrongUsage)
    }
    await OpinaCommand.main()
  }
}
