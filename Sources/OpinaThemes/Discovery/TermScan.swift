internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

/// Goes through the words of a comment that can name a theme, the same way when themes are discovered and when comments
/// are coded with them.
struct TermScan {
  /// A word that can name a theme.
  struct Word {
    let key: TermKey
    let token: Int
    /// Whether only words of grammar, and few, stand between the word before and this one.
    let isLinked: Bool
  }

  /// Calls `body` with each word, in the order of the comment.
  ///
  /// A word inside an opinion is a part of it, unless it is a known concept: "waste of time" is not about time.
  static func forEachWord(
    in reading: Reading, of text: UnsafeBufferPointer<UInt8>, _ keys: TermKeys, _ body: (Word) -> Void
  ) {
    var last = -1
    var lastClause = -1
    for (index, token) in reading.tokens.enumerated() {
      let key = keys.key(of: token, in: text)
      guard canName(key, index, reading) else { continue }
      let clause = reading.clause(ofToken: index)
      body(Word(key: key, token: index, isLinked: clause == lastClause && isLink(last + 1..<index, reading, keys)))
      last = index
      lastClause = clause
    }
  }

  /// Whether a token with a key can name a theme where it stands.
  static func canName(_ key: TermKey, _ token: Int, _ reading: Reading) -> Bool {
    key != .none && (key.concept != nil || !isOpinion(token, reading))
  }

  private static func isOpinion(_ token: Int, _ reading: Reading) -> Bool {
    reading.opinions.contains { $0.value != 0 && $0.tokens.contains(token) }
  }

  private static func isLink(_ between: Range<Int>, _ reading: Reading, _ keys: TermKeys) -> Bool {
    guard between.count <= TermKeys.longestLink else { return false }
    return between.allSatisfy { reading.tokens[$0].kind == .word && keys.isGrammar(reading.tokens[$0].form) }
  }
}
