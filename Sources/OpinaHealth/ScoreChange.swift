/// Why the score of the last wave differs from that of the wave before: an exact sum over what respondents speak of, and
/// over who they are.
///
/// Every respondent with a score is shared evenly among the themes that the respondent speaks of, and in each theme stands
/// with those who only praise it, who only criticise it, or who do both or neither; who names no theme stands with those
/// of the same kind. What each of these cells contributes is split by `ScoreSplit`. All figures are in points: of the Net
/// Promoter Score, or hundredths of the top-box share.
public struct ScoreChange: Sendable {
  /// What one row contributes.
  public struct Contribution: Hashable, Sendable {
    /// All of it: `mix` + `scored`.
    public let points: Double
    /// 95 % interval of `points`.
    public let interval: Interval
    /// What comes from more or fewer respondents who speak of the theme, or who belong to the group.
    public let mix: Double
    /// What comes from those of them who score otherwise than before.
    public let scored: Double
    /// Whether it is more than chance makes, in view of how many rows there are (`FalseDiscoveries`).
    public let isClear: Bool
  }

  /// What respondents who speak of a theme contribute.
  public struct Theme: Hashable, Sendable {
    /// The id of the theme.
    public let theme: String
    /// What they contribute, in points.
    public let contribution: Contribution
    /// Respondents with a score who criticise it in any comment, out of all of the wave.
    public let criticismBefore: Proportion
    /// The same in the last wave.
    public let criticismLast: Proportion
  }

  /// Themes of too few respondents, taken together.
  public struct RareThemes: Hashable, Sendable {
    /// How many themes, at least one.
    public let themes: Int
    /// As of a `Contribution`, in points; together they have no interval.
    public let mix: Double
    /// As of a `Contribution`, in points.
    public let scored: Double
  }

  /// Respondents with one value in a column, or with comments in one language.
  public struct Group: Hashable, Sendable {
    /// Who is in a group.
    public enum Kind: Hashable, Sendable {
      case value(String)
      /// No value in the column, or no comment.
      case none
      /// So many values of too few respondents.
      case others(Int)
    }

    /// Who is in it.
    public let kind: Kind
    /// What they contribute, in points.
    public let contribution: Contribution
    /// Points beyond what it would contribute by its share of respondents, had all groups changed alike.
    public let excess: Double
    /// Whether `excess` is more than chance makes.
    public let isOutOfLine: Bool
    /// Respondents with a score in the wave before.
    public let before: ScoreCounts
    /// Respondents with a score in the last wave.
    public let last: ScoreCounts
  }

  /// One way to part the respondents.
  public struct Split: Sendable {
    /// Index of the segment column; `nil` for the language of the comments.
    public let column: Int?
    /// Those that contribute most first.
    public let groups: [Group]
  }

  /// With fewer respondents in both waves together, what a row contributes has no interval that can be trusted.
  public static let fewestRespondents = 10

  /// What the waves are.
  public let unit: Wave.Unit
  /// The wave before the last one, of those with `NetPromoterScore.fewestRespondents` scores.
  public let before: Wave
  /// The last wave with as many scores.
  public let last: Wave
  /// Waves after `before` with fewer scores.
  public let leftOut: [Wave]
  /// The score of `last` minus that of `before`.
  public let difference: Double
  /// 95 % interval of `difference`.
  public let interval: Interval
  /// The part of `difference` that comes from what respondents speak of: the sum of `mix` over themes, over comments
  /// without a theme and over respondents without a comment.
  public let explained: Double
  /// At least 95 % interval of `explained`: which themes respondents name together is not known any more, so it is rather
  /// too wide than too narrow where they name several (`ScoreSplit.mixError`).
  public let explainedInterval: Interval
  /// Those that contribute most first.
  public let themes: [Theme]
  /// Themes of fewer than `fewestRespondents`; `nil` if there is none.
  public let rareThemes: RareThemes?
  /// What respondents contribute whose comments bear no theme.
  public let withoutTheme: Contribution
  /// What respondents contribute who wrote nothing.
  public let withoutComment: Contribution
  /// Segment columns in their order, then the languages; without those that say nothing of the change.
  public let splits: [Split]

  /// Whether chance among the respondents would hardly make such a difference.
  public var isMoreThanChance: Bool { interval.low > 0 || interval.high < 0 }
}
