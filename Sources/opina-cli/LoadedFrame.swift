internal import ArgumentParser
internal import Foundation
internal import Opina
internal import OpinaLexicon
internal import OpinaThemes

/// Lexicons with the frame files that `--frame` names laid over them.
struct LoadedFrame {
  /// Names every pack.
  private static let all = "all"

  /// With the whole frame.
  let analyzer: Analyzer
  let folders: [LexiconFolder]
  /// `nil` if the comments are to choose.
  let named: (frame: CodeFrame, name: String)?
  /// Whether the themes are to be found in the comments.
  let isNone: Bool
  /// Ids of proposals that the named files do not want to see again.
  let dismissed: Set<String>

  /// The analyzer with the named frame; with the whole frame if none is named.
  var coded: Analyzer { named.map { analyzer.using($0.frame) } ?? analyzer }

  /// - Parameters:
  ///   - frame: packs and paths joined by `+`, or `none`.
  ///   - folders: the lexicons.
  ///   - allowsNone: whether there are comments to find themes in.
  /// - Throws: `FrameError` for a frame file that cannot be used.
  init(_ frame: String?, folders: [LexiconFolder], allowsNone: Bool = false) throws {
    isNone = allowsNone && frame == ChosenFrame.none
    guard let frame, !isNone else {
      self.folders = folders
      analyzer = try Analyzer(folders: folders, cache: LexiconOptions.cache)
      named = nil
      dismissed = []
      return
    }
    let catalogue = try ThemeCatalogue(folders: folders)
    var packs: [String] = []
    var files: [FrameFile] = []
    for part in frame.split(separator: "+", omittingEmptySubsequences: false).map(String.init) {
      if part == ChosenFrame.none {
        throw ValidationError(
          "--frame: none finds themes in all comments of an export, so it stands alone and with tag and report only; name "
            + "packs or files")
      } else if part == Self.all {
        packs += catalogue.packs
      } else if catalogue.packs.contains(part) {
        packs.append(part)
      } else if part.contains("/") || part.contains(".") || FileManager.default.fileExists(atPath: part) {
        files.append(try FrameFile(path: part))
      } else {
        throw ValidationError(
          "--frame: no pack is called \(part); take \(catalogue.packs.joined(separator: ", ")) or \(Self.all), or the "
            + "path of a frame file")
      }
    }
    if let error = FrameError(ifAny: files.flatMap { $0.problems(with: catalogue) }) { throw error }
    self.folders = folders + files.indices.map { files[$0].folder(number: $0, over: catalogue) }
    analyzer = try Analyzer(folders: self.folders, cache: LexiconOptions.cache)
    let problems = analyzer.lexicons.flatMap(\.problems)
    if let error = FrameError(ifAny: files.indices.flatMap { files[$0].patternProblems(among: problems, number: $0) }) {
      throw error
    }
    dismissed = files.reduce(into: []) { $0.formUnion($1.dismissed) }
    let themes = files.flatMap(\.themes)
    named = (
      CodeFrame(analyzer.catalogue, packs: packs + files.flatMap(\.packs), themes: themes), frame
    )
  }
}
