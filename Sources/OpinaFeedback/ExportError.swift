/// Why an export cannot be read, said so that the reader of the message can mend it.
///
/// Messages name the file, the record and the column and never quote a cell: cells hold personal data.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The class of the failure; faces map it to an exit status.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// There is no such file.
    case notFound
    /// The path names a folder.
    case directory
    /// The file exists and cannot be read.
    case unreadable
    /// The bytes are no text.
    case binary
    /// A format that is not read here, such as a PDF document or a workbook with a password.
    case unsupportedFormat
    /// A compressed file, a workbook or a JSON document that is cut off or breaks its format.
    case damaged
    /// No byte, or nothing but blank lines.
    case empty
    /// A header and no record below it.
    case headerOnly
    /// No column holds comments.
    case noCommentColumn
    /// An option names a column that the export does not have, or names one in two ways.
    case noSuchColumn
  }

  /// The class of the failure.
  public let kind: Kind
  /// The path as the user wrote it; `standard input` for `-`.
  public let file: String
  /// Number of the record, from 1, if one is meant.
  public let record: Int?
  /// Name of the column, if one is meant.
  public let column: String?
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// - Parameters:
  ///   - kind: the class of the failure.
  ///   - file: the path as the user wrote it.
  ///   - record: from 1, if one is meant.
  ///   - column: its name, if one is meant.
  ///   - problem: what is wrong, without any cell of the export.
  ///   - remedy: what to do about it.
  public init(
    kind: Kind, file: String, record: Int? = nil, column: String? = nil, problem: String, remedy: String
  ) {
    self.kind = kind
    self.file = file
    self.record = record
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String {
    var place = file
    if let record { place += ", record \(record)" }
    if let column { place += ", column \"\(column)\"" }
    return "\(place): \(problem); \(remedy)"
  }
}
