/// Reads an export of survey answers: finds out how it is laid out, then gives its records a batch at a time.
///
/// Memory is constant: a sample at the beginning, then a read buffer and the batch; of a workbook, the texts that its
/// cells share.
public struct ExportReader {
  /// How the export is laid out. The encoding may become known only when the first letter beyond ASCII comes.
  public private(set) var layout: ExportLayout
  /// The beginning of the export, read before its records are given: for decisions on what cannot be read twice.
  public let head: RecordBatch
  /// The records of `head`, those of the header not among them.
  public let headRecords: Range<Int>
  private var records: RecordSource
  private var questions: RowQuestions?
  /// The records as they were before any was given, and the place of the first byte that they do not hold; of text as it
  /// stands in a file or in memory.
  private let beginning: (records: RecordStream, place: Int)?
  /// Whether the comments were chosen only because nothing else came nearer to them.
  let isLastResort: Bool

  /// Opens an export.
  ///
  /// - Parameters:
  ///   - path: path of the file, or `-` for standard input.
  ///   - options: what the user said about it.
  ///   - columnNames: what exports call their columns.
  public init(
    path: String, options: ExportOptions = ExportOptions(), columnNames: ColumnNames = .builtIn
  ) throws(ExportError) {
    try self.init(source: ByteSource(path: path), options: options, columnNames: columnNames)
  }

  init(source: ByteSource, options: ExportOptions, columnNames names: ColumnNames) throws(ExportError) {
    let source = try source.unpacked()
    switch try ExportFormat.find(source) {
    case .delimited: try self.init(ExportBeginning(delimited: source, names: names), options, names)
    case .json, .ndjson: try self.init(ExportBeginning(json: source), options, names)
    case .workbook:
      let archive = try ZipArchive(source)
      if let entry = try archive.onlyText() {
        try self.init(source: ByteSource(entry), options: options, columnNames: names)
      } else {
        self = try Self.sheet(of: Workbook(archive), in: source, options, names)
      }
    }
  }

  init(
    _ beginning: ExportBeginning, _ options: ExportOptions, _ names: ColumnNames, also notes: [String] = []
  ) throws(ExportError) {
    let header = beginning.header
    let delimiter = beginning.dialect.flatMap { $0.delimiter == Dialect.noDelimiter ? nil : $0.delimiter }
    let roles = try RoleGuess(
      columns: header.columns, sample: beginning.head, headerRows: header.count, delimiter: delimiter, names: names,
      options: options, file: beginning.file
    ) { column throws(ExportError) in try beginning.records.dateOrders(column, names.monthNames) }
    layout = ExportLayout(
      format: beginning.format, sheet: beginning.sheet, encoding: beginning.records.encoding.rawValue,
      delimiter: delimiter.map { String(decoding: [$0], as: UTF8.self) }, quotes: beginning.dialect?.quotes ?? false,
      decimalComma: roles.score.map { roles.profiles[$0].decimalCommas > 0 } ?? false,
      headerRows: header.count, columns: header.columns, id: roles.id, comments: roles.comments, score: roles.score,
      scale: roles.scale, customer: roles.customer, customerName: roles.customerName,
      date: roles.date, dateForm: roles.dateForm, dateOrder: roles.dateOrder,
      language: roles.language, segments: roles.segments, question: roles.question,
      responsesSpanRows: roles.responsesSpanRows, guesses: [beginning.formatLine] + notes + roles.guesses,
      scoreLabels: roles.scoreLabels, languageNames: names.languageNames, monthNames: names.monthNames)
    isLastResort = roles.isLastResort
    var questions = roles.question.map { RowQuestions(column: $0, names: names) }
    head = questions?.read(beginning.head) ?? beginning.head
    headRecords = header.count..<head.records.count
    self.questions = questions
    records = beginning.records
    if case .delimited(let stream) = beginning.records, let place = stream.place {
      self.beginning = (stream, place)
    } else {
      self.beginning = nil
    }
  }

  /// The same export from its beginning, without finding out again how it is laid out.
  ///
  /// - Returns: `nil` for anything but text as it stands in a file or in memory: that has to be opened like any other.
  public func again() throws(ExportError) -> ExportReader? {
    guard let beginning, let stream = try beginning.records.again(from: beginning.place) else { return nil }
    var again = self
    again.records = .delimited(stream)
    return again
  }

  /// The next records, at least one and at most `maximum`; `nil` at the end of the export.
  public mutating func next(maximum: Int) throws(ExportError) -> RecordBatch? {
    guard let batch = try records.next(maximum: maximum) else { return nil }
    layout.encoding = records.encoding.rawValue
    return questions?.read(batch) ?? batch
  }
}
