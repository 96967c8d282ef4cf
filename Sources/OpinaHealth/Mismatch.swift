public import OpinaFeedback
public import OpinaSentiment

/// A score and a comment of one respondent that contradict each other.
///
/// Often the respondent took the scale the wrong way round; such a response deserves a second look.
public enum Mismatch: String, CaseIterable, Hashable, Sendable, Codable {
  case praiseWithLowScore = "praise-with-low-score"
  case complaintWithHighScore = "complaint-with-high-score"

  /// - Parameters:
  ///   - group: where the score stands; `nil` without a score, and then there is nothing to contradict.
  ///   - sentiment: of the comment.
  ///   - question: what the comment answers. Only an open question and the reason for the score can contradict it: praise is
  ///     what one asked for likes gets.
  /// - Returns: `nil` if they agree, or if the comment is not clear enough to say.
  public init?(group: ScoreGroup?, sentiment: Sentiment?, question: Question = .open) {
    guard let group, let sentiment, question == .open || question == .reason else { return nil }
    switch (group, sentiment.label) {
    case (.detractor, .positive) where sentiment.score >= Self.clear: self = .praiseWithLowScore
    case (.promoter, .negative) where sentiment.score <= -Self.clear: self = .complaintWithHighScore
    default: return nil
    }
  }

  /// Half of a clear opinion ("good" is worth 2 of 3): a shade of praise or blame contradicts no score.
  private static let clear = 0.3
}
