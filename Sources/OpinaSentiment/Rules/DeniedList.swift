internal import OpinaLexicon

/// A group of words that denies a complaint denies what "or" adds to it: `no problems or delays`, `senza problemi, blocchi
/// o ritardi`.
///
/// A group that denies praise denies the list that it begins as well: `no es bonito y cómodo`, `no courtesy, respect or
/// care`, `falta de respeto y educación`.
///
/// `Negation` does the same where the negator stands alone.
enum DeniedList {
  /// Words that may stand between two members of the list: the "or", or a comma, and an article.
  static let reach = 2
  /// The same where a further member says nothing by itself.
  static let longestGap = 4

  static func apply(_ reading: inout Reading) {
    let sides = reading.sides
    guard sides.complaint else { return }
    if sides.praise { denyPraise(&reading) }
    guard reading.holds(.denial) else { return }
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

  /// Denies words of praise that go on with one that a group of words denies: nouns with nouns, adjectives with
  /// adjectives. One that goes on with a noun begins something else: `no está limpio y buena atención`.
  private static func denyPraise(_ reading: inout Reading) {
    var head: Int?
    for index in reading.opinions.indices {
      if let first = head {
        if goesOn(index, behind: index - 1, of: first, reading),
          index > first + 1 || isClosed(index, of: first, reading)
        {
          let added = reading.opinions[index]
          guard case .pattern(let pattern) = reading.opinions[first].source else { return }
          reading.opinions[index].isNegated = true
          reading.adjust(index, to: Negation.value(added.value, .not), by: .negation, cause: pattern)
          continue
        }
        head = nil
      }
      if deniesPraise(reading.opinions[index], reading) { head = index }
    }
  }

  /// Whether a group of words complains with a word of praise: `no es bonito`, `lacks warmth`, `falta de respeto`.
  private static func deniesPraise(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard case .pattern = opinion.source, opinion.base < 0, !opinion.isNegated, opinion.tokens.count > 1 else {
      return false
    }
    let last = reading.words[opinion.tokens.upperBound - 1].classes
    return last.contains(.positive) && !last.isDisjoint(with: [.adjective, .noun])
  }

  /// Whether a comma, "and" or "or" joins a word of praise of the same kind to the member before it.
  private static func goesOn(_ index: Int, behind previous: Int, of head: Int, _ reading: Reading) -> Bool {
    let added = reading.opinions[index]
    guard case .word = added.source, added.value > 0, !added.isNegated else { return false }
    let kinds = reading.words[reading.opinions[head].tokens.upperBound - 1].classes
    let own = reading.words[added.tokens.lowerBound].classes
    let end = reading.opinions[previous].tokens.upperBound
    guard end < added.tokens.lowerBound,
      joins(end..<added.tokens.lowerBound, behind: reading.opinions[head].tokens, reading)
    else { return false }
    if own.contains(.adjective) { return kinds.contains(.adjective) && endsThought(added.tokens.upperBound, reading) }
    return own.contains(.noun) && kinds.contains(.noun)
  }

  /// Whether the list that begins with an opinion is held together by an "and" or "or" before one of its members.
  private static func isClosed(_ first: Int, of head: Int, _ reading: Reading) -> Bool {
    var index = first
    while index < reading.opinions.count, index == first || goesOn(index, behind: index - 1, of: head, reading) {
      let before = reading.opinions[index - 1].tokens.upperBound
      let behind = reading.opinions[index].tokens.upperBound
      if (before..<min(behind + 1, reading.words.count)).contains(where: { reading.isCoordinator($0) }) { return true }
      index += 1
    }
    return false
  }

  /// Whether nothing stands in a gap but joints, words of degree and further members (`no courtesy, respect or care`), or a
  /// thing that the same word of degree as in the head is said of: `más limpias y camas más cómodas`.
  private static func joins(_ gap: Range<Int>, behind head: Range<Int>, _ reading: Reading) -> Bool {
    func joins(_ token: Int) -> Bool { reading.isCoordinator(token) || reading.words[token].isComma }
    guard let first = gap.first, let last = gap.last, gap.count <= longestGap, joins(first),
      gap.allSatisfy({ joins($0) || reading.isIntensifier($0) || reading.words[$0].classes.contains(.noun) })
    else { return false }
    if joins(last) || gap.dropFirst().allSatisfy({ reading.isIntensifier($0) }) { return true }
    return reading.isIntensifier(last)
      && head.contains { reading.words[$0].form == reading.words[last].form }
  }

  private static func endsThought(_ token: Int, _ reading: Reading) -> Bool {
    guard token < reading.words.count else { return true }
    let word = reading.words[token]
    return word.isPunctuation || word.startsSentence || word.classes.isDisjoint(with: [.noun, .theme, .verb])
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
