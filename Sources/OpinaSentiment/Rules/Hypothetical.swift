internal import OpinaLexicon

/// Praise on a condition that is not met: `sería perfecto si …`, `would be great if`.
enum Hypothetical {
  static let praise = 0.1
  static let complaint = 0.5

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .hypothetical else { continue }
      for index in Cues.opinions(under: sign, in: reading) {
        let value = reading.opinions[index].value
        reading.scale(index, by: value > 0 ? praise : complaint, by: .hypothetical, cause: sign.pattern)
      }
    }
  }
}
