internal import OpinaLexicon
internal import OpinaText

/// Praise of a word or two between quotation marks is somebody else's: what they call an offer.
enum ScareQuotes {
  /// What is left of quoted praise, turned around as by a negator.
  static let praise = -0.6
  /// Longer quotations are speech.
  static let longest = 2

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    for index in reading.opinions.indices where reading.opinions[index].value > 0 {
      let tokens = reading.opinions[index].tokens
      guard !tokens.isEmpty, tokens.count <= longest else { continue }
      guard let open = (tokens.lowerBound - longest..<tokens.lowerBound).last(where: { isQuote($0, reading) }) else {
        continue
      }
      let rest = longest - (tokens.upperBound - open - 1)
      guard rest >= 0,
        let close = (tokens.upperBound...tokens.upperBound + rest).first(where: { isQuote($0, reading) }),
        isPartOfClause(open, close, reading), !isName(open + 1, reading, text), !isDenied(open, reading)
      else { continue }
      reading.scale(index, by: praise, by: .scareQuotes)
    }
  }

  /// What stands by itself between quotation marks is what somebody said.
  private static func isPartOfClause(_ open: Int, _ close: Int, _ reading: Reading) -> Bool {
    isWord(close + 1, reading) && !reading.words[close + 1].startsSentence
      || isWord(open - 1, reading) && !reading.words[open].startsSentence
  }

  /// What is denied is no mock any more: `not a "special" day`.
  private static func isDenied(_ open: Int, _ reading: Reading) -> Bool {
    let start = reading.clauses[reading.clause(ofToken: open)].tokens.lowerBound
    return (start..<open).contains { reading.isNegator($0) }
  }

  private static func isWord(_ token: Int, _ reading: Reading) -> Bool {
    reading.words.indices.contains(token) && !reading.words[token].isPunctuation
  }

  /// Capitals inside a sentence mark a name, or emphasis.
  private static func isName(_ token: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if reading.tokens[token].isShouted { return true }
    let isCapital = text[Int(reading.tokens[token].start)] &- UInt8(ascii: "A") < 26
    return isCapital && token > 1 && !reading.words[token - 1].startsSentence
  }

  private static func isQuote(_ token: Int, _ reading: Reading) -> Bool {
    reading.words.indices.contains(token) && reading.words[token].classes.contains(.quotationMark)
  }
}
