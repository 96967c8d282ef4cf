internal import OpinaSentiment
public import OpinaThemes

/// What an export's own scores taught about the words of its comments.
///
/// The lexicons stay the base: their score is a feature of the model, and words correct it. No comment is scored by a model
/// that saw its text.
public struct Adaptation: Sendable {
  /// Comments on each side of the scale that it takes to learn anything.
  public static let fewest = 25
  /// Learnt words that are named with a comment.
  static let wordsNamed = 3

  /// How often the side of a comment is that of its score.
  public struct Agreement: Hashable, Sendable {
    /// Mean of the shares of low-scored comments that are called negative and of high-scored ones called positive, by the
    /// lexicons alone.
    public let before: Double
    /// The same after learning, each comment judged by a model that did not see it.
    public let after: Double
  }

  /// Comments that were learnt from, with a score below the middle of the scale, in it, and above it.
  public let comments: (low: Int, middle: Int, high: Int)
  /// How well comments agree with their scores, before and after.
  public let agreement: Agreement
  /// Whether what was learnt agrees better with the scores than the lexicons alone do; if not, every comment keeps its score.
  public var helps: Bool { agreement.after > agreement.before }
  /// Words that the scores say something about which the lexicons do not.
  public let words: [LearntWord]
  private let features: FeatureTable
  private let models: [CrossFit.Model]

  /// Learns.
  ///
  /// - Parameters:
  ///   - file: the export's name for messages.
  ///   - jobs: threads; what is learnt does not depend on them.
  public init(_ scored: ScoredComments, file: String, jobs: Int) async throws(AdaptationError) {
    let sorted = scored.sorted
    let low = sorted.reduce(0) { $0 + $1.comment.low }
    let high = sorted.reduce(0) { $0 + $1.comment.high }
    guard low >= Self.fewest, high >= Self.fewest else { throw .tooFewScores(file, low: low, high: high) }
    comments = (low, sorted.reduce(0) { $0 + $1.comment.responses } - low - high, high)
    let fit = CrossFit(sorted)
    features = fit.features
    models = await fit.models(jobs: jobs)
    var before = SidesRight()
    var after = SidesRight()
    for (index, comment) in fit.comments.enumerated() {
      before.add(comment, score: comment.lexicon)
      let sum = Self.sum(comment.lexicon, comment.words, features, models[fit.folds[index]])
      after.add(comment, score: LexiconScore.score(sum.lexicon + sum.offset + sum.words))
    }
    agreement = Agreement(before: before.share, after: after.share)
    let gain = models.reduce(0) { $0 + $1.gain } / Double(models.count)
    words = agreement.after > agreement.before ? LearntWord.all(in: fit.comments, gain: gain) : []
  }

  /// The sentiment of a comment that words can change: that of an opinion, not of a stock answer.
  static func adaptable(_ tagged: TaggedComment) -> Sentiment? { tagged.content == .opinion ? tagged.sentiment : nil }

  /// The comment with what was learnt; the comment as it was if there is nothing to change.
  public func adapted(_ tagged: TaggedComment, _ comment: CommentFeatures) -> TaggedComment {
    guard helps, let before = Self.adaptable(tagged), !comment.words.isEmpty else { return tagged }
    let model = models[comment.fold]
    let sum = Self.sum(before.score, comment.words.map(\.key), features, model)
    let total = sum.lexicon + sum.offset + sum.words
    let score = LexiconScore.score(total)
    // The limit is a common factor, so each part keeps its share of the score.
    let share = total == 0 ? 0 : score / total
    var strongest: [LearntScore.Word] = []
    for (column, effect) in sum.effects {
      guard let word = comment.words.first(where: { features.column($0.key) == column }) else { continue }
      strongest.append(LearntScore.Word(bytes: word.bytes, effect: effect * share))
    }
    return tagged.with(
      Sentiment(score: score, label: Self.label(score, before: before.label)),
      learnt: LearntScore(
        before: before, lexicon: sum.lexicon * share, words: sum.words * share, offset: sum.offset * share,
        strongest: strongest))
  }

  private static func label(_ score: Double, before: Sentiment.Label) -> Sentiment.Label {
    // Both sides stand in the comment, whatever its words are worth here.
    before == .mixed ? .mixed : Sentiment.Label(score: score, neutral: Calibration.neutral)
  }

  /// What the lexicons, zero and words make of the sum, and the words with the largest effects.
  private static func sum(
    _ score: Double, _ words: [UInt64], _ features: FeatureTable, _ model: CrossFit.Model
  ) -> (lexicon: Double, offset: Double, words: Double, effects: [(column: Int, effect: Double)]) {
    var lexicon = 0.0
    var offset = -model.zero * model.gain
    var all = 0.0
    var effects: [(column: Int, effect: Double)] = []
    for (column, value) in features.cells(lexicon: score, words: words) {
      let effect = model.weights[column] * value * model.gain
      switch column {
      case FeatureTable.bias: offset += effect
      case FeatureTable.lexiconSum, FeatureTable.lexiconScore: lexicon += effect
      default:
        all += effect
        effects.append((column, effect))
      }
    }
    effects.sort { (-abs($0.effect), $0.column) < (-abs($1.effect), $1.column) }
    return (lexicon, offset, all, Array(effects.prefix(wordsNamed)))
  }
}
