public import OpinaSentiment
public import OpinaText

/// One theme that a comment speaks of.
public struct ThemeMention: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline package let name: ThemeName
  @usableFromInline let position: Int32
  @usableFromInline let start: Int32
  @usableFromInline let end: Int32
  /// What the comment thinks of it.
  public let sentiment: Sentiment

  /// Id of the theme in the code frame.
  public var theme: String { name.text }
  /// The clause that says so, as UTF-8 offsets into the comment; `quote(in:)` is the clause itself.
  @inlinable
  public var clause: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
  /// Position of the theme in the catalogue of the analyzer; -1 where no catalogue is known.
  @inlinable
  package var number: Int { Int(position) }

  package init(theme: String, number: Int = -1, sentiment: Sentiment, clause: Range<Int>) {
    self.init(ThemeName(theme), number: number, sentiment: sentiment, clause: clause)
  }

  @inline(__always)
  init(_ name: ThemeName, number: Int, sentiment: Sentiment, clause: Range<Int>) {
    self.name = name
    position = Int32(truncatingIfNeeded: number)
    start = Int32(truncatingIfNeeded: clause.lowerBound)
    end = Int32(truncatingIfNeeded: clause.upperBound)
    self.sentiment = sentiment
  }

  /// The number only repeats what the name says.
  public static func == (one: ThemeMention, other: ThemeMention) -> Bool {
    one.name == other.name && one.sentiment == other.sentiment && one.clause == other.clause
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(sentiment)
    hasher.combine(clause)
  }
}

extension UnsafeBufferPointer<ThemeMention> {
  /// Whether two mentions of a comment are of the same theme.
  @inlinable @inline(__always)
  package func areOfSameTheme(_ one: Int, _ other: Int) -> Bool { self[one].name == self[other].name }
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
  /// What it is written in; of a comment that changes its language, that of the greater part.
  public let language: LanguageGuess
  /// Whether it says anything.
  public let content: Content
  /// What it thinks on the whole; absent when it says nothing.
  public let sentiment: Sentiment?
  /// Whether it has an opinion, or is a stock answer that takes a side in the light of the question.
  public var saysSomething: Bool { content == .opinion || sentiment != nil }
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
