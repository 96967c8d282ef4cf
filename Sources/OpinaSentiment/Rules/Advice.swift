internal import OpinaLexicon

/// Advice to other customers is mostly no opinion: `pidan la habitación más tranquila`.
enum Advice {
  static let share = 0.4

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .advice else { continue }
      for index in Cues.opinions(under: sign, in: reading) {
        reading.scale(index, by: share, by: .advice, cause: sign.pattern)
      }
    }
  }
}
