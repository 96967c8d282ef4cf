internal import OpinaLexicon

/// What used to be good is not any more; what used to be bad is better now.
enum Past {
  static let share = -0.4

  static func apply(_ reading: inout Reading) {
    Cues.scaleOpinions(of: &reading, by: .past) { kind, _ in kind == .past ? share : nil }
  }
}
