extension PatternSet {
  /// A token as patterns see it.
  public struct Word: Sendable, BitwiseCopyable {
    @usableFromInline static let punctuation: UInt8 = 1
    @usableFromInline static let comma: UInt8 = 2
    @usableFromInline static let sentenceStart: UInt8 = 4

    public let form: Vocabulary.Form
    /// All that is no word about it, in one byte: of nearly all tokens nothing is.
    @usableFromInline let marks: UInt8
    public var record: WordRecord

    @inlinable @inline(__always)
    public init(
      form: Vocabulary.Form, record: WordRecord, isPunctuation: Bool, isComma: Bool, startsSentence: Bool
    ) {
      self.form = form
      self.record = record
      marks =
        (isPunctuation ? Self.punctuation : 0) | (isComma ? Self.comma : 0)
        | (startsSentence ? Self.sentenceStart : 0)
    }

    public var classes: WordClass { record.classes }

    /// What stands here is punctuation, which patterns do not cross.
    @inlinable
    public var isPunctuation: Bool { marks & Self.punctuation != 0 }
    /// Light punctuation, which the slot `,` matches.
    @inlinable
    public var isComma: Bool { marks & Self.comma != 0 }
    /// A new sentence begins here.
    @inlinable
    public var startsSentence: Bool { marks & Self.sentenceStart != 0 }
    /// Other punctuation than light one.
    var isHeavyMark: Bool { marks & (Self.punctuation | Self.comma) == Self.punctuation }

    /// Whether a sentence or clause may begin or end here without a pattern that says so.
    @inlinable
    public var mayBound: Bool { marks != 0 }
  }
}
