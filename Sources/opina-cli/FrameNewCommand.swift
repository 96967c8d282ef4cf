internal import ArgumentParser
internal import Opina
internal import OpinaLexicon
internal import OpinaThemes

struct FrameNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a frame file to be edited: one that takes in packs, or all rows of them with --full.")

  @Argument(help: "Packs joined by +, such as general+hotel.") var packs: String = ThemeCatalogue.general

  @Flag(help: "Write every theme, label, definition and term of the packs out.") var full = false

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file")) var out: String?

  @OptionGroup var lexicons: LexiconOptions

  func run() async throws {
    try await Failures.reported {
      let output: FrameFile
      if full {
        let loaded = try LoadedFrame(packs, folders: lexicons.folders)
        let frame = loaded.named?.frame ?? .whole(loaded.analyzer.catalogue)
        output = try FrameFile(name: packs, frame, loaded.analyzer.catalogue, folders: loaded.folders)
      } else {
        let catalogue = try ThemeCatalogue(folders: lexicons.folders)
        output = FrameFile(
          name: packs,
          rows: packs.split(separator: "+").map { FrameRow(.pack, text: String($0)) } + Self.example)
        if let problem = output.problems(with: catalogue).first { throw ValidationError("\(problem)") }
      }
      try output.write(to: out)
    }
  }

  /// A theme of one's own, to show the form.
  private static let example = [
    FrameRow(.theme, theme: "own-theme", text: "service"),
    FrameRow(.label, theme: "own-theme", language: .english, text: "Theme of your own"),
    FrameRow(
      .definition, theme: "own-theme", language: .english, text: "When to use it, and which theme to use instead."),
    FrameRow(
      .term, theme: "own-theme", language: .english, text: "<own> word|words",
      rest: ["-", "1", "-", "-", "a pattern of the lexicons' README"]),
  ]
}
