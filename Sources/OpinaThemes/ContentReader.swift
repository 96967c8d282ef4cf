internal import OpinaFeedback
public import OpinaLexicon
public import OpinaSentiment
internal import OpinaText

/// Says whether a comment says anything, and what an answer that consists of one word means.
public struct ContentReader: Sendable {
  /// From this many letters on, text without any known word can be gibberish.
  static let shortestGibberish = 4
  /// Text with a smaller share of vowels than this is no word of our languages.
  static let fewestVowels = 0.15
  /// Longer runs of consonants than this are no word of our languages.
  static let longestConsonants = 5

  private let lexicon: LanguageLexicon
  private let keyboards: [[UInt8]]

  /// - Parameters:
  ///   - lexicon: of the language that is read.
  ///   - symbols: among them the rows of keys that tell what is typed at random.
  public init(lexicon: LanguageLexicon, symbols: SymbolLexicon) {
    self.lexicon = lexicon
    keyboards = symbols.keyboards
  }

  /// What the whole comment says if it is a stock answer.
  ///
  /// - Returns: the answer and the position of its row in `PatternSet.patterns`.
  public func answer(in reading: Reading) -> (answer: Answer, pattern: Int)? {
    guard reading.mayAnswer else { return nil }
    // What is all of a comment begins no later than its first token that is no punctuation.
    let first = reading.tokens.firstIndex { $0.kind != .punctuation } ?? reading.tokens.count
    var found: (Answer, Int)?
    for match in reading.mentions {
      guard match.tokens.lowerBound <= first else { break }
      guard case .answer(let answer) = lexicon.patterns.meanings[match.pattern].meaning, isWhole(match.tokens, reading)
      else {
        continue
      }
      found = (answer, match.pattern)
    }
    return found
  }

  /// Whether some tokens are all of a comment but its punctuation.
  private func isWhole(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    for (index, token) in reading.tokens.enumerated() where token.kind != .punctuation && !tokens.contains(index) {
      return false
    }
    return true
  }

  /// What a comment is made of.
  public func content(of text: UnsafeBufferPointer<UInt8>, reading: Reading) -> Content {
    var words = 0
    var numbers = 0
    var links = 0
    for token in reading.tokens {
      switch token.kind {
      // One known word or sign is enough, and nearly every comment begins with one.
      case .word where token.form != Vocabulary.unknown && !isKeyHeldDown(token, text): return .opinion
      case .emoji, .emoticon, .laughter, .score: return .opinion
      case .word: words += 1
      case .number, .price: numbers += 1
      case .url, .email, .mention: links += 1
      case .punctuation, .symbol: break
      }
    }
    if words > 0 { return isGibberish(text, reading) ? .gibberish : .opinion }
    if links > 0 { return .link }
    if numbers > 0 { return .number }
    return reading.tokens.isEmpty ? .empty : .none
  }

  /// Whether a word is one letter again and again, though the letter alone may be a word: `aaaaaaa`.
  private func isKeyHeldDown(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.isStretched else { return false }
    let first = text[token.range.lowerBound] | 0x20
    return text[token.range].allSatisfy { $0 | 0x20 == first }
  }

  /// Letters without vowels, or the same few keys again and again.
  private func isGibberish(_ text: UnsafeBufferPointer<UInt8>, _ reading: Reading) -> Bool {
    var letters = 0
    var vowels = 0
    var run = 0
    var longest = 0
    var distinct: UInt32 = 0
    var runs = 0
    var words = 0
    for token in reading.tokens where token.kind == .word {
      run = 0
      words += 1
      if runsAlongKeys(UnsafeBufferPointer(rebasing: text[token.range])) { runs += 1 }
      for byte in text[token.range] {
        guard byte < 0x80 else { return runs == words }
        let lower = byte | 0x20
        guard lower &- 0x61 < 26 else { continue }
        letters += 1
        distinct |= 1 << UInt32(lower - 0x61)
        switch lower {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
          UInt8(ascii: "y"):
          vowels += 1
          run = 0
        default:
          run += 1
          longest = max(longest, run)
        }
      }
    }
    if runs * 2 > words { return true }
    guard letters >= Self.shortestGibberish else { return letters > 0 && letters <= 1 }
    return Double(vowels) < Self.fewestVowels * Double(letters) || longest > Self.longestConsonants
      || (distinct.nonzeroBitCount <= 3 && letters >= 6)
  }

  /// `asdfgh`: at least four neighbouring keys and nothing else.
  private func runsAlongKeys(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count >= Self.shortestGibberish else { return false }
    return keyboards.contains { keys in
      guard keys.count >= word.count else { return false }
      return (0...keys.count - word.count).contains { start in
        word.indices.allSatisfy { keys[start + $0] == word[$0] | 0x20 || keys[start + $0] == word[$0] }
      }
    }
  }
}
