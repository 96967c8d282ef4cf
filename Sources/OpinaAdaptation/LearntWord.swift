internal import OpinaSentiment

/// A word, or two neighbours, of which the scores say something that the lexicons do not.
public struct LearntWord: Hashable, Sendable {
  /// Key of the feature.
  public let key: UInt64
  /// What it adds to a comment's sum of opinions, in valence points.
  public let effect: Double
  /// Responses with a score whose comment has it.
  public let comments: Int
  /// Their mean place on the scale, 0 (worst) … 1 (best).
  public let meanPlace: Double
  /// How far their scores are from what the lexicons expect, in standard errors of the mean.
  public let evidence: Double

  /// Responses below which a word proves nothing.
  static let fewest = 8
  /// A word counts from this many standard errors on: among thousands of words that say nothing, hardly any gets as far.
  static let leastEvidence = 3.5
  /// Of a squared effect beside a squared miss: a word of eight responses keeps more than half of its effect.
  static let penalty = 5.0
  /// The smallest step of a valence.
  static let step = 0.5

  /// All learnt words, by key.
  ///
  /// - Parameter gain: what brings places on the scale to the lexicons' sums, in units of `Calibration.softness`.
  static func all(in comments: [ScoredComment], gain: Double) -> [LearntWord] {
    let line = ExpectedPlace(comments)
    var found: [UInt64: Evidence] = [:]
    for comment in comments {
      let miss = comment.meanPlace - line.place(lexicon: comment.lexicon)
      for word in comment.words { found[word, default: Evidence()].add(comment, miss: miss) }
    }
    let candidates = found.filter { $0.value.responses >= fewest && abs($0.value.strength) >= leastEvidence }
      .sorted { $0.key < $1.key }
    let columns = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1.key, $0) })
    let table = SparseTable(
      rows: comments.map { comment in
        let cells = comment.words.compactMap { word in columns[word].map { (column: $0, value: 1.0) } }
        return (cells, comment.meanPlace - line.place(lexicon: comment.lexicon), Double(comment.responses))
      }, columns: candidates.count)
    let effects = table.weights(penalty: penalty)
    return zip(candidates, effects).compactMap { candidate, effect in
      let effect = effect * gain * Calibration.softness
      guard abs(effect) >= step, (effect > 0) == (candidate.value.strength > 0) else { return nil }
      return LearntWord(
        key: candidate.key, effect: effect, comments: candidate.value.responses, meanPlace: candidate.value.meanPlace,
        evidence: candidate.value.strength)
    }
  }

  /// What the comments with a word say.
  private struct Evidence {
    var responses = 0
    private var places = 0.0
    private var miss = 0.0
    private var squares = 0.0

    mutating func add(_ comment: ScoredComment, miss: Double) {
      responses += comment.responses
      places += comment.meanPlace * Double(comment.responses)
      self.miss += miss * Double(comment.responses)
      squares += miss * miss * Double(comment.responses)
    }

    var meanPlace: Double { places / Double(responses) }
    /// The mean miss in standard errors.
    var strength: Double { squares > 0 ? miss / squares.squareRoot() : 0 }
  }
}
