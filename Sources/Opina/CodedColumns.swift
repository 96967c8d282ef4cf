public import OpinaFeedback
internal import OpinaHealth
internal import OpinaThemes

/// How columns that people coded by hand, one for each of their themes, agree with the themes of a frame.
public struct CodedColumns: Hashable, Sendable {
  /// Themes that are named beside a column, at most.
  static let mostThemes = 3

  /// How one theme agrees with one column, over all responses.
  public struct Agreement: Hashable, Sendable {
    /// Id of the theme.
    public let theme: String
    /// Responses that bear both.
    public let both: Int
    /// Responses that bear the theme.
    public let themed: Int
    /// Responses that are coded in the column.
    public let coded: Int
    /// All responses of the export.
    public let responses: Int

    /// Share of the theme's responses that are coded, 0 … 1.
    public var precision: Double { themed == 0 ? 0 : Double(both) / Double(themed) }

    /// Share of the coded responses that bear the theme, 0 … 1.
    public var recall: Double { coded == 0 ? 0 : Double(both) / Double(coded) }

    /// Agreement beyond chance, −1 … 1: (observed − expected) / (1 − expected). Cohen, "A Coefficient of Agreement for
    /// Nominal Scales", Educational and Psychological Measurement 20 (1960).
    public var kappa: Double {
      guard responses > 0 else { return 0 }
      let all = Double(responses)
      let observed = (all - Double(coded + themed - 2 * both)) / all
      let yes = Double(coded) / all * Double(themed) / all
      let no = (1 - Double(coded) / all) * (1 - Double(themed) / all)
      return yes + no == 1 ? 0 : (observed - yes - no) / (1 - yes - no)
    }
  }

  /// Names of the columns, in the order of the export.
  public let columns: [String]
  /// Responses that were read.
  public private(set) var responses = 0
  private let places: [Int]
  private var coded: [Int]
  private var themed: [String: Int] = [:]
  private var both: [[String: Int]]

  /// - Parameters:
  ///   - names: of the columns; without any, all that hold nothing but marks.
  ///   - file: name of the export, for messages.
  /// - Throws: `ExportError` if a column is not there.
  init(_ names: [String], in export: ExportReader, file: String) throws(ExportError) {
    let layout = export.layout
    var places: [Int] = []
    for name in names {
      guard let column = layout.columns.first(where: { $0.name == name }) else {
        throw ExportError(
          kind: .noSuchColumn, file: file, column: name, problem: "there is no such column",
          remedy: "take one of \(layout.columns.map(\.name).joined(separator: ", "))")
      }
      places.append(column.index)
    }
    if names.isEmpty { places = Self.markedColumns(export) }
    self.places = places.sorted()
    columns = self.places.map { layout.columns[$0].name }
    coded = places.map { _ in 0 }
    both = places.map { _ in [:] }
  }

  /// What a cell of a coded column says; `nil` for anything else than a mark.
  static func isCoded(_ cell: String) -> Bool? {
    switch cell {
    case "", "0", "false": false
    case "1", "x", "X", "✓", "true": true
    default: nil
    }
  }

  /// Columns of the beginning of an export that hold marks, some of them set, and nothing else.
  private static func markedColumns(_ export: ExportReader) -> [Int] {
    let taken = Set(export.layout.comments.map(\.column) + [export.layout.id, export.layout.score].compactMap { $0 })
    return export.layout.columns.map(\.index).filter { column in
      guard !taken.contains(column) else { return false }
      var isSet = false
      for record in export.headRecords {
        guard let mark = isCoded(export.head.text(record: record, column: column)) else { return false }
        if mark { isSet = true }
      }
      return isSet
    }
  }

  /// Counts a response.
  ///
  /// - Throws: `ExportError` for a cell that is no mark.
  mutating func add(_ record: Int, of batch: RecordBatch, themes: Set<String>, file: String) throws(ExportError) {
    responses += 1
    for theme in themes { themed[theme, default: 0] += 1 }
    for (number, place) in places.enumerated() {
      guard let isCoded = Self.isCoded(batch.text(record: record, column: place)) else {
        throw ExportError(
          kind: .unsupportedFormat, file: file, record: batch.records[record].number, column: columns[number],
          problem: "the cell is no mark of a coded column", remedy: "write 1 or x, and 0 or nothing")
      }
      guard isCoded else { continue }
      coded[number] += 1
      for theme in themes { both[number][theme, default: 0] += 1 }
    }
  }

  mutating func merge(_ other: CodedColumns) {
    responses += other.responses
    themed.merge(other.themed, uniquingKeysWith: +)
    for number in places.indices {
      coded[number] += other.coded[number]
      both[number].merge(other.both[number], uniquingKeysWith: +)
    }
  }

  /// Responses that are coded in a column.
  public func coded(_ column: Int) -> Int { coded[column] }

  /// The themes that agree best with a column, beyond chance, the best first.
  public func agreements(_ column: Int) -> [Agreement] {
    both[column].map { theme, count in
      Agreement(theme: theme, both: count, themed: themed[theme] ?? 0, coded: coded[column], responses: responses)
    }
    .filter { $0.kappa > 0 }
    .sorted { (-$0.kappa, $0.theme) < (-$1.kappa, $1.theme) }
    .prefix(Self.mostThemes).map { $0 }
  }
}

extension OrderedReading {
  /// Reads an export and compares columns that were coded by hand with the themes of the frame.
  ///
  /// - Parameters:
  ///   - names: of the columns; without any, all that hold nothing but 0 and 1, or x and nothing.
  ///   - file: name of the export, for messages.
  /// - Throws: `ExportError` if a column is not there or holds something else.
  public nonisolated(nonsending) func agreement(
    of names: [String], in export: inout ExportReader, file: String
  ) async throws -> CodedColumns {
    var total = try CodedColumns(names, in: export, file: file)
    let empty = total
    let reading = self
    try await run(&export) { batch, layout, reader in
      var part = empty
      for record in reading.records(of: batch, layout: layout, with: reader)
      where batch.records[record.index].problem == nil {
        let themes = Set(record.comments.flatMap(\.tagged.themes).map(\.theme))
        try part.add(record.index, of: batch, themes: themes, file: file)
      }
      return part
    } take: { part, _ in
      total.merge(part)
    }
    return total
  }
}
