internal import OpinaLexicon
internal import OpinaText

/// A row that compares numbers counts only where the comparison holds: `contraté [number] megas y me llegan [lower]` is
/// read in `contraté 600 megas y me llegan 40`, not where 600 of 600 arrive. Where a row has words beside (`[lower]|half`),
/// they count as they do in any row.
enum ComparedNumbers {
  /// Drops matches whose comparison does not hold, before they compete with others.
  static func keepTrue(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    let meanings = lexicon.patterns.meanings
    let matches = reading.matches.memory
    // Mostly no match compares anything.
    var all: MeaningTraits = []
    for match in matches { all.formUnion(meanings[match.pattern].traits) }
    guard !all.isDisjoint(with: [.higher, .lower]) else { return }
    var kept = 0
    var keptWords = 0
    for (index, match) in matches.enumerated() where isTrue(match, meanings[match.pattern].traits, reading, text) {
      matches[kept] = match
      kept += 1
      if index < reading.wordMatchCount { keptWords = kept }
    }
    reading.matches.keep(kept)
    reading.wordMatchCount = keptWords
  }

  private static func isTrue(
    _ match: PatternSet.Match, _ traits: MeaningTraits, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard !traits.isDisjoint(with: [.higher, .lower]) else { return true }
    var numbers: [Double] = []
    for token in match.tokens where reading.tokens[token].kind == .number || reading.tokens[token].kind == .price {
      numbers.append(value(UnsafeBufferPointer(rebasing: text[reading.tokens[token].range])))
    }
    guard let last = numbers.popLast(), let before = numbers.last else { return !traits.contains(.needsNumbers) }
    return traits.contains(.higher) && last > before || traits.contains(.lower) && last < before
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
