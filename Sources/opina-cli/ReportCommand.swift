internal import ArgumentParser
internal import Foundation
internal import Opina
internal import OpinaFeedback
internal import OpinaHealth
internal import OpinaLexicon
internal import OpinaReport

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a report: what customers like and dislike, and why detractors are detractors.",
    discussion: """
      The folder gets report.html to be read, report.json for programs, the tables comments.csv and themes.csv, and, where \
      the export has a column of customers, customers.csv.
      """)

  @Argument(
    help: """
      The exports of one survey, the earliest first: CSV, XLSX, JSON or NDJSON, also with gzip; - for standard input.
      """)
  var exports: [String]

  @Option(
    help: ArgumentHelp(
      "Write to this folder (default: the first export's name without its ending, and -report).", valueName: "folder"))
  var out: String?

  @Option(help: "Language of the report, whatever the languages of the comments.") var locale: Language = .english

  @Option(
    help: """
      How tables are written: with semicolons and decimal commas or with commas, both for spreadsheets, or plain, with \
      commas and no byte-order mark, for programs (default: semicolon for es, pt and it, comma for en).
      """)
  var csv: Tables?

  @Option(
    help: """
      What is compared over time; auto takes months or quarters if there are dates, else the exports.
      """)
  var waves: Waves = .auto

  @OptionGroup var frames: FrameOptions

  @OptionGroup var adapting: AdaptOptions

  @OptionGroup var arguments: ExportArguments

  enum Tables: String, CaseIterable, ExpressibleByArgument {
    case semicolon, comma, plain

    var style: TableStyle {
      switch self {
      case .semicolon: .semicolon
      case .comma: .comma
      case .plain: .plain
      }
    }
  }

  enum Waves: String, CaseIterable, ExpressibleByArgument {
    case auto, month, quarter, export

    var unit: Wave.Unit? { Wave.Unit(rawValue: rawValue) }
  }

  func run() async throws {
    try await Failures.reported {
      let folder = out ?? Self.folder(beside: exports[0])
      for file in SurveyReport.File.allCases { try Output.refuse("\(folder)/\(file.rawValue)", reading: exports) }
      let paths = try exports.map { try adapting.readableTwice($0) }
      var opened: [(name: String, export: ExportReader)] = []
      for (said, path) in zip(exports, paths) {
        let name = said == "-" ? "standard input" : URL(filePath: said).lastPathComponent
        opened.append((name, try arguments.open(path)))
      }
      let files = try OutputFolder(folder)
      let loaded = try frames.load(arguments.lexicons, allowsNone: true)
      let readable = zip(paths, opened).map { (path: $0, export: $1.export) }
      let plain = try await arguments.survey(readable, loaded, isProposing: true)
      let reading = try await adapting.adapted(
        plain, to: readable, arguments, loaded.folders, folder: folder + "/" + Self.learntFolder)
      let report = SurveyReport(
        reading: reading, locale: locale, folders: loaded.folders, tables: csv?.style,
        waves: waves.unit)
      var progress = Progress(quiet: arguments.quiet)
      let written = try await report.run(&opened, write: files.write, progress: { progress.add($0) })
      progress.finish()
      try files.close()
      if !arguments.quiet, written.overTime == nil, written.scoreChange == nil { noteWaves(written) }
      if !arguments.quiet { Terminal.note("wrote \(folder)/\(SurveyReport.File.page.rawValue)") }
    }
  }

  /// Says why waves that were asked for are not compared.
  private func noteWaves(_ report: Report) {
    guard let unit = waves.unit else { return }
    let why =
      unit != .export && report.tally.months.isEmpty
      ? "no response has a date; name the column with --date"
      : "no two of them have \(Wave.fewestComments) comments or more to be compared"
    Terminal.note("--waves \(unit.rawValue): not used, \(why)")
  }

  /// Beside the report: what `--adapt` learnt.
  private static let learntFolder = "learnt-lexicons"

  /// The export's path without its ending (and without `.gz` behind it), plus `-report`.
  private static func folder(beside export: String) -> String {
    guard export != "-" else { return "opina-report" }
    let compressed = ".gz"
    let path = export.lowercased().hasSuffix(compressed) ? String(export.dropLast(compressed.count)) : export
    let ending = URL(filePath: path).pathExtension
    return (ending.isEmpty ? path : String(path.dropLast(ending.count + 1))) + "-report"
  }
}
