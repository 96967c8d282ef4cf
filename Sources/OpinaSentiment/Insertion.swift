internal import OpinaLexicon
internal import OpinaText

/// Words between two commas, brackets or dashes that part a negator from what it denies: `the staff were not, I must say,
/// helpful`, `no son (la verdad) amables`, `non è – a mio parere – pulito`.
///
/// They cut no clause, and the negator reaches over them. Before them stand the negator and its auxiliary verbs and nothing
/// else, so that what is denied is still to come: `not slow, friendly, cheap` has been denied already.
enum Insertion {
  /// Auxiliary verbs between a negator and an insertion: `no ha sido, la verdad, amable`.
  static let mostVerbs = 2
  /// Words of an insertion, with its marks; what is longer tells something of its own.
  static let longest = 9

  static func find(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    for sign in reading.signs {
      guard case .negator(let negator) = sign.meaning, negator.kind != .inert else { continue }
      let (opening, hasVerb) = opening(behind: sign, reading)
      guard opening < reading.words.count, reading.words[opening].isPunctuation,
        let closing = closing(of: opening, reading, text), isBracket(opening, reading, text) || hasVerb,
        parts(opening, closing, reading), isDenied(closing + 1, reading)
      else { continue }
      let tokens = opening..<closing + 1
      reading.insertions.insert(tokens)
      reading.marks.remove(tokens)
      reading.bounds.remove(tokens)
    }
  }

  /// The first token behind a negator and its auxiliary verbs, and whether it has any; English has them before it.
  private static func opening(behind sign: Reading.Sign, _ reading: Reading) -> (token: Int, hasVerb: Bool) {
    let first = sign.tokens.lowerBound
    var token = sign.tokens.upperBound
    var hasVerb =
      first > 0 && !reading.words[first].startsSentence && isAuxiliary(first - 1, reading)
      || sign.tokens.contains { isAuxiliary($0, reading) && !reading.isNegator($0) }
    while token < reading.words.count, token - sign.tokens.upperBound < mostVerbs, isAuxiliary(token, reading) {
      hasVerb = true
      token += 1
    }
    return (token, hasVerb)
  }

  private static func isAuxiliary(_ token: Int, _ reading: Reading) -> Bool {
    reading.words[token].classes.contains(.auxiliary)
  }

  /// The mark that ends what another one opens, in the same sentence.
  private static func closing(of opening: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let mark = Mark(opening, reading, text) else { return nil }
    var token = opening + 1
    while token < reading.words.count, token - opening < longest, !reading.words[token].startsSentence {
      if reading.words[token].isPunctuation, !reading.words[token].classes.contains(.quotationMark) {
        return Mark(token, reading, text) == mark.end && token > opening + 1 ? token : nil
      }
      token += 1
    }
    return nil
  }

  private static func isBracket(_ token: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    Mark(token, reading, text) == .bracket
  }

  /// Whether what stands between two marks only parts: it neither goes on with a list (`is not, clean, quiet`) nor begins a
  /// contrast.
  private static func parts(_ opening: Int, _ closing: Int, _ reading: Reading) -> Bool {
    let first = opening + 1
    switch reading.connective(at: first) {
    // `However` and `unfortunately` alone go on with what was said; `but the bar is` does not.
    case .but: return reading.sign(covering: first)?.tokens.upperBound == closing
    case .because, .so: return false
    default: break
    }
    let classes = reading.words[first].classes
    return classes.isDisjoint(with: [.positive, .negative]) || !classes.contains(.adjective)
      || classes.contains(.adverb)
  }

  /// Whether what stands behind an insertion is what was to be denied: it begins with no subject, negator or joint of its own.
  private static func isDenied(_ token: Int, _ reading: Reading) -> Bool {
    guard token < reading.words.count, !reading.words[token].startsSentence, !reading.words[token].isPunctuation,
      reading.connective(at: token) == nil, !reading.isNegator(token)
    else { return false }
    let classes = reading.words[token].classes
    guard classes.isDisjoint(with: .pronoun) || classes.contains(.determiner), !classes.contains(.auxiliary) else {
      return false
    }
    var next = token + 1
    while next < reading.words.count, !reading.words[next].isPunctuation, !reading.words[next].startsSentence {
      if reading.connective(at: next) != nil { return true }
      // Another sentence with a verb of its own: `they are not, as I said, the food was cold`.
      if isAuxiliary(next, reading) { return false }
      next += 1
    }
    return true
  }

  private enum Mark {
    case comma, bracket, bracketEnd, dash

    init?(_ token: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) {
      let bytes = text[reading.tokens[token].range]
      switch bytes.first {
      case UInt8(ascii: ","): self = .comma
      case UInt8(ascii: "("), UInt8(ascii: "["): self = .bracket
      case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .bracketEnd
      case UInt8(ascii: "-"): self = .dash
      // U+2013 and U+2014.
      case 0xE2 where bytes.count == 3 && bytes.dropFirst().elementsEqual([0x80, 0x93]): self = .dash
      case 0xE2 where bytes.count == 3 && bytes.dropFirst().elementsEqual([0x80, 0x94]): self = .dash
      default: return nil
      }
    }

    /// What ends what it opens; what opens nothing is ended by nothing.
    var end: Mark? {
      switch self {
      case .comma: .comma
      case .bracket: .bracketEnd
      case .dash: .dash
      case .bracketEnd: nil
      }
    }
  }
}
