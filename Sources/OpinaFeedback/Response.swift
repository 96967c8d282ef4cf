public import OpinaLexicon

/// What one respondent answered in one record of an export, its cells typed by the roles of their columns.
///
/// Where `ExportLayout.responsesSpanRows`, records with the same id are parts of one response.
public struct Response: Hashable, Sendable {
  /// The response id; without an id column the record number.
  public let id: String
  /// Whether the export gives the id; otherwise it is the record number.
  public let hasID: Bool
  /// Record number in the export, from 1, headers not counted.
  public let record: Int
  /// The score as given, if the cell holds one on the scale.
  public let score: Double?
  /// The customer's id.
  public let customer: String?
  /// What the export calls the customer beside the id.
  public let customerName: String?
  /// `yyyy-mm-dd`.
  public let date: String?
  /// What the language column says, if it names one of the four.
  public let languageHint: Language?
  /// One for each segment column, in the order of `ExportLayout.segments`; empty when the cell is.
  public let segments: [String]
  /// One for each comment column.
  public let comments: [CommentField]

  package init(
    id: String, hasID: Bool = false, record: Int, score: Double?, customer: String?, date: String?,
    languageHint: Language?,
    segments: [String], comments: [CommentField], customerName: String? = nil
  ) {
    self.id = id
    self.hasID = hasID
    self.record = record
    self.score = score
    self.customer = customer
    self.customerName = customerName
    self.date = date
    self.languageHint = languageHint
    self.segments = segments
    self.comments = comments
  }
}

/// Where one comment stands.
public struct CommentField: Hashable, Sendable {
  /// Index of the column in `ExportLayout.columns`.
  public let column: Int
  /// What the column's question asked.
  public let question: Question
  /// UTF-8 bytes of the cell in `RecordBatch.bytes`.
  public let bytes: Range<Int>

  package init(column: Int, question: Question, bytes: Range<Int>) {
    self.column = column
    self.question = question
    self.bytes = bytes
  }
}
