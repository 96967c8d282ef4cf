internal import OpinaFeedback
internal import OpinaSentiment

/// A theme with how many comments praise or criticise it, and real sentences that do.
public struct ThemeFinding: Hashable, Sendable {
  /// The id of the theme.
  public let theme: String
  /// Comments that praise (or criticise) the theme, out of all comments.
  public let mentions: Proportion
  /// The best first; none where nothing can be quoted.
  public let quotes: [Quote]
}

/// A theme that explains scores.
public struct ScoreReason: Hashable, Sendable {
  /// The id of the theme.
  public let theme: String
  /// Respondents of the group who criticise the theme, out of the group.
  public let respondents: Proportion
}

extension SurveyTally {
  /// Ids of all themes that any comment bears, sorted.
  public var mentionedThemes: [String] { themeIds.sorted() }

  /// Sides of the comments on a theme, in all responses or in one group of them.
  public func sides(of theme: String, in group: GroupTally? = nil) -> SideCounts {
    themeNumbers[theme].map { (group ?? total).themes[$0] } ?? SideCounts()
  }

  /// Themes by the number of comments that praise them, most first.
  public var likes: [(theme: String, comments: Int)] { ranked(\.praising) }

  /// Themes by the number of comments that criticise them, most first.
  public var dislikes: [(theme: String, comments: Int)] { ranked(\.criticising) }

  /// Likes and dislikes with quotes; a comment is quoted a second time only where a theme has no other quote.
  ///
  /// - Parameter quotes: how many for each theme at most.
  public func findings(quotes count: Int) -> (likes: [ThemeFinding], dislikes: [ThemeFinding]) {
    var shown: Set<QuotedComment> = []
    // The first of each list choose first, so that the top themes never lack a quote because a rare one took it.
    let ranks = (likes: likes, dislikes: dislikes)
    var found: (likes: [ThemeFinding], dislikes: [ThemeFinding]) = ([], [])
    for place in 0..<max(ranks.likes.count, ranks.dislikes.count) {
      if place < ranks.likes.count {
        let (theme, comments) = ranks.likes[place]
        let quotes = themes[themeNumbers[theme] ?? 0].likes.quotes(count, shown: &shown)
        found.likes.append(
          ThemeFinding(theme: theme, mentions: Proportion(comments, of: total.comments), quotes: quotes))
      }
      if place < ranks.dislikes.count {
        let (theme, comments) = ranks.dislikes[place]
        let quotes = themes[themeNumbers[theme] ?? 0].dislikes.quotes(count, shown: &shown)
        found.dislikes.append(
          ThemeFinding(theme: theme, mentions: Proportion(comments, of: total.comments), quotes: quotes))
      }
    }
    return found
  }

  /// The themes that the respondents of a score group criticise, most respondents first.
  public func reasons(of group: ScoreGroup) -> [ScoreReason] {
    let size = total.scores[group]
    return rankedThemes { themes[$0].critics[group] }
      .map { ScoreReason(theme: $0.theme, respondents: Proportion($0.comments, of: size)) }
  }

  /// The themes whose impact on the score is known, strongest first, whichever way they pull.
  public var drivers: [Driver] {
    let values = ScoreValues(isNetPromoterScore: isNetPromoterScore)
    return themeIds.indices
      .compactMap { Driver(theme: themeIds[$0], tally: themes[$0].driver, scores: total.scores, values: values) }
      .sorted { (-abs($0.impact), $0.theme) < (-abs($1.impact), $1.theme) }
  }

  /// Whether the scale is one of which a Net Promoter Score can be made.
  public var isNetPromoterScore: Bool { scale?.kind == .nps || scale?.kind == .enps }

  /// Comments that contradict their score, the clearest first.
  public func mismatchQuotes(_ mismatch: Mismatch, _ count: Int) -> [Quote] {
    var shown: Set<QuotedComment> = []
    return mismatchQuotes[mismatch]?.quotes(count, shown: &shown) ?? []
  }

  /// Whether low scores come with better comments than high ones, which no wave of a sound scale does.
  public var scaleMayBeReversed: Bool {
    guard let high = scoreGroups[.promoter]?.sentiment, let low = scoreGroups[.detractor]?.sentiment,
      min(high.total, low.total) >= NetPromoterScore.fewestRespondents
    else { return false }
    // Compared crosswise in whole numbers: share of good minus bad comments among low scores > that among high ones.
    return (low.positive - low.negative) * high.total > (high.positive - high.negative) * low.total
  }

  private func ranked(_ count: (SideCounts) -> Int) -> [(theme: String, comments: Int)] {
    rankedThemes { count(total.themes[$0]) }
  }

  private func rankedThemes(_ count: (Int) -> Int) -> [(theme: String, comments: Int)] {
    themeIds.indices.map { (theme: themeIds[$0], comments: count($0)) }
      .filter { $0.comments > 0 }
      .sorted { (-$0.comments, $0.theme) < (-$1.comments, $1.theme) }
  }
}
