/// What is wrong with one record. The record comes back nevertheless, with the cells that it has.
///
/// The raw value is stable: it stands in outputs.
public enum RecordProblem: String, CaseIterable, Error, Hashable, Sendable, Codable {
  /// More cells than the export has columns, and the excess is not empty.
  case tooManyCells
  /// Fewer cells than the export has columns.
  case tooFewCells
  /// A quotation mark that opens a cell is never closed; the record was cut at a line that looks like its end.
  case brokenQuote
  /// Longer than 32 MiB; it was cut, and the rest follows as records of its own.
  case tooLong
  /// A line of NDJSON, or an element of an array, that is no JSON object; it has no cells.
  case notJSON
  /// A field of a JSON record that no record at the beginning of the export has; it was left out.
  case unknownField
  /// Bytes that are no UTF-8 in a file that is; U+FFFD stands for each.
  case notUTF8
  /// Half of a UTF-16 surrogate pair; U+FFFD stands for it.
  case loneSurrogate
  /// Bytes of value 0, which text never holds; they were kept.
  case nulBytes

  /// An English sentence.
  public var message: String {
    switch self {
    case .tooManyCells: "The record has more cells than the export has columns."
    case .tooFewCells: "The record has fewer cells than the export has columns."
    case .brokenQuote: "A quotation mark that opens a cell is never closed; the record was cut at the end of a line."
    case .tooLong: "The record is too long; it was cut."
    case .notJSON: "The line or element is no JSON object."
    case .unknownField:
      "The record has a field that no record at the beginning of the export has; the field was left out."
    case .notUTF8: "The record holds bytes that are not UTF-8; each was replaced by U+FFFD."
    case .loneSurrogate: "The record holds half of a UTF-16 surrogate pair; it was replaced by U+FFFD."
    case .nulBytes: "The record holds bytes of value 0."
    }
  }

  /// Whether each cell can still be trusted to stand in its column; `false` when the shape of the record is broken.
  public var keepsColumns: Bool {
    switch self {
    case .tooManyCells, .tooFewCells, .brokenQuote, .tooLong, .notJSON: false
    case .unknownField, .notUTF8, .loneSurrogate, .nulBytes: true
    }
  }
}
