internal import OpinaFeedback
internal import OpinaLexicon

/// The question that was asked decides where an answer starts: what one dislikes or wants improved is a complaint, even as
/// a bare noun; what one likes is praise.
enum AskedQuestion {
  static let improve = -0.8
  static let dislikes = -1.2
  static let likes = 1.2

  static func apply(_ reading: inout Reading, _ question: Question) {
    let start: Double
    switch question {
    case .open, .reason: return
    case .improve: start = improve
    case .dislikes: start = dislikes
    case .likes: start = likes
    }
    guard let clause = reading.clauses.first, !clause.tokens.isEmpty else { return }
    reading.add(.rule(.askedQuestion), 0..<0, value: start)
  }
}
