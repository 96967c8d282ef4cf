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

  static func canBeReadTwice(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
