public import OpinaSentiment
public import OpinaText

/// One theme that a comment speaks of.
public struct ThemeMention: Hashable, Sendable {
  /// Id of the theme in the code frame.
  public let theme: String
  /// What the comment thinks of it.
  public let sentiment: Sentiment
  /// The clause that says so, as UTF-8 offsets into the comment.
  public let clause: Range<Int>
  /// Position of the theme in the catalogue of the analyzer; -1 where no catalogue is known.
  package let number: Int

  package init(theme: String, number: Int = -1, sentiment: Sentiment, clause: Range<Int>) {
    self.theme = theme
    self.number = number
    self.sentiment = sentiment
    self.clause = clause
  }

  /// The number only repeats what the theme says.
  public static func == (one: ThemeMention, other: ThemeMention) -> Bool {
    one.theme == other.theme && one.sentiment == other.sentiment && one.clause == other.clause
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(theme)
    hasher.combine(sentiment)
    hasher.combine(clause)
  }
}

extension UnsafeBufferPointer<ThemeMention> {
  /// Whether two mentions of a comment are of the same theme.
  package func areOfSameTheme(_ one: Int, _ other: Int) -> Bool {
    // Strings are looked at only where there are no numbers.
    if self[one].number >= 0, self[other].number >= 0 { return self[one].number == self[other].number }
    return self[one].theme == self[other].theme
  }
}

/// Why a comment bears no theme.
public enum UntaggedReason: String, CaseIterable, Hashable, Sendable, Codable {
  /// It says nothing.
  case none
  /// Letters without words, or only a number or a link.
  case gibberish
  /// It speaks of something else than the customer's experience.
  case offTopic
  /// It has an opinion and words that no theme knows.
  case newTheme
  /// Nothing in it was understood.
  case notUnderstood
}

/// A comment with all that was read in it.
public struct TaggedComment: Hashable, Sendable {
  public let language: LanguageGuess
  public let content: Content
  /// Absent when the comment says nothing.
  public let sentiment: Sentiment?
  /// In the order in which the comment speaks of them, one for each theme and clause.
  public let themes: [ThemeMention]
  /// Such as `suggestion`, `churn-risk`, `recommendation`; sorted.
  public let intents: [String]
  /// Only when `themes` is empty.
  public let untagged: UntaggedReason?
  /// Present when the export's own scores had a say in `sentiment`.
  public let learnt: LearntScore?
  /// What it speaks of that the frame lacks, in clauses without a theme; only where themes are proposed.
  public let proposed: [ThemeMention]

  package init(
    language: LanguageGuess, content: Content, sentiment: Sentiment?, themes: [ThemeMention], intents: [String],
    untagged: UntaggedReason?, learnt: LearntScore? = nil, proposed: [ThemeMention] = []
  ) {
    self.proposed = proposed
    self.language = language
    self.content = content
    self.sentiment = sentiment
    self.themes = themes
    self.intents = intents
    self.untagged = untagged
    self.learnt = learnt
  }

  /// The same comment with another sentiment.
  package func with(_ sentiment: Sentiment, learnt: LearntScore) -> TaggedComment {
    TaggedComment(
      language: language, content: content, sentiment: sentiment, themes: themes, intents: intents, untagged: untagged,
      learnt: learnt, proposed: proposed)
  }

  /// The same comment with the proposed themes in the place of the frame's.
  package var withProposedThemes: TaggedComment {
    TaggedComment(
      language: language, content: content, sentiment: sentiment, themes: proposed, intents: intents,
      untagged: untagged, learnt: learnt)
  }
}
