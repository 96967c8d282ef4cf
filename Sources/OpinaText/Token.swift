public import OpinaLexicon

/// A word, number, sign or symbol of a comment.
public struct Token: Hashable, Sendable, BitwiseCopyable {
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
  public let end: Int32
  public let kind: Kind
  /// All of several letters are capitals.
  public let isShouted: Bool
  /// A letter was repeated three times or more.
  public let isStretched: Bool
  /// The first token of a sentence.
  public var startsSentence: Bool
  /// The form in the language's vocabulary.
  public let form: Vocabulary.Form
  /// Position in `SymbolLexicon.symbols` or `LanguageLexicon.laughter`, −1 for none.
  public let symbol: Int32

  public var range: Range<Int> { Int(start)..<Int(end) }

  /// A word of which there is nothing more to say than what its form is.
  @inlinable @inline(__always)
  public var isPlainWord: Bool { kind == .word && !(isShouted || isStretched || startsSentence) }

  /// As the lexicons write it; an unknown word as it stands in the comment, in lower case.
  public func spelling(in text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) -> String {
    form == Vocabulary.unknown
      ? String(decoding: text[range], as: UTF8.self).lowercased() : vocabulary.spellings[Int(form)]
  }

  /// A word as it was scanned.
  @inline(__always)
  init(word stretch: ScannedStretch, form: Vocabulary.Form) {
    start = stretch.start
    end = stretch.end
    kind = .word
    isShouted = stretch.marks.contains(.shouted)
    isStretched = false
    startsSentence = false
    self.form = form
    symbol = -1
  }

  init(
    start: Int, end: Int, kind: Kind, isShouted: Bool = false, isStretched: Bool = false, form: Vocabulary.Form = 0,
    symbol: Int = -1
  ) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.kind = kind
    self.isShouted = isShouted
    self.isStretched = isStretched
    startsSentence = false
    self.form = form
    self.symbol = Int32(truncatingIfNeeded: symbol)
  }
}
