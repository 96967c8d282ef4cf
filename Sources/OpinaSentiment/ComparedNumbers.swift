internal import OpinaLexicon
internal import OpinaText

/// A row that compares numbers counts only where the comparison holds: `contraté [number] megas y me llegan [lower]` is
/// read in `contraté 600 megas y me llegan 40`, not where 600 of 600 arrive. Where a row has words beside (`[lower]|half`),
/// they count as they do in any row. Numbers in words are as good as digits, and so are times (`ClockTime`); units of time
/// are taken into account where both numbers have one: `disseram duas semanas, já vai em dois meses`.
enum ComparedNumbers {
  /// Drops matches whose comparison does not hold, before they compete with others.
  static func keepTrue(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    let meanings = lexicon.patterns.meanings
    let matches = reading.matches.memory
    // Mostly no match compares anything.
    var all: MeaningTraits = []
    for match in matches { all.formUnion(meanings[match.pattern].traits) }
    guard !all.isDisjoint(with: .comparisons) else { return }
    var kept = 0
    var keptWords = 0
    for (index, match) in matches.enumerated()
    where isTrue(match, meanings[match.pattern].traits, reading, text, lexicon.numbers) {
      matches[kept] = match
      kept += 1
      if index < reading.wordMatchCount { keptWords = kept }
    }
    reading.matches.keep(kept)
    reading.wordMatchCount = keptWords
  }

  private static func isTrue(
    _ match: PatternSet.Match, _ traits: MeaningTraits, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>,
    _ words: NumberWords
  ) -> Bool {
    guard !traits.isDisjoint(with: .comparisons) else { return true }
    var numbers: (before: Amount?, last: Amount?) = (nil, nil)
    var token = match.tokens.lowerBound
    // A row may begin with the last word of a number.
    while token > 0, !reading.words[token].startsSentence, counts(token - 1, reading, words) { token -= 1 }
    while token < match.tokens.upperBound {
      if let found = amount(from: &token, reading, text, words) {
        numbers = (numbers.last, found)
      } else {
        token += 1
      }
    }
    guard let last = numbers.last, let before = numbers.before else { return !traits.contains(.needsNumbers) }
    return traits.contains(.higher) && last.isHigher(than: before)
      || traits.contains(.lower) && before.isHigher(than: last)
      || traits.contains(.equal) && !last.isHigher(than: before) && !before.isHigher(than: last)
  }

  /// A number with what it counts.
  struct Amount {
    let value: Double
    /// Minutes in what it counts, if that is a unit of time.
    let unit: Double?

    func isHigher(than other: Amount) -> Bool {
      guard let unit, let otherUnit = other.unit else { return value > other.value }
      return value * unit > other.value * otherUnit
    }
  }

  private static func counts(_ token: Int, _ reading: Reading, _ words: NumberWords) -> Bool {
    reading.words[token].classes.contains(.counting) && words[reading.words[token].form] != nil
  }

  /// The number that begins with a token, which may go on behind the row; `nil` if none does.
  ///
  /// - Parameter token: moves behind it.
  static func amount(
    from token: inout Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>, _ words: NumberWords
  ) -> Amount? {
    var number = SpokenNumber()
    var end = token
    if let time = time(token, reading, text) {
      token += 1
      return Amount(value: time.value, unit: time.unit)
    }
    if reading.tokens[token].kind == .number || reading.tokens[token].kind == .price {
      number.begin(value(UnsafeBufferPointer(rebasing: text[reading.tokens[token].range])))
      end += 1
    }
    var next = end
    while next < reading.words.count, next == token || !reading.words[next].startsSentence,
      let word = words[reading.words[next].form]
    {
      if word.kind == .number, number.add(word.value) {
        end = next + 1
      } else if word.kind != .and || next > end || end == token {
        break
      }
      next += 1
    }
    guard end > token else { return nil }
    token = end
    var unit: Double?
    if end < reading.words.count, !reading.words[end].startsSentence, let word = words[reading.words[end].form],
      word.kind == .minutes
    {
      unit = word.value
    }
    let isAfternoon =
      end < reading.tokens.count
      && ClockTime.isAfternoon(UnsafeBufferPointer(rebasing: text[reading.tokens[end].range]))
    return Amount(value: isAfternoon ? ClockTime.afternoon(number.value) : number.value, unit: unit)
  }

  /// The time that a token is.
  private static func time(
    _ token: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>
  ) -> ClockTime? {
    let kind = reading.tokens[token].kind
    guard kind == .number || kind == .word, reading.tokens[token].form == Vocabulary.unknown,
      reading.words[token].classes.contains(.number)
    else { return nil }
    return ClockTime(UnsafeBufferPointer(rebasing: text[reading.tokens[token].range]))
  }

  /// The value of a number or a price as people write it: `600`, `49,90 €`, `R$ 1.200,50`, `£1,200`.
  ///
  /// The last point or comma separates decimals, unless three digits follow: then it separates thousands.
  static func value(_ number: UnsafeBufferPointer<UInt8>) -> Double {
    var value = 0.0
    var decimals = 0
    var hasSeparator = false
    for byte in number {
      if byte &- UInt8(ascii: "0") < 10 {
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        decimals += hasSeparator ? 1 : 0
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        hasSeparator = true
        decimals = 0
      }
    }
    guard decimals != 3 else { return value }
    for _ in 0..<decimals { value /= 10 }
    return value
  }
}
