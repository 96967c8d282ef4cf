internal import OpinaLexicon

/// Mock praise: thanks for nothing, bravo for the delay.
enum Irony {
  static let praise = -0.7

  static func apply(_ reading: inout Reading) {
    Cues.scaleOpinions(of: &reading, by: .irony) { kind, value in kind == .irony && value > 0 ? praise : nil }
  }
}
