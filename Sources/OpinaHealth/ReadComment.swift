public import OpinaFeedback
public import OpinaThemes

/// One comment of a response with what was read in it.
public struct ReadComment: Sendable {
  /// Where it stands in its batch, and what it answers.
  public let field: CommentField
  /// Name of the comment's column in the export.
  public let column: String
  /// The comment as UTF-8, as it stood in the export.
  public let text: ArraySlice<UInt8>
  /// What was read in it.
  public let tagged: TaggedComment

  /// - Parameters:
  ///   - field: where it stands in its batch, and what it answers.
  ///   - column: name of its column in the export.
  ///   - text: the comment as UTF-8, as it stood in the export.
  ///   - tagged: what was read in it.
  public init(field: CommentField, column: String, text: ArraySlice<UInt8>, tagged: TaggedComment) {
    self.field = field
    self.column = column
    self.text = text
    self.tagged = tagged
  }

  /// The same comment with the themes that are proposed in the place of the frame's.
  public var withProposedThemes: ReadComment {
    ReadComment(field: field, column: column, text: text, tagged: tagged.withProposedThemes)
  }
}
