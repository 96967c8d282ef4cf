internal import OpinaLexicon

/// What is wished for is not there: praise behind a wish, a lack or a "should" is none.
/// `Sería mejor un personal más amable`, `falta un buen manual`.
enum Wish {
  /// Praise of what is wished for.
  static let praise = 0.2
  /// Complaints inside a wish only repeat it.
  static let complaint = 0.6

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, [.wish, .should, .lack, .more].contains(cue.kind) else { continue }
      for index in Cues.opinions(under: sign, in: reading) {
        let value = reading.opinions[index].value
        reading.scale(index, by: value > 0 ? praise : complaint, by: .wish, cause: sign.pattern)
      }
    }
  }
}
