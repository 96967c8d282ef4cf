internal import OpinaLexicon

/// What was hoped for before is no opinion of what was got: `esperaba un hotel mejor`, `thought it would be great`.
enum Hope {
  static let share = 0.1

  static func apply(_ reading: inout Reading) {
    Cues.scaleOpinions(of: &reading, by: .hope) { kind, _ in kind == .hope ? share : nil }
  }
}
