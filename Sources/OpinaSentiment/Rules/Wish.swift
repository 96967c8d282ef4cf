internal import OpinaLexicon

/// What is wished for is not there: praise behind a wish, a lack or a "should" is none.
/// `Sería mejor un personal más amable`, `falta un buen manual`.
enum Wish {
  /// Praise of what is wished for.
  static let praise = 0.2
  /// Complaints inside a wish only repeat it.
  static let complaint = 0.6

  static func apply(_ reading: inout Reading) {
    Cues.scaleOpinions(of: &reading, by: .wish) { kind, value in
      [.wish, .should, .lack, .more].contains(kind) ? (value > 0 ? praise : complaint) : nil
    }
  }
}
