public import OpinaFeedback
public import OpinaThemes

/// One comment of a response with what was read in it.
public struct ReadComment: Sendable {
  public let field: CommentField
  /// Name of the comment's column in the export.
  public let column: String
  /// The comment as UTF-8, as it stood in the export.
  public let text: ArraySlice<UInt8>
  public let tagged: TaggedComment

  public init(field: CommentField, column: String, text: ArraySlice<UInt8>, tagged: TaggedComment) {
    self.field = field
    self.column = column
    self.text = text
    self.tagged = tagged
  }
}
