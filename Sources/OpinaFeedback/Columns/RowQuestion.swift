/// What the question that stands in a row of an export asked for.
enum RowQuestion: Hashable, Sendable {
  case comment(Question)
  /// A score: the answer is one if it can be read as one.
  case score
  case unknown
}

extension ColumnNames {
  /// What a question asks for, by its words.
  func asked(_ text: String) -> RowQuestion {
    let matches = matches(text)
    if let question = question(in: matches) { return .comment(question) }
    return matches.first?.role.isScore == true ? .score : .unknown
  }
}

/// What the questions of an export ask for, each text looked at once.
struct RowQuestions {
  /// Texts that are remembered; an export has a few dozen questions.
  private static let remembered = 4096

  let column: Int
  let names: ColumnNames
  private var known: [String: RowQuestion] = [:]

  init(column: Int, names: ColumnNames) {
    self.column = column
    self.names = names
  }

  /// The same records, each with what its question asked for.
  mutating func read(_ batch: RecordBatch) -> RecordBatch {
    var records = batch.records
    for index in records.indices {
      records[index].asked = asked(batch.text(record: index, column: column))
    }
    return RecordBatch(bytes: batch.bytes, records: records, cells: batch.cells)
  }

  private mutating func asked(_ text: String) -> RowQuestion {
    if let known = known[text] { return known }
    let asked = names.asked(text)
    if known.count < Self.remembered { known[text] = asked }
    return asked
  }
}
