internal import OpinaLexicon

/// Praise on a condition that is not met: `sería perfecto si …`, `would be great if`.
enum Hypothetical {
  static let praise = 0.1
  static let complaint = 0.5

  static func apply(_ reading: inout Reading) {
    Cues.scaleOpinions(of: &reading, by: .hypothetical) { kind, value in
      kind == .hypothetical ? (value > 0 ? praise : complaint) : nil
    }
  }
}
