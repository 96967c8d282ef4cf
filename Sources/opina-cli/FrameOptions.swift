internal import ArgumentParser
internal import Foundation
internal import Opina
internal import OpinaFeedback
internal import OpinaLexicon
internal import OpinaThemes

/// Which themes count.
struct FrameOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Code with these packs and files, joined by +: general, hotel, food, shop, device, software, bank, insurance, \
      telecom, utility, travel, vehicle, leisure, fitness, health, education, public, employees, all, or the path of a \
      frame file. Without it the comments of the export choose, and all packs count for a single comment. With tag and \
      report, none finds the themes in the comments themselves.
      """,
      valueName: "frame"))
  var frame: String?

  /// Loads lexicons and the frame that was named.
  ///
  /// - Parameter allowsNone: whether there are comments to find themes in.
  func load(_ lexicons: LexiconOptions, allowsNone: Bool = false) throws -> LoadedFrame {
    try LoadedFrame(frame, folders: lexicons.folders, allowsNone: allowsNone)
  }

  /// The frame of a survey: as named, or by its comments; says which. And its customers, noted on the way.
  ///
  /// - Parameter isProposing: whether to look for what the frame lacks.
  func choose(
    _ loaded: LoadedFrame, for exports: [(path: String, export: ExportReader)], _ arguments: ExportArguments,
    isProposing: Bool = false
  ) throws -> (frame: ChosenFrame, customers: CustomerLanguages) {
    var customers = CustomerLanguages()
    var sample = CommentSample(
      size: loaded.isNone || isProposing ? CommentSample.forDiscovery : CommentSample.forTrade)
    try sample.add(exports.map(\.export), noting: &customers) { index in
      Self.canBeReadTwice(exports[index].path) ? try arguments.reopen(exports[index].export, exports[index].path) : nil
    }
    let language = arguments.textLanguage.language
    let chosen =
      loaded.isNone
      ? try ChosenFrame.discovering(in: sample, with: loaded.analyzer, folders: loaded.folders, language: language)
      : try ChosenFrame(loaded.named, by: sample, with: loaded.analyzer, in: language)
    if !arguments.quiet { Terminal.note(chosen.note) }
    guard isProposing, !loaded.isNone else { return (chosen, customers) }
    let proposing = try chosen.proposing(
      from: sample, with: loaded.analyzer, folders: loaded.folders, dismissed: loaded.dismissed, language: language)
    return (proposing, customers)
  }

  static func canBeReadTwice(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
