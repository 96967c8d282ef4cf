internal import OpinaLexicon

/// Two negators that cancel each other: `no hay nada que no me guste`, `non posso non consigliarlo`,
/// `there wasn't a day when the heating didn't work`.
///
/// Negators that only agree (`no … nada`) are none of this rule's business: one of them must stand in a clause that the
/// other denies.
enum DoubleNegation {
  /// Words between a negator and the one in the clause that depends on it.
  static let reach = 6
  /// Words between two negators that cancel each other within a clause: the verb of `non posso non`.
  static let verbReach = 1

  /// Whether another negator denies this one.
  static func isDenied(_ inner: Reading.Sign, _ reading: Reading) -> Bool {
    guard case .negator(let own) = inner.meaning, own.kind == .not,
      !reading.words[inner.tokens.lowerBound].startsSentence
    else { return false }
    for outer in reading.signs {
      guard outer.tokens.upperBound <= inner.tokens.lowerBound else { break }
      guard case .negator(let negator) = outer.meaning else { continue }
      let gap = outer.tokens.upperBound..<inner.tokens.lowerBound
      guard gap.count <= reach, isOpen(gap, reading) else { continue }
      switch negator.kind {
      case .not:
        let isRepeated = reading.words[outer.tokens.lowerBound].form == reading.words[inner.tokens.lowerBound].form
        if isRepeated, isVerb(gap, reading) || reading.holds(.when, in: gap) { return true }
        // `You can't not love it`; the same word twice only insists: `no no funciona`.
        if gap.isEmpty, !isRepeated, outer.tokens.count == 1, inner.tokens.count == 1 { return true }
      case .nobody, .never, .nor, .own:
        if reading.holds(.that, in: gap) || reading.holds(.when, in: gap) { return true }
      case .without, .barely, .inert: continue
      }
    }
    return false
  }

  /// Whether nothing between two negators ends a thought or takes a side.
  private static func isOpen(_ gap: Range<Int>, _ reading: Reading) -> Bool {
    for token in gap where reading.words[token].isPunctuation || reading.words[token].startsSentence { return false }
    return !reading.opinions.contains { $0.value != 0 && gap.overlaps($0.tokens) }
  }

  private static func isVerb(_ gap: Range<Int>, _ reading: Reading) -> Bool {
    gap.count == verbReach && gap.allSatisfy { reading.words[$0].classes.contains(.verb) }
  }
}
