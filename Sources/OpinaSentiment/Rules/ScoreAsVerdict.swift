internal import OpinaLexicon
internal import OpinaText

/// A score that stands in the text is a verdict: `9/10`, `0/10`, `5*`. Of several each is one on its own theme, and none
/// decides: `Pulizia 4/5, colazione 2/5`, `Service 10, cleanliness 4`.
enum ScoreAsVerdict {
  /// What the top of a scale is worth; the bottom is worth as much below zero.
  static let top = 3.0
  /// The share of a scale at which satisfaction begins and ends, as respondents use scales: 7 of 10 is no praise.
  static let middle = 0.65
  /// From this share of the scale down a theme has failed, as in school, and its mark is a clear complaint at least.
  static let failed = 0.4
  static let failure = -1.5

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    let marked = reading.holds(.number) ? MarkedThemes(reading, text, lexicon) : nil
    let isOneOfSeveral = count(reading) + (marked?.places.count ?? 0) >= MarkedThemes.several
    if let marked { judge(&reading, marked) }
    for (index, token) in reading.tokens.enumerated() where token.kind == .score && !reading.covered.contains(index) {
      let numbers = numbers(UnsafeBufferPointer(rebasing: text[token.range]))
      judge(
        &reading, numbers, scale: nil, index..<index + 1, .rule(.scoreAsVerdict),
        isOneOfSeveral ? role(of: index..<index + 1, &reading, text, lexicon) : .verdict)
    }
    for sign in reading.signs {
      guard case .mark(let mark) = sign.meaning, mark.kind == .given else { continue }
      var found: [Double] = []
      for token in sign.tokens where reading.tokens[token].kind == .number || reading.tokens[token].kind == .score {
        found += numbers(UnsafeBufferPointer(rebasing: text[reading.tokens[token].range]))
      }
      if found.isEmpty {
        readWords(&reading, sign, lexicon)
      } else {
        judge(
          &reading, found, scale: mark.scale, sign.tokens, .pattern(sign.pattern),
          isOneOfSeveral ? role(of: sign.tokens, &reading, text, lexicon) : .verdict)
      }
    }
  }

  /// How many marks a comment gives with their scales.
  private static func count(_ reading: Reading) -> Int {
    var count = 0
    for (index, token) in reading.tokens.enumerated() where token.kind == .score && !reading.covered.contains(index) {
      count += 1
    }
    for sign in reading.signs {
      if case .mark(let mark) = sign.meaning, mark.kind == .given { count += 1 }
    }
    return count
  }

  private static func judge(_ reading: inout Reading, _ marked: MarkedThemes) {
    for place in marked.places {
      silence(place.tokens, &reading)
      let value = value(of: place.mark, outOf: marked.scale)
      let isFailed = place.mark / marked.scale <= failed
      reading.add(.rule(.scoreAsVerdict), place.tokens, value: isFailed ? min(value, failure) : value)
    }
  }

  /// The role of one of several marks: beside a theme it is no verdict on the whole.
  private static func role(
    of mark: Range<Int>, _ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Phrase.Role? {
    guard let place = MarkedThemes.theme(beside: mark, reading, text, lexicon) else { return .verdict }
    silence(place.tokens, &reading)
    return nil
  }

  /// A name that praises or complains by itself only says what a mark is of: `cleanliness 4`.
  private static func silence(_ tokens: Range<Int>, _ reading: inout Reading) {
    for index in reading.opinions.indices where reading.opinions[index].tokens.overlaps(tokens) {
      reading.adjust(index, to: 0, by: .scoreAsVerdict)
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
    _ source: Reading.Opinion.Source, _ role: Phrase.Role?
  ) {
    guard let mark = numbers.first, let scale = numbers.count > 1 ? numbers[1] : scale, scale > 0, mark <= scale else {
      return
    }
    reading.add(source, tokens, value: value(of: mark, outOf: scale), role: role)
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
