internal import OpinaLexicon

/// What was hoped for before is no opinion of what was got: `esperaba un hotel mejor`, `thought it would be great`.
enum Hope {
  static let share = 0.1
  /// What was hoped for in the past was mostly not got.
  static let pastPraise = -0.3

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .hope else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      let isPast = sign.tokens.contains {
        !reading.words[$0].classes.isDisjoint(with: [WordClass(.past), WordClass(.imperfect)])
      }
      for index in reading.opinions.indices
      where reading.opinions[index].clause == clause
        && reading.opinions[index].tokens.lowerBound >= sign.tokens.upperBound && !reading.opinions[index].isRefuted
      {
        let share = isPast && reading.opinions[index].value > 0 ? pastPraise : share
        reading.scale(index, by: share, by: .hope, cause: sign.pattern)
      }
    }
  }
}
