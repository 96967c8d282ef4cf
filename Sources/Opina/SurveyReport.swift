public import OpinaFeedback
internal import OpinaHealth
public import OpinaLexicon
internal import OpinaReport

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
    public let first: String
    public let other: String

    public var description: String {
      "\(other): its columns are not those of \(first); report exports with the same columns together, others one by one"
    }
  }

  public let reading: OrderedReading
  /// The language of labels and texts.
  public let locale: Language
  public let folders: [LexiconFolder]

  public init(reading: OrderedReading, locale: Language, folders: [LexiconFolder] = [.builtIn]) {
    self.reading = reading
    self.locale = locale
    self.folders = folders
  }

  /// Reads exports and writes a report.
  ///
  /// - Parameters:
  ///   - exports: with their names as the report shows them; at least one.
  ///   - write: takes bytes of a file, in order, in as many pieces as they come.
  ///   - progress: takes the number of records of each batch that was read.
  /// - Throws: `ExportError`, `DifferentLayouts`, `LexiconError`, `ReportError`, and what `write` throws.
  public func run(
    _ exports: inout [(name: String, export: ExportReader)], write: (File, [UInt8]) throws -> Void,
    progress: (Int) -> Void = { _ in }
  ) async throws {
    try requireSameLayout(exports)
    let layout = exports[0].export.layout
    let comments = CommentsCSVWriter(
      columns: layout.columns.map(\.name), commentColumns: layout.comments.map { layout.columns[$0.column].name },
      scale: layout.scale, labels: try ThemeLabels(language: locale, folders: folders))
    var header: [UInt8] = []
    comments.writeHeader(into: &header)
    try write(.comments, header)

    var tally = SurveyTally(scale: layout.scale, segments: layout.segments.count)
    var problems: [RecordProblem: Int] = [:]
    let reading = reading
    for index in exports.indices {
      try await reading.run(&exports[index].export) { batch, layout, reader in
        var part = SurveyTally(scale: layout.scale, segments: layout.segments.count)
        var rows: [UInt8] = []
        for record in reading.records(of: batch, layout: layout, with: reader) {
          part.add(record.response, comments: record.comments)
          comments.write(record.index, of: batch, response: record.response, comments: record.comments, into: &rows)
        }
        return (part, rows)
      } take: { result, batch in
        tally.merge(result.0)
        try write(.comments, result.1)
        for record in batch.records { if let problem = record.problem { problems[problem, default: 0] += 1 } }
        progress(batch.records.count)
      }
    }

    let report = try Report(
      tally: tally, survey: description(exports, problems), locale: locale, folders: folders)
    try write(.page, try report.html())
    try write(.data, report.json())
    try write(.themes, report.themesCSV())
    if tally.hasCustomers { try report.customersCSV { try write(.customers, $0) } }
  }

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
    let reading = JSONValue.object([
      .init("encoding", .string(layout.encoding)),
      .init("delimiter", .string(layout.delimiter ?? "")),
      .init("decimalComma", .boolean(layout.decimalComma)),
      .init("headerRows", .integer(layout.headerRows)),
      .init("guesses", .array(layout.guesses.map { .string($0) })),
    ])
    return SurveyDescription(
      exports: exports.map(\.name), commentColumns: layout.comments.map { (name($0.column), $0.question) },
      scoreColumn: layout.score.map(name), segmentColumns: layout.segments.map(name), reading: reading,
      problems: problems)
  }
}
