/// A slice of a real comment, fit to be shown.
public struct Quote: Hashable, Sendable {
  /// In which of several exports the comment stands, from 0.
  public let export: Int
  /// Record number in the export, from 1.
  public let record: Int
  /// Index of the comment's column in the export.
  public let columnIndex: Int
  /// Name of the comment's column.
  public let column: String
  /// Where the quote stands in the comment, in UTF-8 offsets.
  public let range: Range<Int>
  /// Whether the sentence begins before the quote.
  public let startsInside: Bool
  /// Whether the sentence goes on behind the quote.
  public let endsInside: Bool
  /// Whether the comment was too long to be quoted whole, though it was meant to be.
  public let isShortened: Bool
  /// The slice, letter for letter.
  public let text: String
  /// What the comment is written in, an ISO 639 code or `und`.
  public let language: String
  /// Id of the customer who wrote it; `nil` in a survey without customers.
  public let customer: String?

  /// The same for texts that differ only in case, spaces and punctuation.
  var fingerprint: UInt64 {
    var text = text
    return text.withUTF8 { QuoteSlice.fingerprint(of: $0, 0..<$0.count) }
  }
}
