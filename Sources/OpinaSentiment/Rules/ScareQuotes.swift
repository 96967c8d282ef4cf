internal import OpinaLexicon

/// Praise of a word or two between quotation marks is somebody else's: `su "oferta"`, `muy "profesionales"`.
enum ScareQuotes {
  /// What is left of quoted praise, turned around as by a negator.
  static let praise = -0.6
  /// Longer quotations are speech.
  static let longest = 2

  static func apply(_ reading: inout Reading) {
    for index in reading.opinions.indices where reading.opinions[index].value > 0 {
      let tokens = reading.opinions[index].tokens
      guard !tokens.isEmpty, tokens.count <= longest else { continue }
      for before in 1...longest {
        let open = tokens.lowerBound - before
        guard open >= 0 else { break }
        guard isQuote(open, reading) else { continue }
        let rest = longest - (tokens.lowerBound - open - 1) - tokens.count
        guard rest >= 0, (0...rest).contains(where: { isQuote(tokens.upperBound + $0, reading) }) else { break }
        reading.scale(index, by: praise, by: .scareQuotes)
        break
      }
    }
  }

  private static func isQuote(_ token: Int, _ reading: Reading) -> Bool {
    token < reading.words.count && reading.words[token].classes.contains(.quotationMark)
  }
}
