internal import OpinaLexicon

/// Mock praise: thanks for nothing, bravo for the delay.
enum Irony {
  static let praise = -0.7

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .irony else { continue }
      for index in Cues.opinions(under: sign, in: reading) {
        let value = reading.opinions[index].value
        if value > 0 { reading.scale(index, by: praise, by: .irony, cause: sign.pattern) }
      }
    }
  }
}
