internal import ArgumentParser
internal import OpinaLexicon
internal import OpinaThemes

struct FrameMergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Makes one frame file of several; rows that contradict each other are refused.")

  @Argument(help: "Frame files, at least two.") var files: [String]

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file")) var out: String?

  @OptionGroup var lexicons: LexiconOptions

  mutating func validate() throws {
    guard files.count > 1 else { throw ValidationError("frame merge takes two files or more") }
  }

  func run() async throws {
    try await Failures.reported {
      let catalogue = try ThemeCatalogue(folders: lexicons.folders)
      var merged = try FrameFile(path: files[0])
      for path in files.dropFirst() { merged = try merged.merged(with: try FrameFile(path: path), name: out ?? "-") }
      if let error = FrameError(ifAny: merged.problems(with: catalogue)) { throw error }
      try merged.write(to: out)
    }
  }
}
