internal import OpinaFeedback
internal import OpinaLexicon

/// The question that was asked decides where an answer starts: what one dislikes or wants improved is a complaint, even as
/// a bare noun; what one likes is praise.
enum AskedQuestion {
  static let improve = -0.8
  static let dislikes = -1.2
  static let likes = 1.2
  /// A good word without a finite verb, asked for improvements, names what is missing: `lower prices`, `más personal`.
  static let wishedFor = -0.3
  /// From this sum on an answer says that all is well, whatever was asked.
  static let contentment = 1.5

  static func apply(_ reading: inout Reading, _ question: Question) {
    let start: Double
    switch question {
    case .open, .reason: return
    case .improve: start = improve
    case .dislikes: start = dislikes
    case .likes: start = likes
    }
    guard let clause = reading.clauses.first, !clause.tokens.isEmpty else { return }
    if start < 0 {
      for index in reading.opinions.indices where isWish(reading.opinions[index], reading) {
        reading.scale(index, by: wishedFor, by: .askedQuestion)
      }
    }
    let sum = reading.opinions.reduce(0) { $0 + $1.value }
    if start < 0, sum >= contentment { return }
    reading.add(.rule(.askedQuestion), 0..<0, value: start)
  }

  /// A thing, an action or a comparison, with no finite verb in its clause to say that it is there already.
  private static func isWish(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard opinion.value > 0, opinion.role == nil || opinion.role == .opinion else { return false }
    let wishable: WordClass = [.noun, WordClass(.infinitive), WordClass(.comparative)]
    let words = reading.words[opinion.tokens]
    guard words.contains(where: { !$0.classes.isDisjoint(with: wishable) }) else { return false }
    let finite: WordClass = [
      WordClass(.present), WordClass(.past), WordClass(.imperfect), WordClass(.future), .auxiliary,
    ]
    return !reading.clauses[opinion.clause].tokens.contains { token in
      let classes = reading.words[token].classes
      return classes.contains(.verb) && !classes.isDisjoint(with: finite)
    }
  }
}
