internal import OpinaLexicon
internal import OpinaText

/// Says which clauses a question mark makes a question: the whole sentence before it, as far as it asks.
///
/// What stands before a colon, a semicolon, a `¿` or a "but" is said and not asked, and so is a list without a verb:
/// `pizza ottima, conto onesto, che volere di più?`
enum QuestionScope {
  static func mark(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    guard reading.holds(.questionMark) else { return }
    var asks = false
    for number in reading.clauses.indices.reversed() {
      let clause = reading.clauses[number]
      let isLast = number + 1 == reading.clauses.count || reading.clauses[number + 1].sentence != clause.sentence
      if isLast {
        asks = endsInQuestionMark(clause.tokens, reading)
      } else if asks, isSaid(number, reading, text) {
        asks = false
      }
      reading.clauses[number].isQuestion = asks
    }
  }

  private static func endsInQuestionMark(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    // What a row takes up ends nothing: `¿Problemas? Ninguno.`
    for token in tokens.reversed() where reading.words[token].isPunctuation && !reading.covered.contains(token) {
      return reading.words[token].classes.contains(.questionMark)
    }
    return false
  }

  /// Whether a clause before one that asks does not ask itself.
  private static func isSaid(_ number: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = reading.clauses[number + 1]
    switch next.joint {
    case .but, .so: return true
    case nil: break
    default: return false
    }
    let end = reading.clauses[number].tokens.upperBound - 1
    guard reading.words[end].isPunctuation else { return false }
    switch text[Int(reading.tokens[end].start)] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return true
    // The first byte of `¿`.
    case 0xC2: return true
    case UInt8(ascii: ","): return !holdsVerb(number, reading)
    default: return false
    }
  }

  /// Whether there is a verb in a clause or before it in its sentence.
  private static func holdsVerb(_ number: Int, _ reading: Reading) -> Bool {
    var clause = number
    while clause >= 0, reading.clauses[clause].sentence == reading.clauses[number].sentence {
      for token in reading.clauses[clause].tokens
      where !reading.words[token].classes.isDisjoint(with: [.verb, .auxiliary]) {
        return true
      }
      clause -= 1
    }
    return false
  }
}
