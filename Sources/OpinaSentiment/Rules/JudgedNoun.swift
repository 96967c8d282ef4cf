internal import OpinaLexicon

/// Of two words side by side that take opposite sides, one judges the other: in `scarsa attenzione`, `atención muy mala`,
/// `poor quality` only the adjective speaks, and an adverb only says how much: `terribly good`.
///
/// Praise before a bad thing judges nothing: `bela porcaria` mocks.
enum JudgedNoun {
  static func apply(_ reading: inout Reading) {
    guard reading.sides == (true, true) else { return }
    for index in reading.opinions.indices.dropLast() {
      let first = reading.opinions[index]
      let second = reading.opinions[index + 1]
      guard first.value * second.value < 0, isWord(first), isWord(second) || isPraiseOfThing(second),
        first.tokens.upperBound <= second.tokens.lowerBound,
        isDegree(first.tokens.upperBound..<second.tokens.lowerBound, reading)
      else { continue }
      let left = reading.words[first.tokens.lowerBound].classes
      let right = reading.words[second.tokens.lowerBound].classes
      if second.value < 0, isNoun(left), right.contains(.adjective), !right.contains(.noun) {
        reading.adjust(index, to: 0, by: .judgedNoun)
      } else if first.value < 0, left.contains(.adjective), !left.contains(.noun), isNoun(right) {
        reading.adjust(index + 1, to: 0, by: .judgedNoun)
      } else if left.contains(.adverb), left.isDisjoint(with: [.adjective, .noun, .verb]), right.contains(.adjective) {
        reading.adjust(index, to: 0, by: .judgedNoun)
      }
    }
  }

  /// A group of words that praises by naming a thing: `atención al cliente`.
  private static func isPraiseOfThing(_ opinion: Reading.Opinion) -> Bool {
    guard case .pattern = opinion.source else { return false }
    return opinion.role == .opinion && opinion.value > 0
  }

  private static func isNoun(_ classes: WordClass) -> Bool { classes.contains(.noun) && !classes.contains(.adjective) }

  private static func isWord(_ opinion: Reading.Opinion) -> Bool {
    guard opinion.tokens.count == 1 else { return false }
    switch opinion.source {
    case .word, .target: return true
    default: return false
    }
  }

  /// Whether nothing stands between but words of degree.
  private static func isDegree(_ gap: Range<Int>, _ reading: Reading) -> Bool {
    gap.allSatisfy { reading.isIntensifier($0) }
  }
}
