internal import OpinaSentiment

/// Counts of a group of responses: all of them, those of a month, a segment, a language, a part of the score scale.
public struct GroupTally: Sendable {
  /// Responses, with or without comments and scores.
  public internal(set) var responses = 0
  /// Comments that hold any visible character.
  public internal(set) var comments = 0
  /// Respondents with a score, by its group.
  public internal(set) var scores = ScoreCounts()
  /// Sides of the comments that have an opinion.
  public internal(set) var sentiment = SideCounts()
  /// Sides of the comments on each theme, by the theme's number in the tally.
  var themes = ThemeCounts()
  /// Scores by month and export, of segments and languages.
  var scoresByWave = ByWave<ScoreCounts>()

  /// Counts a response and its comments.
  ///
  /// - Parameter waves: what the response counts to, where scores are counted by it.
  mutating func add(_ response: ResponseRow, in group: ScoreGroup?, waves: WaveParts? = nil) {
    add(group, waves: waves)
    for comment in response.comments { add(comment, of: response) }
  }

  /// Counts one of the comments of a response.
  mutating func add(_ comment: CountedComment, of response: ResponseRow) {
    comments += 1
    if let label = comment.sentiment?.label { sentiment.add(label) }
    for place in comment.themes {
      themes.add(response.themes[place].sides.label, to: Int(response.themes[place].theme))
    }
  }

  /// Counts a response without its comments.
  mutating func add(_ group: ScoreGroup?, waves: WaveParts?) {
    responses += 1
    guard let group else { return }
    scores.add(group)
    waves?.visit { scoresByWave[$0].add(group) }
  }

  /// - Parameter numbers: the number in this tally of each theme of the other.
  mutating func merge(_ other: GroupTally, numbers: [Int]) {
    responses += other.responses
    comments += other.comments
    scores.merge(other.scores)
    sentiment.merge(other.sentiment)
    themes.merge(other.themes, numbers: numbers)
    scoresByWave.merge(other.scoresByWave)
  }
}
