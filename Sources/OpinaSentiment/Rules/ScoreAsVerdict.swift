internal import OpinaLexicon
internal import OpinaText

/// A score that stands in the text is a verdict: `9/10`, `0/10`, `5*`.
enum ScoreAsVerdict {
  /// What the top of a scale is worth; the bottom is worth as much below zero.
  static let top = 3.0
  /// The share of a scale at which satisfaction begins and ends, as respondents use scales: 7 of 10 is no praise.
  static let middle = 0.65

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    for (index, token) in reading.tokens.enumerated() where token.kind == .score && !reading.covered.contains(index) {
      let numbers = numbers(UnsafeBufferPointer(rebasing: text[token.range]))
      judge(&reading, numbers, scale: nil, index..<index + 1, .rule(.scoreAsVerdict))
    }
    for sign in reading.signs {
      guard case .mark(let mark) = sign.meaning else { continue }
      var found: [Double] = []
      for token in sign.tokens where reading.tokens[token].kind == .number || reading.tokens[token].kind == .score {
        found += numbers(UnsafeBufferPointer(rebasing: text[reading.tokens[token].range]))
      }
      if found.isEmpty {
        readWords(&reading, sign, lexicon)
      } else {
        judge(&reading, found, scale: mark.scale, sign.tokens, .pattern(sign.pattern))
      }
    }
  }

  /// A mark in words counts as the phrase that names it: `cinco estrellas`.
  private static func readWords(_ reading: inout Reading, _ sign: Reading.Sign, _ lexicon: LanguageLexicon) {
    for match in reading.matches
    where match.tokens.lowerBound >= sign.tokens.lowerBound && match.tokens.upperBound <= sign.tokens.upperBound {
      guard case .phrase(let phrase) = lexicon.patterns.meanings[match.pattern].meaning, phrase.role != .neutral else {
        continue
      }
      reading.add(.pattern(match.pattern), match.tokens, value: phrase.valence, theme: phrase.theme, role: phrase.role)
      return
    }
  }

  private static func judge(
    _ reading: inout Reading, _ numbers: [Double], scale: Double?, _ tokens: Range<Int>,
    _ source: Reading.Opinion.Source
  ) {
    guard let mark = numbers.first, let scale = numbers.count > 1 ? numbers[1] : scale, scale > 0, mark <= scale else {
      return
    }
    reading.add(source, tokens, value: value(of: mark, outOf: scale), role: .verdict)
  }

  /// What a mark on a scale is worth.
  static func value(of mark: Double, outOf scale: Double) -> Double {
    let share = mark / scale
    return share >= middle ? top * (share - middle) / (1 - middle) : -top * (middle - share) / middle
  }

  /// The numbers of a score in order; `5*` is out of five.
  static func numbers(_ text: UnsafeBufferPointer<UInt8>) -> [Double] {
    var numbers: [Double] = [0]
    var decimals = 0.0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Double(byte - UInt8(ascii: "0"))
        if decimals > 0 {
          numbers[numbers.count - 1] += digit / decimals
          decimals *= 10
        } else {
          numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
        }
      case UInt8(ascii: ","), UInt8(ascii: "."): decimals = 10
      case UInt8(ascii: "/"):
        numbers.append(0)
        decimals = 0
      case UInt8(ascii: "*"): numbers.append(5)
      default: break
      }
    }
    return numbers
  }
}
