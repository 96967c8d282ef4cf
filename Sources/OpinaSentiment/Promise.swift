internal import OpinaLexicon
internal import OpinaText

/// Words that somebody else said: behind verbs of promising or saying, or between quotation marks.
struct Promise {
  /// Words of a quotation that may still be a slogan.
  static let longest = 10

  let tokens: Range<Int>
  /// Whether nothing but quotation marks says so.
  let isOnlyQuoted: Bool

  static func all(in reading: Reading, _ lexicon: LanguageLexicon) -> [Promise] {
    var promises: [Promise] = []
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .others || cue.kind == .hope else { continue }
      promises.append(said(with: sign.tokens, reading))
    }
    for mention in reading.mentions {
      guard case .cue(let cue) = lexicon.patterns.meanings[mention.pattern].meaning, cue.kind == .promise else {
        continue
      }
      promises.append(said(with: mention.tokens, reading))
    }
    if reading.holds(.quotation) { addQuotations(to: &promises, reading) }
    return promises
  }

  /// What words of promising or saying promise in their clause; they may end it: `No commission, they said`.
  private static func said(with words: Range<Int>, _ reading: Reading) -> Promise {
    let number = reading.clause(ofToken: words.lowerBound)
    let clause = reading.clauses[number].tokens
    var first = words.lowerBound
    if reading.endsClause(words.upperBound, number) {
      first = clause.lowerBound
      if first == words.lowerBound, number > 0,
        reading.clauses[number - 1].sentence == reading.clauses[number].sentence
      {
        first = reading.clauses[number - 1].tokens.lowerBound
      }
    }
    return Promise(tokens: first..<clause.upperBound, isOnlyQuoted: false)
  }

  private static func addQuotations(to promises: inout [Promise], _ reading: Reading) {
    var open: Int?
    for token in reading.tokens.indices where reading.words[token].classes.contains(.quotationMark) {
      if let first = open, token > first + 1, closes(token, reading) {
        if token - first <= longest { promises.append(Promise(tokens: first..<token, isOnlyQuoted: true)) }
        open = nil
      } else if opens(token, reading) {
        open = token
      }
    }
  }

  /// Whether a mark stands right before a word and behind a gap: no apostrophe does.
  private static func opens(_ token: Int, _ reading: Reading) -> Bool {
    token + 1 < reading.tokens.count && reading.tokens[token].end == reading.tokens[token + 1].start
      && (token == 0 || reading.tokens[token - 1].end < reading.tokens[token].start)
  }

  private static func closes(_ token: Int, _ reading: Reading) -> Bool {
    token > 0 && reading.tokens[token - 1].end == reading.tokens[token].start
  }
}
