public import OpinaLexicon

/// A word, number, sign or symbol of a comment.
public struct Token: Hashable, Sendable, BitwiseCopyable {
  /// What a token is by its looks.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// Letters.
    case word
    case number
    /// A number with a currency: `30 €`, `R$ 10,50`.
    case price
    /// A number out of a scale: `9/10`, `5*`.
    case score
    case emoji
    case emoticon
    case laughter
    case url
    case email
    case mention
    /// One mark or several of the same.
    case punctuation
    case symbol
  }

  /// UTF-8 offsets into the comment.
  public let start: Int32
  /// UTF-8 offset behind the last byte.
  public let end: Int32
  /// Kind and marks, one behind the other in four bytes: nearly all tokens are words without marks, which is 0.
  @usableFromInline var shape: UInt32
  /// The form in the language's vocabulary.
  public let form: Vocabulary.Form
  /// Position in `SymbolLexicon.symbols` or `LanguageLexicon.laughter`, −1 for none.
  public let symbol: Int32

  /// UTF-8 offsets into the comment.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// What the token is.
  @inlinable @inline(__always)
  public var kind: Kind {
    // Raw values count from 0 on, as the cases do: asking for the case of one would search it.
    unsafeBitCast(UInt8(truncatingIfNeeded: shape), to: Kind.self)
  }

  /// All of several letters are capitals.
  @inlinable @inline(__always)
  public var isShouted: Bool { shape & Self.shouted != 0 }

  /// A letter was repeated three times or more.
  @inlinable @inline(__always)
  public var isStretched: Bool { shape & Self.stretched != 0 }

  /// Cut short: `Sr.`, `J.`; its point is no token.
  @inlinable @inline(__always)
  public var isAbbreviated: Bool {
    get { shape & Self.abbreviated != 0 }
    set { shape = newValue ? shape | Self.abbreviated : shape & ~Self.abbreviated }
  }

  /// The first token of a sentence.
  @inlinable @inline(__always)
  public var startsSentence: Bool {
    get { shape & Self.starting != 0 }
    set { shape = newValue ? shape | Self.starting : shape & ~Self.starting }
  }

  /// 0 for a known word of which there is nothing more to say than what its form is, 1 for any other token: in numbers, as
  /// which ones are is as good as random.
  @inlinable @inline(__always)
  public var isSpecial: UInt64 {
    let isUnknown = (UInt32(bitPattern: form) &- 1) >> 31
    return (0 &- UInt64(shape | isUnknown)) >> 63
  }

  @usableFromInline static var shouted: UInt32 { 1 << 8 }
  @usableFromInline static var abbreviated: UInt32 { 1 << 9 }
  @usableFromInline static var stretched: UInt32 { 1 << 16 }
  @usableFromInline static var starting: UInt32 { 1 << 24 }

  /// As the lexicons write it; an unknown word as it stands in the comment, in lower case.
  public func spelling(in text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) -> String {
    form == Vocabulary.unknown
      ? String(decoding: text[range], as: UTF8.self).lowercased() : vocabulary.spellings[Int(form)]
  }

  /// A word as it was scanned.
  ///
  /// - Parameter starting: `Token.starting` for the first one of a sentence, else 0.
  @inline(__always)
  init(word stretch: ScannedStretch, form: Vocabulary.Form, starting: UInt32) {
    start = stretch.start
    end = stretch.end
    shape = (stretch.marks.contains(.shouted) ? Self.shouted : 0) | starting
    self.form = form
    symbol = -1
  }

  /// A mark as it was scanned.
  @inline(__always)
  init(mark stretch: ScannedStretch) {
    start = stretch.start
    end = stretch.end
    shape = UInt32(Kind.punctuation.rawValue)
    form = Vocabulary.unknown
    symbol = -1
  }

  init(
    start: Int, end: Int, kind: Kind, isShouted: Bool = false, isStretched: Bool = false, form: Vocabulary.Form = 0,
    symbol: Int = -1
  ) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    shape = UInt32(kind.rawValue) | (isShouted ? Self.shouted : 0) | (isStretched ? Self.stretched : 0)
    self.form = form
    self.symbol = Int32(truncatingIfNeeded: symbol)
  }
}
