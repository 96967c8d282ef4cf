internal import ArgumentParser
internal import Foundation
internal import OpinaLexicon
internal import OpinaThemes

struct FrameAcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Takes proposals up into a frame file of your own.")

  @Argument(help: "The file that opina frame propose wrote.") var proposals: String

  @Argument(help: "Ids of proposals, from the column theme of that file: new-…") var ids: [String]

  @Option(help: ArgumentHelp("The frame file; it is made if there is none.", valueName: "file")) var into: String

  @Option(help: ArgumentHelp("Id of the group of themes that they are put in (default: own).", valueName: "group"))
  var group: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Merge them into this theme: their terms become terms of it.", valueName: "theme"))
  var theme: String?

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if theme != nil, group != nil { throw ValidationError("a theme that there is has its group: give --as or --group") }
  }

  func run() async throws {
    try await Failures.reported {
      let catalogue = try ThemeCatalogue(folders: lexicons.folders)
      let source = try FrameFile(path: proposals)
      var frame = try FrameFile(ifPresent: into)
      for id in ids {
        frame =
          if let theme {
            try frame.merging(id, from: source, into: theme, beside: catalogue)
          } else {
            try frame.accepting(id, from: source, in: group, beside: catalogue)
          }
      }
      if let error = FrameError(ifAny: frame.problems(with: catalogue)) { throw error }
      try frame.write(to: into)
    }
  }
}

struct FrameDismissCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss", abstract: "Keeps in a frame file of your own that proposals are not to be made again.")

  @Argument(help: "Ids of proposals, from a report or from opina frame propose: new-…") var ids: [String]

  @Option(help: ArgumentHelp("The frame file; it is made if there is none.", valueName: "file")) var into: String

  func run() async throws {
    try await Failures.reported {
      var frame = try FrameFile(ifPresent: into)
      for id in ids { frame = try frame.dismissing(id) }
      try frame.write(to: into)
    }
  }
}

extension FrameFile {
  /// Reads a frame file; one that is not there has no rows yet.
  fileprivate init(ifPresent path: String) throws {
    self = FileManager.default.fileExists(atPath: path) ? try FrameFile(path: path) : FrameFile(name: path, rows: [])
  }
}
