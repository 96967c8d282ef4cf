/// Reads an export of survey answers: finds out how it is laid out, then gives its records a batch at a time.
///
/// Memory is constant: a sample at the beginning, then a read buffer and the batch.
public struct ExportReader {
  /// How the export is laid out. The encoding may become known only when the first letter beyond ASCII comes.
  public private(set) var layout: ExportLayout
  /// The beginning of the export, read before its records are given: for decisions on what cannot be read twice.
  public let head: RecordBatch
  /// The records of `head`, those of the header not among them.
  public let headRecords: Range<Int>
  private var stream: RecordStream
  private var questions: RowQuestions?

  /// Opens an export.
  ///
  /// - Parameters:
  ///   - path: path of the file, or `-` for standard input.
  ///   - options: what the user said about it.
  ///   - columnNames: what exports call their columns.
  public init(path: String, options: ExportOptions = ExportOptions(), columnNames: ColumnNames) throws(ExportError) {
    try self.init(source: ByteSource(path: path), options: options, columnNames: columnNames)
  }

  init(source: ByteSource, options: ExportOptions, columnNames: ColumnNames) throws(ExportError) {
    let file = source.name
    let sample = try Sample(source)
    let (head, width) = (sample.head, max(1, sample.dialect.columns))
    guard !head.records.isEmpty else {
      throw ExportError(
        kind: .empty, file: file, problem: "holds nothing but blank lines", remedy: "export the answers again")
    }
    let header = HeaderRows(head, width: width, names: columnNames)
    guard head.records.count > header.count else {
      throw ExportError(
        kind: .headerOnly, file: file, problem: "has a header and no record below it",
        remedy: "export the answers again, with at least one answer")
    }
    let roles = try RoleGuess(
      columns: header.columns, sample: head, headerRows: header.count, names: columnNames, options: options, file: file)
    let dialect = sample.dialect.dialect
    layout = ExportLayout(
      encoding: sample.encoding.rawValue,
      delimiter: dialect.delimiter == Dialect.noDelimiter ? nil : String(decoding: [dialect.delimiter], as: UTF8.self),
      quotes: dialect.quotes, decimalComma: roles.score.map { roles.profiles[$0].decimalCommas > 0 } ?? false,
      headerRows: header.count, columns: header.columns, id: roles.id, comments: roles.comments, score: roles.score,
      scale: roles.scale, customer: roles.customer, date: roles.date, dateOrder: roles.dateOrder,
      language: roles.language, segments: roles.segments, question: roles.question,
      responsesSpanRows: roles.responsesSpanRows, guesses: roles.guesses,
      languageNames: columnNames.languageNames)
    questions = roles.question.map { RowQuestions(column: $0, names: columnNames) }
    self.head = head
    headRecords = header.count..<head.records.count
    stream = sample.stream
    try stream.skip(records: header.count)
    layout.guesses.insert(layout.formatLine, at: 0)
  }

  /// The next records, at least one and at most `maximum`; `nil` at the end of the export.
  public mutating func next(maximum: Int) throws(ExportError) -> RecordBatch? {
    guard let batch = try stream.next(maximum: maximum) else { return nil }
    layout.encoding = stream.encoding.rawValue
    return questions?.read(batch) ?? batch
  }
}

extension ExportLayout {
  /// The format in one English line.
  var formatLine: String {
    let cut =
      switch delimiter {
      case nil: "one cell a line"
      case "\t"?: "tab-separated"
      case let sign?: "separated by \(sign)"
      }
    let rows = headerRows == 0 ? "no header" : headerRows == 1 ? "one header row" : "\(headerRows) header rows"
    return "format: \(encoding) text, \(cut)\(quotes ? "" : ", quotation marks literal"), \(rows)"
  }
}
