public import OpinaLexicon
public import OpinaSentiment
internal import OpinaText

/// Takes the features of a comment from what was read in it, passage by passage.
public struct FeatureReader {
  private var words: [CommentFeatures.Word] = []
  private var text = KeyHash()

  /// Keeps its memory from comment to comment.
  public init() {}

  /// Adds a passage.
  ///
  /// - Parameter look: is shown the key of each word and each pair of neighbouring words, with its tokens in the reading.
  public mutating func add(
    _ reading: Reading, of bytes: UnsafeBufferPointer<UInt8>, lexicon: LanguageLexicon,
    look: ((UInt64, Range<Int>) -> Void)? = nil
  ) {
    var clause = -1
    var last: (key: UInt64, token: Int)?
    for (index, token) in reading.tokens.enumerated() {
      if reading.clause(ofToken: index) != clause {
        clause = reading.clause(ofToken: index)
        last = nil
      }
      guard let key = Self.key(token, bytes, lexicon) else {
        last = nil
        continue
      }
      if token.kind != .punctuation { text.add(wide: key.text) }
      words.append(CommentFeatures.Word(key: key.word, bytes: token.range))
      guard token.kind == .word else {
        last = nil
        continue
      }
      look?(key.word, index..<index + 1)
      if let last {
        let pair = Self.mixed(last.key, key.word)
        let from = reading.tokens[last.token]
        words.append(CommentFeatures.Word(key: pair, bytes: Int(from.start)..<Int(token.end)))
        look?(pair, last.token..<index + 1)
      }
      last = (key.word, index)
    }
  }

  /// The features of all passages.
  public mutating func finish() -> CommentFeatures {
    words.sort { ($0.key, $0.bytes.lowerBound) < ($1.key, $1.bytes.lowerBound) }
    var distinct: [CommentFeatures.Word] = []
    distinct.reserveCapacity(words.count)
    for word in words where distinct.last?.key != word.key { distinct.append(word) }
    return CommentFeatures(text: text.value, words: distinct)
  }

  /// The number of a token as a feature, and as a part of its text; `nil` for what says nothing by itself.
  private static func key(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> (word: UInt64, text: UInt64)? {
    let plain = FoldedKey(UnsafeBufferPointer(rebasing: bytes[token.range])).plain
    let language = UInt64(lexicon.language.position)
    switch token.kind {
    case .word where token.form != Vocabulary.unknown:
      return (mixed(UInt64(truncatingIfNeeded: token.form), language + 1), plain)
    case .word: return (mixed(plain, language + 1), plain)
    case .emoji, .emoticon, .score: return (mixed(plain, 0), plain)
    case .punctuation:
      let mark = bytes[Int(token.start)]
      guard mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") else { return nil }
      return (mixed(UInt64(mark), 0), plain)
    case .number, .price, .laughter, .url, .email, .mention, .symbol: return nil
    }
  }

  /// Two numbers in their order as one.
  private static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = KeyHash()
    hash.add(wide: first)
    hash.add(wide: second)
    return hash.value
  }
}
