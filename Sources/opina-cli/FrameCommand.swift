internal import ArgumentParser

struct FrameCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame", abstract: "Makes, checks, shows, compares and merges code frames, and says what they lack.",
    subcommands: [
      FrameNewCommand.self, FrameCheckCommand.self, FrameShowCommand.self, FrameDiffCommand.self,
      FrameMergeCommand.self, FrameCompareCommand.self, FrameProposeCommand.self, FrameAcceptCommand.self,
      FrameDismissCommand.self,
    ])
}

/// How a frame command prints.
enum FrameFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
