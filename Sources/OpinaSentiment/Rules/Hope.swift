internal import OpinaLexicon

/// What was hoped for before is no opinion of what was got: `esperaba un hotel mejor`, `thought it would be great`.
enum Hope {
  static let share = 0.1

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .hope else { continue }
      for index in Cues.opinions(under: sign, in: reading) {
        reading.scale(index, by: share, by: .hope, cause: sign.pattern)
      }
    }
  }
}
