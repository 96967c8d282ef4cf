internal import OpinaLexicon
internal import OpinaText

/// Praise to a small percentage is none: `0% recomendable`, `soddisfatta al 20%`.
enum Percentage {
  /// Below this share of a hundred the praise is denied.
  static let least = 60.0
  static let praise = -0.6
  /// Words that may stand between the percentage and what it measures.
  static let reach = 1

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    for (index, token) in reading.tokens.enumerated() where token.kind == .number && !reading.covered.contains(index) {
      let bytes = UnsafeBufferPointer(rebasing: text[token.range])
      guard bytes.last == UInt8(ascii: "%"), let share = ScoreAsVerdict.numbers(bytes).first, share < least else {
        continue
      }
      guard let measured = reading.opinions.firstIndex(where: { isMeasured($0, index, reading) }) else { continue }
      reading.scale(measured, by: praise, by: .percentage)
    }
  }

  /// An adjective of praise right beside the number, with no noun between and no comparison: `20% better` is praise.
  private static func isMeasured(_ opinion: Reading.Opinion, _ number: Int, _ reading: Reading) -> Bool {
    guard opinion.value > 0, case .word = opinion.source else { return false }
    let classes = reading.words[opinion.tokens.lowerBound].classes
    guard classes.contains(.adjective) || classes.contains(WordClass(.participle)),
      !classes.contains(WordClass(.comparative))
    else { return false }
    let gap =
      opinion.tokens.lowerBound > number
      ? number + 1..<opinion.tokens.lowerBound : opinion.tokens.upperBound..<number
    return gap.count <= reach
      && gap.allSatisfy { reading.words[$0].classes.contains(.preposition) && !reading.words[$0].startsSentence }
      && !reading.words[max(gap.upperBound, number)].startsSentence
  }
}
