/// How an export is laid out: its format and what each of its columns holds.
public struct ExportLayout: Sendable {
  /// One column of the export.
  public struct Column: Hashable, Sendable {
    /// Unlike that of any other column.
    public let name: String
    /// The header as it is written; empty if there is none.
    let header: String
    /// The question's text, if the export has a second header row for it.
    public let title: String?
    /// Place in a record, from 0.
    public let index: Int
  }

  /// A column of comments and what its question asked.
  public struct CommentColumn: Hashable, Sendable {
    /// Index in `columns`.
    public let column: Int
    /// What its question asked.
    public let question: Question
  }

  /// The format of the export.
  public let format: ExportFormat
  /// Name of the sheet that is read, if it is a workbook.
  public let sheet: String?
  /// Such as `UTF-8` or `windows-1252`.
  public internal(set) var encoding: String
  /// Between cells; `nil` if a record is one cell.
  public let delimiter: String?
  /// Whether quotation marks enclose cells.
  public let quotes: Bool
  /// Whether scores are written with a decimal comma.
  public let decimalComma: Bool
  /// Rows that name the columns, 0 to 3.
  public let headerRows: Int
  /// All columns, in their order.
  public let columns: [Column]
  /// Index of the column in `columns`, as all roles below; `nil` if there is none.
  public let id: Int?
  /// The columns of comments, at least one.
  public let comments: [CommentColumn]
  /// The column of the score.
  public let score: Int?
  /// `nil` if there is no score column.
  public let scale: Scale?
  /// The column of the customer's id.
  public let customer: Int?
  /// The column that names the customer beside the id; it is shown, and groups nothing.
  public let customerName: Int?
  /// The column of the day on which was answered.
  public let date: Int?
  /// How the dates are written.
  let dateForm: DateForm
  /// What the parts of dates such as 03/04/2026 mean; `nil` if no such date occurs or it cannot be known.
  public let dateOrder: DateOrder?
  /// The column of the language of the comments.
  public let language: Int?
  /// The columns by which respondents are grouped.
  public let segments: [Int]
  /// The column of the question that each row answers, in exports with one row for each answer.
  public let question: Int?
  /// Whether rows with the same response id are one response.
  public let responsesSpanRows: Bool
  /// What was guessed, one English line each.
  public internal(set) var guesses: [String]

  /// What the labels of the score are worth, if it is given in words.
  let scoreLabels: ScaleLabels.Reading?
  let languageNames: LanguageNames
  let monthNames: MonthNames
}

/// What the parts of a date that does not begin with the year mean.
public enum DateOrder: String, CaseIterable, Hashable, Sendable, Codable {
  case dayFirst, monthFirst

  /// How notes and options write it.
  public var text: String {
    switch self {
    case .dayFirst: "day/month"
    case .monthFirst: "month/day"
    }
  }
}
