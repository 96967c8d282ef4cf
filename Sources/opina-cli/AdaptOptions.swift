internal import ArgumentParser
internal import Foundation
internal import Opina
internal import OpinaAdaptation
internal import OpinaFeedback
internal import OpinaLexicon
internal import OpinaReport

/// Whether an export's own scores teach what its words mean.
struct AdaptOptions: ParsableArguments {
  @Flag(
    help: """
      Learn from the export's own scores which words mean what in it: corrects sentiment, never a score that was given. \
      Needs 25 comments with scores below the middle of the scale and 25 above.
      """)
  var adapt = false

  @Option(
    help: ArgumentHelp(
      "Write what --adapt learnt to this folder, as lexicon rows to review and to use with --lexicons.",
      valueName: "folder"))
  var adaptOut: String?

  mutating func validate() throws {
    if adaptOut != nil, !adapt { throw ValidationError("--adapt-out says where --adapt writes: add --adapt") }
  }

  /// The path of an export that can be read twice: of standard input or a pipe, that of a temporary copy.
  func readableTwice(_ path: String) throws -> String {
    adapt && !FrameOptions.canBeReadTwice(path) ? try SpooledInput.path(of: path) : path
  }

  /// The reading with what its exports teach; says what that is and writes it.
  ///
  /// - Parameter folder: where learnt rows go if the user names no place; `nil` writes none.
  func adapted(
    _ reading: OrderedReading, to exports: [(path: String, export: ExportReader)], _ arguments: ExportArguments,
    _ folders: [LexiconFolder], folder: String? = nil
  ) async throws -> OrderedReading {
    guard adapt else { return reading }
    func open(_ index: Int) throws -> ExportReader {
      try arguments.reopen(exports[index].export, exports[index].path)
    }
    let adaptation = try await reading.learn(
      from: exports.map { (SpooledInput.name(of: $0.path), $0.export) }, open: open)
    if !arguments.quiet { Terminal.note(adaptation.note) }
    if let folder = adaptOut ?? folder, let scale = exports.first?.export.layout.scale {
      let examples = try await reading.examples(of: adaptation, from: exports.count, open: open)
      let overlay = try LexiconOverlay(adaptation, examples, scale: scale, folders: folders)
      try Self.write(overlay, to: folder)
      if !arguments.quiet {
        Terminal.note("adapt: \(overlay.rows.count) learnt rows in \(folder), to review before --lexicons uses them")
      }
    }
    return reading.adapted(by: adaptation)
  }

  private static func write(_ overlay: LexiconOverlay, to folder: String) throws {
    try Output.makeFolder(folder)
    for file in overlay.files + [(path: overlay.reviewFile, bytes: overlay.review(style: .plain))] {
      let path = folder + "/" + file.path
      try Output.makeFolder(Output.folder(of: path))
      let output = try Output(path: path)
      try output.write(file.bytes)
      try output.close()
    }
  }
}
