/// The beginning of an export, whatever its format: what its columns are called, and the records on which is decided what
/// they hold.
struct ExportBeginning {
  let file: String
  let format: ExportFormat
  let sheet: String?
  /// `nil` for anything but delimited text.
  let dialect: Dialect?
  let header: HeaderRows
  /// The first records, headers among them.
  let head: RecordBatch
  /// All records below the header.
  let records: RecordSource
  /// The format in one English line.
  let formatLine: String

  /// Delimited text.
  ///
  /// - Throws: `empty`, `binary` and the like.
  init(delimited source: ByteSource, names: ColumnNames) throws(ExportError) {
    let sample = try Sample(source)
    let dialect = sample.dialect.dialect
    (file, format, sheet, self.dialect) = (source.name, .delimited, nil, dialect)
    let width = max(1, sample.dialect.columns)
    let titles = Self.titles(sample.head, atLeast: sample.dialect.titles, width: width, names: names)
    head = sample.head.dropping(titles)
    header = try Self.header(head, width: width, names: names, file: file)
    var stream = sample.stream
    try stream.skip(records: titles + header.count)
    records = .delimited(stream)
    let cut =
      switch dialect.delimiter {
      case Dialect.noDelimiter: "one cell a line"
      case UInt8(ascii: "\t"): "tab-separated"
      case let sign: "separated by \(Unicode.Scalar(sign))"
      }
    formatLine =
      "format: \(sample.encoding.rawValue) text\(Self.unpacked(source)), \(cut)"
      + "\(dialect.quotes ? "" : ", quotation marks literal"), \(Self.rows(header))"
      + Self.left(titles)
  }

  init(json source: ByteSource) throws(ExportError) {
    let json = try JSONRecords(source)
    (file, sheet, dialect) = (source.name, nil, nil)
    format = json.shape == .lines ? .ndjson : .json
    head = json.head
    guard !head.records.isEmpty else {
      throw ExportError(
        kind: .empty, file: file, problem: "holds no record", remedy: "export the answers again, with at least one")
    }
    header = HeaderRows(names: json.names)
    records = .json(json)
    let kind = json.shape == .lines ? "NDJSON" : json.shape == .array ? "JSON array" : "JSON objects"
    formatLine = "format: \(kind)\(Self.unpacked(source)), \(json.names.count) fields"
  }

  /// A sheet of a workbook.
  ///
  /// - Returns: `nil` if nothing stands in it.
  init?(
    _ sheet: Workbook.Sheet, of workbook: Workbook, in source: ByteSource, names: ColumnNames
  ) throws(ExportError) {
    guard var rows = try SheetRecords(workbook.rows(of: sheet)) else { return nil }
    (file, format, self.sheet, dialect) = (source.name, .workbook, sheet.name, nil)
    head = rows.head
    header = try Self.header(head, width: max(1, rows.width), names: names, file: file)
    rows.skip(records: header.count)
    records = .sheet(rows)
    formatLine =
      "format: XLSX workbook\(Self.unpacked(source)), sheet \"\(sheet.name)\", \(Self.rows(header))"
      + Self.left(rows.titles)
  }

  private static func header(
    _ head: RecordBatch, width: Int, names: ColumnNames, file: String
  ) throws(ExportError) -> HeaderRows {
    guard !head.records.isEmpty else {
      throw ExportError(
        kind: .empty, file: file, problem: "holds nothing but blank lines", remedy: "export the answers again")
    }
    let header = HeaderRows(head, width: width, names: names)
    guard head.records.count > header.count else {
      throw ExportError(
        kind: .headerOnly, file: file, problem: "has a header and no record below it",
        remedy: "export the answers again, with at least one answer")
    }
    return header
  }

  private static func unpacked(_ source: ByteSource) -> String { source.isUnpacked ? ", unpacked" : "" }

  /// Rows of a title, if a header stands below them.
  ///
  /// - Parameter least: rows that have fewer cells than the table.
  private static func titles(_ head: RecordBatch, atLeast least: Int, width: Int, names: ColumnNames) -> Int {
    let titles = max(least, TitleRows.count(in: head, isLeading: true))
    guard titles > 0, titles < head.records.count else { return 0 }
    return HeaderRows(head.dropping(titles), width: width, names: names).count > 0 ? titles : 0
  }

  private static func left(_ titles: Int) -> String { titles == 0 ? "" : ", \(titles) above it left out" }

  private static func rows(_ header: HeaderRows) -> String {
    header.count == 0 ? "no header" : header.count == 1 ? "one header row" : "\(header.count) header rows"
  }
}
