/// Decides which column plays which role, from what the user said, the names and the values.
struct RoleGuess {
  var id: Int?
  var comments: [ExportLayout.CommentColumn] = []
  var score: Int?
  var scale: Scale?
  /// What the labels of the score are worth, if it is given in words.
  var scoreLabels: ScaleLabels.Reading?
  var customer: Int?
  var customerName: Int?
  var date: Int?
  var dateForm = DateForm.written
  var dateOrder: DateOrder?
  var language: Int?
  var segments: [Int] = []
  /// The column of the text of the question that a row answers.
  var question: Int?
  var responsesSpanRows = false
  /// The comments were chosen because nothing else came nearer to them.
  var isLastResort = false
  var guesses: [String] = []

  let columns: [ExportLayout.Column]
  var profiles: [ColumnProfile]
  let matches: [[ColumnNames.Match]]
  let names: ColumnNames
  let sample: RecordBatch
  /// The records of the sample in which anything stands, the header not among them.
  let answers: [Int]
  var taken: Set<Int> = []

  /// - Parameters:
  ///   - sample: the first records, `headerRows` header rows among them.
  ///   - delimiter: between cells, of delimited text.
  ///   - furtherDates: what the dates of a column behind the sample tell about their order.
  init(
    columns: [ExportLayout.Column], sample: RecordBatch, headerRows: Int, delimiter: UInt8?, names: ColumnNames,
    options: ExportOptions, file: String, furtherDates: (_ column: Int) throws(ExportError) -> DateOrders
  ) throws(ExportError) {
    self.columns = columns
    self.names = names
    self.sample = sample
    let answers = ColumnProfile.answers(of: sample, from: headerRows)
    self.answers = answers
    profiles = columns.indices.map { ColumnProfile($0, of: sample, answers, names: names) }
    matches = columns.map { column in
      let title = column.title.map(names.matches) ?? []
      let name = names.matches(column.header)
      return (name + title.filter { match in !name.contains { $0.role == match.role } })
        .sorted { $0.strength > $1.strength }
    }
    let lookup = ColumnLookup(columns: columns, file: file)
    try takeSaid(options, lookup)
    guessQuestionColumn()
    if comments.isEmpty { guessComments() }
    if score == nil { guessScore() }
    if let score { readLabels(score) }
    if let score, options.scale == nil, scoreLabels == nil { guessScale(score) }
    if score == nil { guessScaleOfAnswers() }
    if let said = options.scale, scoreLabels == nil, score != nil || scale != nil { scale = said }
    noteScore(options)
    if date == nil { guessDate() }
    guessDateForm()
    try guessDateOrder(options.dateOrder, delimiter, furtherDates)
    if language == nil { guessLanguage() }
    if customer == nil { guessCustomer() }
    guessCustomerName()
    if id == nil { guessID() }
    noteSpannedRows(isSaid: options.id != nil)
    if options.segments.isEmpty { guessSegments() }
    noteUnreadText()
    if comments.isEmpty {
      throw ExportError(
        kind: .noCommentColumn, file: file, problem: "no column holds comments",
        remedy: "name one with --comment; the columns are \(lookup.list)")
    }
  }

  mutating func takeSaid(_ options: ExportOptions, _ lookup: ColumnLookup) throws(ExportError) {
    func find(_ name: String?, or words: [String] = []) throws(ExportError) -> Int? {
      guard let name else { return nil }
      return try lookup.index(of: name, or: words)
    }
    id = try find(options.id)
    score = try find(options.score)
    customer = try find(options.customer)
    customerName = try find(options.customerName)
    date = try find(options.date, or: DateOrder.allCases.map(\.text))
    language = try find(options.language)
    for (name, question) in options.comments {
      let column = try lookup.index(of: name, or: Question.allCases.map(\.rawValue))
      // Said twice, the last counts.
      comments.removeAll { $0.column == column }
      comments.append(.init(column: column, question: question ?? .open))
      if question == nil, let guess = self.question(column), guess != .open {
        guesses.append(
          "comments (open): column \"\(columns[column].name)\" as told; its name reads like \(guess.rawValue)")
      }
    }
    for name in options.segments {
      let column = try lookup.index(of: name)
      if !segments.contains(column) { segments.append(column) }
    }
    taken = Set(
      [id, score, customer, customerName, date, language].compactMap(\.self) + comments.map(\.column) + segments)
  }

  mutating func take(_ column: Int, as role: String, because reason: String) {
    taken.insert(column)
    guesses.append("\(role): column \"\(columns[column].name)\" (\(reason))")
  }

  var free: [Int] { columns.indices.filter { !taken.contains($0) } }

  func strength(_ column: Int, _ role: ColumnNames.Role) -> Int {
    matches[column].first { $0.role == role }?.strength ?? 0
  }

  /// The free column whose name speaks most for a role; of equals the leftmost.
  func strongest(_ role: ColumnNames.Role, where fits: (ColumnProfile) -> Bool) -> Int? {
    var best: Int?
    for column in free where strength(column, role) > 0 && fits(profiles[column]) {
      if best.map({ strength(column, role) > strength($0, role) }) ?? true { best = column }
    }
    return best
  }
}
