internal import OpinaLexicon

/// Advice to other customers is mostly no opinion: `pidan la habitación más tranquila`.
enum Advice {
  static let share = 0.4

  static func apply(_ reading: inout Reading) {
    Cues.scaleOpinions(of: &reading, by: .advice) { kind, _, _, _ in kind == .advice ? share : nil }
  }
}
