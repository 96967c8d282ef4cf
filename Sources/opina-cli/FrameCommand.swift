internal import ArgumentParser
internal import OpinaReport
internal import OpinaThemes

struct FrameCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame", abstract: "Makes, checks, shows, compares and merges code frames, and says what they lack.",
    discussion: """
      A frame says which themes count: packs of the built-in themes, such as general+hotel, and files of your own. Begin \
      with: opina frame new general+hotel --out mine.tsv
      """,
    subcommands: [
      FrameNewCommand.self, FrameCheckCommand.self, FrameShowCommand.self, FrameDiffCommand.self,
      FrameMergeCommand.self, FrameCompareCommand.self, FrameProposeCommand.self, FrameAcceptCommand.self,
      FrameDismissCommand.self,
    ])
}

extension FrameFile {
  /// Writes the frame to a file in the notation that its ending asks for; without one to standard output.
  func write(to path: String?) throws {
    let output = try Output(path: path)
    try output.write(FrameDocument(self, as: .init(path: path)).bytes)
    try output.close()
  }
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
