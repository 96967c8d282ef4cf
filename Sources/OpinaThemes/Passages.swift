internal import OpinaSentiment
package import OpinaText

/// A very long comment is read in passages: what stands thousands of words apart has no bearing on each other, and the time
/// that reading takes stays in proportion to the length. So is one that changes its language.
package enum Passages {
  /// Tokens in a passage at most; hardly any answer of a survey is longer.
  static let longest = 800
  /// From this share of the other side on a long comment is mixed.
  static let mixed = 0.5

  /// Cuts tokens at the last sentence that begins within the limit, or at the limit.
  static func cut(_ tokens: [Token]) -> [[Token]] {
    var passages: [[Token]] = []
    var start = 0
    while tokens.count - start > longest {
      var end = start + longest
      while end > start + longest / 2, !tokens[end].startsSentence { end -= 1 }
      if !tokens[end].startsSentence { end = start + longest }
      passages.append(Array(tokens[start..<end]))
      start = end
    }
    passages.append(Array(tokens[start...]))
    return passages
  }

  /// One comment of all passages: the mean of their scores, their themes one after the other.
  package static func joined(_ parts: [TaggedComment], language: LanguageGuess) -> TaggedComment {
    let judged = parts.compactMap(\.sentiment)
    let themes = parts.flatMap(\.themes)
    let content = parts.contains { $0.content == .opinion } ? Content.opinion : parts[0].content
    return TaggedComment(
      language: language, content: content, sentiment: judged.isEmpty ? nil : sentiment(of: judged), themes: themes,
      intents: Set(parts.flatMap(\.intents)).sorted(), untagged: themes.isEmpty ? parts[0].untagged : nil,
      proposed: parts.flatMap(\.proposed))
  }

  private static func sentiment(of passages: [Sentiment]) -> Sentiment {
    var praise = 0.0
    var complaint = 0.0
    for passage in passages { if passage.score > 0 { praise += passage.score } else { complaint -= passage.score } }
    let score = (praise - complaint) / Double(passages.count)
    if min(praise, complaint) > 0, min(praise, complaint) >= mixed * max(praise, complaint) {
      return Sentiment(score: score, label: .mixed)
    }
    return Sentiment(score: score, label: score > 0 ? .positive : score < 0 ? .negative : .neutral)
  }
}
