internal import OpinaAdaptation
public import OpinaFeedback
public import OpinaHealth
public import OpinaLexicon
public import OpinaReport
internal import OpinaThemes

/// From exports to a report: the main job, whole.
public struct SurveyReport: Sendable {
  /// What the files of a report are called.
  public enum File: String, CaseIterable, Sendable {
    case page = "report.html"
    case data = "report.json"
    case comments = "comments.csv"
    case themes = "themes.csv"
    case customers = "customers.csv"
  }

  /// The exports of one report are laid out differently.
  public struct DifferentLayouts: Error, CustomStringConvertible {
    /// Name of the export that the others are compared with.
    public let first: String
    /// Name of the one that has other columns.
    public let other: String

    public var description: String {
      "\(other): its columns are not those of \(first); report exports with the same columns together, others one by one"
    }
  }

  /// How the comments are read; `OrderedReading.survey` finds it out.
  public let reading: OrderedReading
  /// The language of labels and texts.
  public let locale: Language
  /// The lexicons that labels and texts stand in.
  public let folders: [LexiconFolder]
  /// How tables are written.
  public let tables: TableStyle
  /// What makes a wave; the survey decides without one.
  public let waves: Wave.Unit?

  /// - Parameters:
  ///   - reading: how the comments are read.
  ///   - locale: the language of labels and texts.
  ///   - folders: the lexicons that the reading's analyzer was made of.
  ///   - tables: how tables are written; by default as spreadsheets of the report's language expect it.
  ///   - waves: what makes a wave; the survey decides without one.
  public init(
    reading: OrderedReading, locale: Language, folders: [LexiconFolder] = [.builtIn], tables: TableStyle? = nil,
    waves: Wave.Unit? = nil
  ) {
    self.reading = reading
    self.locale = locale
    self.folders = reading.chosen?.folders(over: folders) ?? folders
    self.tables = tables ?? .usual(in: locale)
    self.waves = waves
  }

  /// Reads exports and writes a report.
  ///
  /// - Parameters:
  ///   - exports: with their names as the report shows them; at least one.
  ///   - write: takes bytes of a file, in order, in as many pieces as they come.
  ///   - progress: takes the number of records of each batch that was read.
  /// - Returns: the report that was written.
  /// - Throws: `ExportError`, `DifferentLayouts`, `LexiconError`, `ReportError`, what `write` throws, and
  ///   `CancellationError` where the task is cancelled; what was written by then is no report.
  @discardableResult
  public nonisolated(nonsending) func run(
    _ exports: inout [(name: String, export: ExportReader)], write: (File, [UInt8]) throws -> Void,
    progress: (Int) -> Void = { _ in }
  ) async throws -> Report {
    try requireSameLayout(exports)
    let layout = exports[0].export.layout
    let comments = CommentsCSVWriter(
      columns: layout.columns.map(\.name), commentColumns: layout.comments.map { layout.columns[$0.column].name },
      scale: layout.scale, labels: try ThemeLabels(language: locale, folders: folders), style: tables,
      exports: exports.map(\.name), isAdapted: reading.adaptation != nil)
    var header: [UInt8] = []
    comments.writeHeader(into: &header)
    try write(.comments, header)

    let spansRows = exports.contains { $0.export.layout.responsesSpanRows }
    let pool = CountsPool(SurveyCounts(layout, responsesSpanRows: spansRows))
    let repeated = spansRows ? try RepeatedResponses(in: exports.map(\.export)) : nil
    var problems: [RecordProblem: Int] = [:]
    let reading = reading
    for index in exports.indices {
      try await reading.run(&exports[index].export) { batch, layout, reader in
        pool.withCounts { counts in
          var rows: [UInt8] = []
          rows.reserveCapacity(Self.rowBytes * batch.records.count + batch.bytes.count)
          reading.forEachRecord(of: batch, layout: layout, with: reader) { comment, text in
            counts.untagged.add(comment, text: text, reader: reader)
          } take: { record in
            counts.add(record, export: index, mayRepeat: repeated?.mayRepeat(record.response.id) ?? true)
            comments.write(
              record.index, of: batch, response: record.response, comments: record.comments, export: index,
              into: &rows)
          }
          return rows
        }
      } take: { rows, batch in
        try write(.comments, rows)
        for record in batch.records { if let problem = record.problem { problems[problem, default: 0] += 1 } }
        progress(batch.records.count)
      }
    }

    var counts = pool.takeAll()
    counts.tally.closeResponses()
    counts.proposals.closeResponses()
    let tally = counts.tally
    let report = try Report(
      tally: tally, survey: description(exports, problems), locale: locale, folders: folders, waves: waves,
      workList: counts.untagged.reported, discovered: reading.chosen?.discovered,
      proposals: reading.chosen?.proposals.map { NewThemes($0, counts.proposals, of: tally.total.comments) })
    try write(.page, try report.html())
    try write(.data, report.json())
    try write(.themes, report.themesCSV(style: tables))
    if tally.hasCustomers { try report.customersCSV(style: tables) { try write(.customers, $0) } }
    return report
  }

  /// Reads exports and gives the files of a report, whole, in memory: `comments.csv` is larger than the exports.
  ///
  /// - Parameter exports: with their names as the report shows them; at least one, none of them read from yet.
  /// - Throws: what `run` throws.
  public nonisolated(nonsending) func files(
    of exports: [(name: String, export: ExportReader)]
  ) async throws -> [File: [UInt8]] {
    var exports = exports
    var files: [File: [UInt8]] = [:]
    try await run(&exports) { file, bytes in files[file, default: []] += bytes }
    return files
  }

  /// What a row of `comments.csv` is longer than that of its export, at a guess: room is made for so much.
  private static let rowBytes = 160

  private func requireSameLayout(_ exports: [(name: String, export: ExportReader)]) throws(DifferentLayouts) {
    for other in exports.dropFirst() {
      let first = exports[0].export.layout
      let layout = other.export.layout
      guard first.columns.map(\.name) == layout.columns.map(\.name), first.comments == layout.comments,
        first.score == layout.score, first.scale == layout.scale, first.segments == layout.segments
      else { throw DifferentLayouts(first: exports[0].name, other: other.name) }
    }
  }

  private func description(
    _ exports: [(name: String, export: ExportReader)], _ problems: [RecordProblem: Int]
  ) -> SurveyDescription {
    let layout = exports[0].export.layout
    func name(_ column: Int) -> String { layout.columns[column].name }
    return SurveyDescription(
      exports: exports.map(\.name), commentColumns: layout.comments.map { (name($0.column), $0.question) },
      scoreColumn: layout.score.map(name), segmentColumns: layout.segments.map(name), reading: reading(of: exports),
      problems: problems, frame: self.reading.chosen?.json, adaptation: self.reading.adaptation?.json)
  }

  /// What was found out about each export; of a single one without its name.
  private func reading(of exports: [(name: String, export: ExportReader)]) -> JSONValue {
    func fields(_ export: ExportReader) -> [JSONValue.Field] {
      export.layout.description.map { .init($0.name, JSONValue($0.value)) }
    }
    if exports.count == 1 { return .object(fields(exports[0].export)) }
    return .array(exports.map { .object([.init("export", .string($0.name))] + fields($0.export)) })
  }
}

extension JSONValue {
  fileprivate init(_ value: LayoutValue) {
    switch value {
    case .text(let text): self = .string(text)
    case .number(let number): self = .integer(number)
    case .flag(let flag): self = .boolean(flag)
    case .list(let values): self = .array(values.map { JSONValue($0) })
    case .fields(let fields): self = .object(fields.map { .init($0.name, JSONValue($0.value)) })
    }
  }
}
