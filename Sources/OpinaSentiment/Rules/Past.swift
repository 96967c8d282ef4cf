internal import OpinaLexicon

/// What used to be good is not any more; what used to be bad is better now.
enum Past {
  static let share = -0.4

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .past else { continue }
      for index in Cues.opinions(under: sign, in: reading) {
        reading.scale(index, by: share, by: .past, cause: sign.pattern)
      }
    }
  }
}
