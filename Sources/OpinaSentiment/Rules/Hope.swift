internal import OpinaLexicon

/// What was hoped for before is no opinion of what was got: `esperaba un hotel mejor`, `thought it would be great`.
///
/// What was thought of something that is or that came to an end was found: `I thought it was excellent`, `achei que tem o
/// melhor preço`, not `achei que era bom`. A "but" takes that back.
enum Hope {
  static let share = 0.1
  /// What was hoped for in the past was mostly not got.
  static let pastPraise = -0.3

  static func apply(_ reading: inout Reading) {
    Cues.scaleOpinions(of: &reading, by: .hope) { kind, opinion, sign, reading in
      guard kind == .hope, !opinion.isRefuted, !isFound(opinion, sign, reading) else { return nil }
      return isPast(sign, reading) && opinion.value > 0 ? pastPraise : share
    }
    silenceFindings(&reading)
  }

  /// Thinking takes no side where it is followed by what was found, or by something else: `it did what I hoped and more`.
  private static func silenceFindings(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .hope, cue.valence != 0,
        let own = Cues.own(sign, in: reading),
        Cues.endsClauseOfHope(sign, reading)
          || reading.opinions.contains(where: {
            $0.tokens.lowerBound >= sign.tokens.upperBound && $0.clause == reading.opinions[own].clause
              && isFound($0, sign, reading)
          })
      else { continue }
      reading.adjust(own, to: 0, by: .hope)
    }
  }

  private static func isPast(_ sign: Reading.Sign, _ reading: Reading) -> Bool {
    sign.tokens.contains {
      !reading.words[$0].classes.isDisjoint(with: [WordClass(.past), WordClass(.imperfect)])
    }
  }

  private static func isFound(_ opinion: Reading.Opinion, _ sign: Reading.Sign, _ reading: Reading) -> Bool {
    guard isPast(sign, reading), !isTakenBack(opinion.clause, reading) else { return false }
    let last = sign.tokens.upperBound - 1
    if !reading.words[last].classes.isDisjoint(with: [.conjunction, .pronoun]) {
      guard let verb = (sign.tokens.upperBound..<opinion.tokens.upperBound).first(where: { isFinite($0, reading) })
      else { return false }
      return tellsOutcome(verb, reading)
    }
    // The words themselves go on to what was thought: `thought it was`.
    return sign.tokens.count > 2 && tellsOutcome(last, reading)
      && reading.words[last - 1].classes.contains(.pronoun) && !reading.words[last - 1].classes.contains(.verb)
  }

  private static func isFinite(_ token: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[token].classes
    let finite = WordClass.real.union([WordClass(.conditional), WordClass(.subjunctive)])
    return !classes.isDisjoint(with: [.verb, .auxiliary]) && !classes.isDisjoint(with: finite)
      && classes.isDisjoint(with: [.noun, .adjective, .preposition])
  }

  /// Whether a verb tells what is or what was done with.
  private static func tellsOutcome(_ token: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[token].classes
    return isFinite(token, reading) && !classes.isDisjoint(with: [WordClass(.present), WordClass(.past)])
      && classes.isDisjoint(with: [WordClass(.imperfect), WordClass(.conditional), WordClass(.subjunctive)])
  }

  private static func isTakenBack(_ clause: Int, _ reading: Reading) -> Bool {
    let next = clause + 1
    return next < reading.clauses.count && reading.clauses[next].joint == .but
  }
}
