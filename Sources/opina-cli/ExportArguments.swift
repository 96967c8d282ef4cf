internal import ArgumentParser
internal import Opina
internal import OpinaFeedback
internal import OpinaLexicon
internal import OpinaThemes

/// The options of every command that takes an export.
struct ExportArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Column of the response id; without any it is the record's number.", valueName: "column"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "Column of comments; repeatable. Behind = what it asked: open, likes, dislikes, improve or reason, as in \"Q4=reason\".",
      valueName: "column[=question]"))
  var comment: [String] = []

  @Option(help: ArgumentHelp("Column of the score.", valueName: "column")) var score: String?

  @Option(
    help: """
      Scale of the score: nps or enps (0 to 10); csat, ces or stars with its range, and behind it low-good where the low \
      end is the good one: csat:1-5, ces:1-7:high-good, ces:1-10:low-good, stars:1-5 …
      """)
  var scale: String?

  @Option(help: ArgumentHelp("Column of the customer.", valueName: "column")) var customer: String?

  @Option(
    help: ArgumentHelp("Column that names the customer beside the customer's id, to be shown.", valueName: "column"))
  var customerName: String?

  @Option(
    help: ArgumentHelp(
      "Column of the date. Behind = what comes first in 03/04/2026, day/month or month/day, if it is not to be found out.",
      valueName: "column[=order]"))
  var date: String?

  @Option(help: ArgumentHelp("Column of the language.", valueName: "column")) var language: String?

  @Option(help: ArgumentHelp("Column of a segment; repeatable.", valueName: "column")) var segment: [String] = []

  @Option(
    help: ArgumentHelp(
      "Sheet of a workbook, by name or number (default: the first with comments).", valueName: "sheet"))
  var sheet: String?

  @Option(help: "Read every comment in this language; auto finds out that of each.") var textLanguage: TextLanguage =
    .auto

  @Option(
    help: "Let the language column, the same customer and the survey's mix of languages decide doubtful comments.")
  var languagePrior: Switch = .on

  @Option(help: ArgumentHelp("Worker threads; the output does not depend on it.", valueName: "number")) var jobs: Int =
    2

  @Flag(help: "Write no notes and no progress to standard error.") var quiet = false

  @OptionGroup var lexicons: LexiconOptions

  enum TextLanguage: String, CaseIterable, ExpressibleByArgument {
    case auto, es, pt, it, en

    var language: Language? { Language(rawValue: rawValue) }
  }

  enum Switch: String, CaseIterable, ExpressibleByArgument {
    case on, off
  }

  mutating func validate() throws {
    guard jobs >= 1, jobs <= 1024 else { throw ValidationError("--jobs takes a number from 1 to 1024") }
    if let scale {
      do { _ = try Scale.parse(scale) } catch { throw ValidationError("--scale: \(error)") }
    }
  }

  var options: ExportOptions {
    get throws {
      let date = date.map(Self.dateColumn)
      return ExportOptions(
        id: id, comments: comment.map(Self.column), score: score, scale: try scale.map { try Scale.parse($0) },
        customer: customer, date: date?.column, dateOrder: date?.order, language: language, segments: segment,
        sheet: sheet, customerName: customerName)
    }
  }

  /// A column and what it asked: behind the last `=`, if a question stands there.
  private static func column(_ text: String) -> (column: String, question: Question?) {
    if let sign = text.lastIndex(of: "="), let question = Question(rawValue: String(text[text.index(after: sign)...])) {
      return (String(text[..<sign]), question)
    }
    return (text, nil)
  }

  /// A column and in which order its dates are written: behind the last `=`, if an order stands there.
  private static func dateColumn(_ text: String) -> (column: String, order: DateOrder?) {
    for order in DateOrder.allCases {
      let ending = "=\(order.text)"
      if text.hasSuffix(ending) { return (String(text.dropLast(ending.count)), order) }
    }
    return (text, nil)
  }

  /// Opens an export and says what was guessed.
  func open(_ path: String, quietly: Bool = false) throws -> ExportReader {
    let names = try ColumnNames(lexicons.folders)
    let export = try ExportReader(path: path, options: options, columnNames: names)
    if !quiet, !quietly {
      for guess in export.layout.guesses { Terminal.note(guess) }
      if let sheet, export.layout.format != .workbook {
        Terminal.note("sheet \"\(sheet)\": not used, the export is no workbook")
      }
    }
    return export
  }

  /// Opens an export that can be read twice from its beginning.
  func reopen(_ export: ExportReader, _ path: String) throws -> ExportReader {
    if let again = try export.again() { return again }
    return try open(path, quietly: true)
  }

  /// How comments are read that no other comment tells the language of.
  func reading(_ analyzer: Analyzer) -> OrderedReading {
    OrderedReading(analyzer: analyzer, jobs: jobs, language: textLanguage.language)
  }

  /// How the comments of a survey are read; says which frame and which language the comments chose.
  ///
  /// - Parameter isProposing: whether to look for what the frame lacks.
  func survey(
    _ exports: [(path: String, export: ExportReader)], _ loaded: LoadedFrame, isProposing: Bool = false
  ) async throws -> OrderedReading {
    let reading = try await OrderedReading.survey(
      exports.map(\.export), with: loaded.analyzer, folders: loaded.folders, jobs: jobs,
      language: textLanguage.language, frame: loaded.named, isDiscovering: loaded.isNone, isProposing: isProposing,
      dismissed: loaded.dismissed, usesPrior: languagePrior == .on, again: again(exports))
    guard !quiet, let chosen = reading.chosen else { return reading }
    Terminal.note(chosen.note)
    if reading.language == nil, languagePrior == .on, let main = chosen.languages.main {
      Terminal.note(
        "language where a comment leaves it open: \(main.language.rawValue) "
          + "(\(Int((main.share * 100).rounded(.down))) % of \(chosen.languages.total) comments that tell)")
    }
    return reading
  }

  /// What the comments of a survey speak of and the frame lacks; says which frame it is.
  func proposals(for exports: [(path: String, export: ExportReader)], _ loaded: LoadedFrame) throws -> DiscoveredThemes?
  {
    let chosen = try ChosenFrame.chosen(
      for: exports.map(\.export), with: loaded.analyzer, folders: loaded.folders, language: textLanguage.language,
      frame: loaded.named, isDiscovering: loaded.isNone, isProposing: true, dismissed: loaded.dismissed,
      again: again(exports)
    ).frame
    if !quiet { Terminal.note(chosen.note) }
    return chosen.proposals
  }

  /// Opens those exports anew that can be read twice.
  private func again(_ exports: [(path: String, export: ExportReader)]) -> (Int) throws -> ExportReader? {
    { FrameOptions.canBeReadTwice(exports[$0].path) ? try reopen(exports[$0].export, exports[$0].path) : nil }
  }
}
