internal import ArgumentParser
internal import Opina
internal import OpinaFeedback
internal import OpinaLexicon
internal import OpinaReport
internal import OpinaThemes

struct FrameProposeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Writes what the comments of an export speak of and the frame lacks as a frame file of proposals.")

  @Argument(help: "The export; - for standard input.") var export: String

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file")) var out: String?

  @OptionGroup var frames: FrameOptions

  @OptionGroup var arguments: ExportArguments

  func run() async throws {
    try await Failures.reported {
      try Output.refuse(out, reading: [export])
      let opened = try arguments.open(export)
      let loaded = try frames.load(arguments.lexicons)
      guard let proposals = try arguments.proposals(for: [(export, opened)], loaded) else { return }
      let labels = try Language.allCases.map { language in
        try Messages(language: language, folders: loaded.folders).text(FrameFile.ownGroupMessage)
      }
      try FrameFile(name: out ?? "-", proposals: proposals, groupLabels: labels).write(to: out)
    }
  }
}

extension FrameFile {
  /// Key of the group's label among the messages.
  static let ownGroupMessage = "own-group"
}
