/// What the user said about an export. Everything that is not said is guessed from the names and values of the columns.
///
/// A column is named by its header, case ignored, or by its number from 1.
public struct ExportOptions: Sendable {
  /// The response id.
  public var id: String?
  /// The comment columns; a question that is not said is `open`.
  public var comments: [(column: String, question: Question?)]
  /// The score.
  public var score: String?
  /// The scale of the score; without one it is found out.
  public var scale: Scale?
  /// The customer's id.
  public var customer: String?
  /// What names the customer beside the id.
  public var customerName: String?
  /// The day on which was answered.
  public var date: String?
  /// What the parts of dates such as 03/04/2026 mean.
  public var dateOrder: DateOrder?
  /// The column that says in which language the respondent answered.
  public var language: String?
  /// Columns by which the respondents are split. When one is said, no other is guessed.
  public var segments: [String]
  /// The sheet of a workbook, by its name or its number from 1.
  public var sheet: String?

  /// Names of columns as they stand in the export; what is not named is found out.
  public init(
    id: String? = nil, comments: [(column: String, question: Question?)] = [], score: String? = nil,
    scale: Scale? = nil, customer: String? = nil, date: String? = nil, dateOrder: DateOrder? = nil,
    language: String? = nil,
    segments: [String] = [], sheet: String? = nil, customerName: String? = nil
  ) {
    self.id = id
    self.comments = comments
    self.score = score
    self.scale = scale
    self.customer = customer
    self.customerName = customerName
    self.date = date
    self.dateOrder = dateOrder
    self.language = language
    self.segments = segments
    self.sheet = sheet
  }
}
