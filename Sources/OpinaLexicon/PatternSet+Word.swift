extension PatternSet {
  /// A token as patterns see it.
  public struct Word: Sendable, BitwiseCopyable {
    @usableFromInline static let punctuation: UInt8 = 1
    @usableFromInline static let comma: UInt8 = 2
    @usableFromInline static let sentenceStart: UInt8 = 4

    /// The form, `Vocabulary.unknown` for a word that the language does not know.
    public let form: Vocabulary.Form
    /// All that is no word about it, in one byte: of nearly all tokens nothing is.
    @usableFromInline var marks: UInt8
    public var record: WordRecord

    /// - Parameters:
    ///   - form: of the word.
    ///   - record: what is known of the form here.
    ///   - isPunctuation: whether it is punctuation, which patterns do not cross.
    ///   - isComma: whether it is light punctuation, which a pattern may name.
    ///   - startsSentence: whether a sentence begins here.
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

    /// What the word can be to a pattern.
    public var classes: WordClass { record.classes }

    /// What stands here is punctuation, which patterns do not cross.
    @inlinable @inline(__always)
    public var isPunctuation: Bool {
      get { marks & Self.punctuation != 0 }
      set { set(Self.punctuation, newValue) }
    }
    /// Light punctuation, which the slot `,` matches.
    @inlinable @inline(__always)
    public var isComma: Bool {
      get { marks & Self.comma != 0 }
      set { set(Self.comma, newValue) }
    }
    /// A new sentence begins here.
    @inlinable @inline(__always)
    public var startsSentence: Bool {
      get { marks & Self.sentenceStart != 0 }
      set { set(Self.sentenceStart, newValue) }
    }
    /// Other punctuation than light one.
    var isHeavyMark: Bool { marks & (Self.punctuation | Self.comma) == Self.punctuation }

    @inlinable @inline(__always)
    mutating func set(_ mark: UInt8, _ isSet: Bool) { marks = marks & ~mark | (isSet ? mark : 0) }

    /// 1 if a pattern whose slots all take one word cannot go on here, as this is punctuation, or begins a sentence and is not
    /// the pattern's first word; else 0.
    ///
    /// - Parameter slot: how many slots of the pattern come before.
    @inline(__always)
    func breaks(at slot: Int) -> Int {
      let isLater = (0 &- slot) >> (Int.bitWidth - 1)
      return (Int(marks) | Int(marks >> 2) & isLater) & 1
    }

    /// 1 if there are marks, else 0: in numbers, as a comparison would be made a branch.
    @inline(__always)
    var boundCount: Int {
      let all = Self.punctuation | Self.comma | Self.sentenceStart
      return Int(truncatingIfNeeded: (marks &+ all) / (all + 1))
    }
  }
}
