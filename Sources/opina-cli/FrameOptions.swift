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
      "Code with these packs and files, joined by +: general, hotel, food, shop, device, software, bank, telecom, travel, "
        + "health, education, employees, all, or the path of a frame file. Without it the comments choose.",
      valueName: "frame"))
  var frame: String?

  /// The frame that was named; `nil` if the comments are to choose.
  func named(_ catalogue: ThemeCatalogue) throws -> (frame: CodeFrame, name: String)? {
    guard let frame else { return nil }
    var packs: [String] = []
    for part in frame.split(separator: "+", omittingEmptySubsequences: false).map(String.init) {
      if part == Self.all {
        packs += catalogue.packs
      } else if catalogue.packs.contains(part) {
        packs.append(part)
      } else {
        throw ValidationError(
          "--frame: no pack is called \(part); take \(catalogue.packs.joined(separator: ", ")) or \(Self.all)")
      }
    }
    return (CodeFrame(catalogue, packs: packs), frame)
  }

  /// Names every pack.
  private static let all = "all"

  /// The frame of a survey: as named, or by its comments; says which.
  func choose(_ exports: [(path: String, export: ExportReader)], _ arguments: ExportArguments, _ analyzer: Analyzer)
    throws -> ChosenFrame
  {
    let named = try named(analyzer.catalogue)
    var sample = CommentSample()
    for (path, export) in exports {
      if Self.canBeReadTwice(path) {
        var again = try arguments.open(path, quietly: true)
        try sample.add(all: &again)
      } else {
        sample.add(export.head, records: export.headRecords, layout: export.layout)
      }
    }
    let chosen = try ChosenFrame(named, by: sample, with: analyzer, in: arguments.textLanguage.language)
    if !arguments.quiet { Terminal.note(chosen.note) }
    return chosen
  }

  static func canBeReadTwice(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
