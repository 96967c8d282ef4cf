internal import OpinaSentiment
package import OpinaText

/// A very long comment is read in passages: what stands thousands of words apart has no bearing on each other, and the time
/// that reading takes stays in proportion to the length. So is one that changes its language.
package enum Passages {
  /// Tokens in a passage at most; hardly any answer of a survey is longer.
  package static let longest = 800
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

  /// What was read in one passage.
  package struct Part {
    package let tagged: TaggedComment
    /// How many tokens it has.
    let length: Int
  }

  /// One comment of all passages: the mean of their scores by their lengths, their themes one after the other.
  package static func joined(_ parts: [Part], language: LanguageGuess) -> TaggedComment {
    let comments = parts.map(\.tagged)
    let themes = comments.flatMap(\.themes)
    let content = comments.contains { $0.content == .opinion } ? Content.opinion : comments[0].content
    return TaggedComment(
      language: language, content: content, sentiment: sentiment(of: parts), themes: themes,
      intents: Set(comments.flatMap(\.intents)).sorted(), untagged: themes.isEmpty ? comments[0].untagged : nil,
      proposed: comments.flatMap(\.proposed))
  }

  /// A passage that says nothing has no part in it.
  private static func sentiment(of parts: [Part]) -> Sentiment? {
    var praise = 0.0
    var complaint = 0.0
    var length = 0.0
    for part in parts {
      guard let score = part.tagged.sentiment?.score else { continue }
      if score > 0 { praise += score * Double(part.length) } else { complaint -= score * Double(part.length) }
      length += Double(part.length)
    }
    guard length > 0 else { return nil }
    let score = (praise - complaint) / length
    if min(praise, complaint) > 0, min(praise, complaint) >= mixed * max(praise, complaint) {
      return Sentiment(score: score, label: .mixed)
    }
    return Sentiment(score: score, label: Sentiment.Label(score: score, neutral: 0))
  }
}
