internal import OpinaLexicon

/// What was hoped for before is no opinion of what was got: `esperaba un hotel mejor`, `thought it would be great`.
enum Hope {
  static let share = 0.1
  /// What was hoped for in the past was mostly not got.
  static let pastPraise = -0.3

  static func apply(_ reading: inout Reading) {
    let past: WordClass = [WordClass(.past), WordClass(.imperfect)]
    let words = reading.words
    Cues.scaleOpinions(of: &reading, by: .hope) { kind, sign, opinion in
      guard kind == .hope, !opinion.isRefuted else { return nil }
      let isPast = sign.tokens.contains { !words[$0].classes.isDisjoint(with: past) }
      return isPast && opinion.value > 0 ? pastPraise : share
    }
  }
}
