internal import ArgumentParser
internal import OpinaReport

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

  /// Prints what people asked for.
  func write(to output: Output, text: @autoclosure () -> String, json: @autoclosure () -> JSONValue) throws {
    switch self {
    case .text: try output.write(Array(text().utf8))
    case .json: try output.write(json().document)
    }
  }
}
