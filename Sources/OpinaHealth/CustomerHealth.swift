/// How one customer stands with the company, as far as scores and comments tell.
public struct CustomerHealth: Hashable, Sendable {
  /// What is to be done about a customer.
  public enum Band: String, CaseIterable, Hashable, Sendable, Codable {
    case atRisk = "at-risk"
    case watch
    case healthy
    /// Nothing is known: silence is no sign of health.
    case unknown
  }

  /// Why a customer is in a band: a stable code with the figures that it was decided on.
  public enum Reason: Hashable, Sendable {
    /// A comment speaks of leaving or of going to law; its record, and in which of several exports, from 0.
    case alarm(record: Int, export: Int = 0)
    /// The last score is a detractor's and the comments, if there are any, do not contradict it.
    case lowScore(score: Double)
    /// The comments are clearly negative, whatever the score says.
    case negativeComments(sentiment: Double, comments: Int)
    /// The last score is a detractor's, but the comments are positive.
    case lowScorePositiveComments(score: Double, sentiment: Double)
    /// The last score is a promoter's, but the comments are negative.
    case highScoreNegativeComments(score: Double, sentiment: Double)
    /// The last score is lower than the one before it by so much that it is no chance.
    case scoreFell(from: Double, to: Double)
    case passiveScore(score: Double)
    case mixedComments(sentiment: Double, comments: Int)
    case highScore(score: Double)
    case positiveComments(sentiment: Double, comments: Int)
    /// The last word is older than a year before the newest one in the export.
    case stale(date: String)
    case noEvidence

    /// Stable, for files.
    public var code: String {
      switch self {
      case .alarm: "alarm"
      case .lowScore: "low-score"
      case .negativeComments: "negative-comments"
      case .lowScorePositiveComments: "low-score-positive-comments"
      case .highScoreNegativeComments: "high-score-negative-comments"
      case .scoreFell: "score-fell"
      case .passiveScore: "passive-score"
      case .mixedComments: "mixed-comments"
      case .highScore: "high-score"
      case .positiveComments: "positive-comments"
      case .stale: "stale"
      case .noEvidence: "no-evidence"
      }
    }
  }

  /// A theme and how many of the customer's comments praise or criticise it.
  public struct ThemeCount: Hashable, Sendable {
    /// The id of the theme.
    public let theme: String
    /// How many of the customer's comments take the side that the list is of, at least one.
    public let comments: Int
  }

  /// The id.
  public let customer: String
  /// What the export calls the customer beside the id.
  public let name: String?
  /// What is to be done.
  public let band: Band
  /// Why: the first rule that held, with its figures.
  public let reason: Reason
  /// Responses of the customer, in all exports.
  public let responses: Int
  /// Comments of the customer that hold any visible character.
  public let comments: Int
  /// The score of the latest response that has one, on the survey's scale; `nil` without any.
  public let lastScore: Double?
  /// Day of the last response, `yyyy-mm-dd`.
  public let lastDate: String?
  /// −1 … 1, the recent comments weighing more.
  public let sentiment: Double?
  /// Themes that the customer praises, most comments first.
  public let likes: [ThemeCount]
  /// Themes that the customer criticises, most comments first.
  public let dislikes: [ThemeCount]
  /// A sentence of the customer that praises; `nil` where none can be quoted.
  public let likeQuote: Quote?
  /// Of who is at risk or has negative comments beside a good score, the comment that makes the case, shortened only if it is
  /// long: the one that raised the alarm, that came with the poor score or that is negative; of others a criticism.
  public let dislikeQuote: Quote?
}
