/// What a linear model sees of one comment: which words and pairs of neighbours stand in it.
public struct CommentFeatures: Sendable {
  /// A word, or two neighbours within a clause.
  public struct Word: Sendable {
    /// The same for the same word of the same language, on every machine.
    public let key: UInt64
    /// Where it stands first, as UTF-8 offsets into the comment.
    public let bytes: Range<Int>
  }

  /// Comments that differ in case, accents, spaces and punctuation only have the same number.
  public let text: UInt64
  /// Each once, rising by `key`.
  public let words: [Word]

  /// The part of the comments that this one belongs to when models are fitted: one text is never in two of them.
  var fold: Int { Int(text % UInt64(CrossFit.folds)) }
}
