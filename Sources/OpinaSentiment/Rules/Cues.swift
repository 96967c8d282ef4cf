internal import OpinaLexicon

/// What a cue governs.
enum Cues {
  /// Multiplies the opinions that cues govern: those behind a cue in its clause, and in the list that it begins.
  ///
  /// - Parameter share: what is left of an opinion under a kind of cue; `nil` for kinds and opinions that the rule leaves.
  static func scaleOpinions(
    of reading: inout Reading, by rule: Rule,
    share: (_ kind: Cue.Kind, _ opinion: Reading.Opinion, _ sign: Reading.Sign, _ reading: Reading) -> Double?
  ) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, !isSilenced(cue, sign, reading),
        !(cue.kind == .hope && endsClauseOfHope(sign, reading))
      else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      let last = cue.kind.governsList ? GovernedList.lastClause(behind: sign, reading) : clause
      for index in reading.opinions.indices {
        let opinion = reading.opinions[index]
        guard opinion.tokens.lowerBound >= sign.tokens.upperBound, opinion.clause >= clause, opinion.clause <= last,
          let share = share(cue.kind, opinion, sign, reading)
        else { continue }
        // A list says once what is missing.
        let isRepeated = opinion.clause > clause && opinion.value > 0 && share > 0
        reading.scale(index, by: isRepeated ? 0 : share, by: rule, cause: sign.pattern)
      }
    }
  }

  /// Whether what was hoped for stands before a cue, and an "and" goes on behind it: `lo que quería y fueron rápidos`.
  static func endsClauseOfHope(_ sign: Reading.Sign, _ reading: Reading) -> Bool {
    sign.tokens.upperBound < reading.words.count && reading.connective(at: sign.tokens.upperBound) == .and
  }

  /// Whether a rule found that "more" asks for nothing here.
  private static func isSilenced(_ cue: Cue, _ sign: Reading.Sign, _ reading: Reading) -> Bool {
    guard cue.kind == .more, cue.valence != 0, let own = own(sign, in: reading) else { return false }
    return reading.opinions[own].value == 0
  }

  /// The position in `Reading.opinions` of what a cue itself is worth.
  static func own(_ sign: Reading.Sign, in reading: Reading) -> Int? {
    reading.opinions.firstIndex { $0.tokens == sign.tokens && $0.source == .pattern(sign.pattern) }
  }
}

extension Cue.Kind {
  /// Whether it names things that are not there, of which there may be several.
  fileprivate var governsList: Bool {
    switch self {
    case .wish, .should, .lack, .hope: true
    default: false
    }
  }
}
