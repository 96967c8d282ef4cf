internal import ArgumentParser
internal import Opina
internal import OpinaFeedback
internal import OpinaReport
internal import OpinaThemes

struct FrameDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what two frames say differently; with an export, which tags the second one would change.")

  @Argument(help: "The frame as it is: packs and files joined by +, such as general+hotel+mine.tsv.") var first: String

  @Argument(help: "The frame as it would be, written alike.") var second: String

  @OptionGroup var coding: FrameCodingArguments

  func run() async throws {
    try await Failures.reported {
      let before = try LoadedFrame(first, folders: coding.arguments.lexicons.folders)
      let after = try LoadedFrame(second, folders: coding.arguments.lexicons.folders)
      let rows = FrameDifference(try Self.file(first, before), try Self.file(second, after))
      var change: FrameChange?
      if let export = coding.export {
        var reader = try coding.arguments.open(export)
        change = try await coding.arguments.reading(before.coded).change(to: after.coded, of: &reader)
      }
      try coding.format.write(to: Output(path: nil), text: Self.text(rows, change), json: Self.json(rows, change))
    }
  }

  private static func file(_ name: String, _ loaded: LoadedFrame) throws -> FrameFile {
    let frame = loaded.named?.frame ?? .whole(loaded.analyzer.catalogue)
    return try FrameFile(name: name, frame, loaded.analyzer.catalogue, folders: loaded.folders)
  }

  private static func moves(_ change: FrameChange) -> [(theme: String, move: FrameChange.Move)] {
    change.moves.map { (theme: $0.key, move: $0.value) }
      .sorted { (-$0.move.gained - $0.move.lost, $0.theme) < (-$1.move.gained - $1.move.lost, $1.theme) }
  }

  private static func text(_ rows: FrameDifference, _ change: FrameChange?) -> String {
    var text = "rows: \(rows.added.count) added, \(rows.removed.count) removed\n"
    for row in rows.removed { text += "- " + row.cells.joined(separator: "\t") + "\n" }
    for row in rows.added { text += "+ " + row.cells.joined(separator: "\t") + "\n" }
    guard let change else { return text }
    text += "comments: \(change.changed) of \(change.comments) change their themes\n"
    for (theme, move) in moves(change) {
      text += "theme \(theme): +\(move.gained) -\(move.lost)\n"
      for example in move.examples { text += "    \(example)\n" }
    }
    return text
  }

  private static func json(_ rows: FrameDifference, _ change: FrameChange?) -> JSONValue {
    func list(_ rows: [FrameRow]) -> JSONValue {
      .array(rows.map { row in .array(row.cells.map { .string($0) }) })
    }
    var fields: [JSONValue.Field] = [.init("added", list(rows.added)), .init("removed", list(rows.removed))]
    if let change {
      fields += [
        .init("comments", .integer(change.comments)), .init("changed", .integer(change.changed)),
        .init(
          "themes",
          .array(
            moves(change).map { theme, move in
              .object([
                .init("id", .string(theme)), .init("gained", .integer(move.gained)), .init("lost", .integer(move.lost)),
                .init("examples", .array(move.examples.map { .string($0) })),
              ])
            })),
      ]
    }
    return .object(fields)
  }
}
