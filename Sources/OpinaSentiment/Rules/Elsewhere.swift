internal import OpinaLexicon

/// Praise of a competitor, of an earlier visit, or reported from others is not praise of this.
enum Elsewhere {
  /// Praise of a rival is a complaint, and the other way round.
  static let rival = -0.4
  static let earlier = 0.4
  static let others = 0.3

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, [.rival, .earlier, .others].contains(cue.kind) else { continue }
      for index in Cues.opinions(under: sign, in: reading) {
        let share = cue.kind == .rival ? rival : cue.kind == .earlier ? earlier : others
        reading.scale(index, by: share, by: .elsewhere, cause: sign.pattern)
      }
    }
  }
}
