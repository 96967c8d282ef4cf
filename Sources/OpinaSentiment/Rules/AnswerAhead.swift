internal import OpinaLexicon

/// A stock answer that stands before the rest: `Nada, todo bien`, `nothing 😊`.
enum AnswerAhead {
  /// The answer that a comment begins with, and the token behind it; `nil` if it goes on without a mark.
  static func find(in reading: Reading, _ lexicon: LanguageLexicon) -> (answer: Answer, end: Int)? {
    let clause = reading.clauses[0].tokens
    for mention in reading.mentions {
      guard mention.tokens.lowerBound <= clause.lowerBound else { break }
      guard case .answer(let answer) = lexicon.patterns.meanings[mention.pattern],
        isMarked(mention.tokens.upperBound, reading) || isFollowedBySigns(mention.tokens.upperBound, reading)
      else { continue }
      switch answer {
      case .nothing, .no, .empty: return (answer, mention.tokens.upperBound)
      default: continue
      }
    }
    return nil
  }

  /// Whether a mark ends the first clause there, and another clause follows.
  private static func isMarked(_ token: Int, _ reading: Reading) -> Bool {
    reading.clauses.count > 1 && reading.words[reading.clauses[0].tokens.upperBound - 1].isPunctuation
      && reading.endsClause(token, 0)
  }

  /// Whether nothing but emoji and the like follows.
  private static func isFollowedBySigns(_ token: Int, _ reading: Reading) -> Bool {
    guard token < reading.words.count else { return false }
    return reading.words[token...].allSatisfy { $0.isPunctuation || $0.classes.contains(.emoji) }
  }
}
