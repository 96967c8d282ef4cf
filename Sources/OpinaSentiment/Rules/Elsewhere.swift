internal import OpinaLexicon

/// Praise of a competitor, of an earlier visit, or reported from others is not praise of this.
enum Elsewhere {
  /// Praise of a rival is a complaint, and the other way round.
  static let rival = -0.4
  static let earlier = 0.4
  static let others = 0.3

  static func apply(_ reading: inout Reading) {
    Cues.scaleOpinions(of: &reading, by: .elsewhere) { kind, opinion, _, _ in
      switch kind {
      case .rival: rival
      case .earlier: earlier
      // The customer has denied it.
      case .others: opinion.isRefuted ? nil : others
      default: nil
      }
    }
  }
}
