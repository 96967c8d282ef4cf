internal import OpinaLexicon

/// A group of words that denies a complaint denies what "or" adds to it: `no problems or delays`, `senza problemi, blocchi
/// o ritardi`.
///
/// `Negation` does the same where the negator stands alone.
enum DeniedList {
  /// Words that may stand between two members of the list: the "or", or a comma, and an article.
  static let reach = 2

  static func apply(_ reading: inout Reading) {
    guard reading.sides.complaint else { return }
    for position in reading.opinions.indices {
      let head = reading.opinions[position]
      guard case .pattern(let pattern) = head.source, head.base > 0, !head.isNegated, let first = head.tokens.first,
        reading.isNegator(first)
      else { continue }
      guard let last = lastMember(behind: position, reading) else { continue }
      for index in position + 1...last {
        reading.opinions[index].isNegated = true
        reading.adjust(
          index, to: Negation.value(reading.opinions[index].value, .without), by: .negation, cause: pattern)
      }
    }
  }

  /// The last of the complaints that go on with the list, if an "or" holds it together.
  private static func lastMember(behind head: Int, _ reading: Reading) -> Int? {
    var last: Int?
    var index = head + 1
    while index < reading.opinions.count {
      let opinion = reading.opinions[index]
      guard opinion.value < 0, opinion.base < 0, !opinion.isNegated, case .word = opinion.source,
        reading.words[opinion.tokens.lowerBound].classes.contains(.noun)
      else { break }
      let gap = reading.opinions[index - 1].tokens.upperBound..<opinion.tokens.lowerBound
      guard !gap.isEmpty, gap.count <= reach else { break }
      if reading.holds(.or, in: gap) {
        last = index
      } else if !reading.words[gap.lowerBound].isComma {
        break
      }
      index += 1
    }
    return last
  }
}
