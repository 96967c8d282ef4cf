extension Reading {
  /// The most words of a sentence that only names what the rest of the comment judges.
  private static let longestList = 12

  /// Whether what a comment says is said of a sentence that takes no side itself: the question asks for what one likes, only
  /// a face says it, or the sentence merely names things below plain praise or a plain complaint: `Great stay. Room,
  /// breakfast, pool.` What tells something, `Our room was on the second floor`, is no such list.
  package func speaksOfAll(ofSentence sentence: Int) -> Bool {
    var hasWords = false
    for opinion in opinions where opinion.value != 0 {
      switch opinion.source {
      case .rule(.askedQuestion), .rule(.namedAlone): return true
      case .symbol, .laughter: continue
      case .word, .pattern, .target, .rule: hasWords = true
      }
    }
    return !hasWords || sides.praise != sides.complaint && isList(sentence: sentence)
  }

  /// Whether a sentence only names things.
  private func isList(sentence: Int) -> Bool {
    var count = 0
    for clause in clauses where clause.sentence == sentence {
      count += clause.tokens.count
      guard count <= Self.longestList, clause.tokens.allSatisfy({ BareName.mayHold($0, self) }) else { return false }
    }
    return true
  }
}
