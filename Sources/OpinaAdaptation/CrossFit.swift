/// Fits models so that no comment is scored by one that saw it.
///
/// Texts are split by their hash. For every two parts there is a model that saw neither. A part's model is the mean of the
/// four that did not see it, and where its zero lies is found on the other parts, each predicted by the one of the four
/// that did not see that part either.
struct CrossFit: Sendable {
  /// Parts that the texts are split into.
  static let folds = 5
  /// Of a squared weight beside a squared miss, scores running from 0 to 1.
  static let penalty = 1.0
  /// The rarer side of the scale counts more, so that its words are learnt too, but no more than so many times.
  static let mostWeight = 3.0

  /// What is predicted for a comment and how that becomes a score.
  struct Model: Sendable {
    /// By column of the table.
    let weights: [Double]
    /// The prediction between praise and complaint.
    let zero: Double
    /// What brings predictions to the size of the lexicons' sums.
    let gain: Double
  }

  let comments: [ScoredComment]
  let folds: [Int]
  let features: FeatureTable
  private let cells: [[(column: Int, value: Double)]]

  init(_ sorted: [(key: ScoredComment.Key, comment: ScoredComment)]) {
    comments = sorted.map(\.comment)
    folds = sorted.map { Int($0.key.text % UInt64(Self.folds)) }
    features = FeatureTable(comments)
    let features = features
    cells = comments.map { features.cells(lexicon: $0.lexicon, words: $0.words) }
  }

  /// The weights that all parts but two say. Nothing of these two has a part in them, not even how many are on which side.
  private func weights(without left: (Int, Int)) -> [Double] {
    let rows = folds.indices.filter { folds[$0] != left.0 && folds[$0] != left.1 }
    let low = rows.reduce(0) { $0 + comments[$1].low }
    let high = rows.reduce(0) { $0 + comments[$1].high }
    let sides = Self.sideWeights(low: low, high: high)
    let table = SparseTable(
      rows: rows.map { row in
        let (place, weight) = comments[row].weighed(low: sides.low, high: sides.high)
        return (cells[row], place - 0.5, weight)
      }, columns: features.count)
    return table.weights(penalty: Self.penalty)
  }

  private static func sideWeights(low: Int, high: Int) -> (low: Double, high: Double) {
    guard low > 0, high > 0 else { return (1, 1) }
    let ratio = Double(high) / Double(low)
    return (min(max(ratio, 1), mostWeight), min(max(1 / ratio, 1), mostWeight))
  }

  /// One model for each part; parts that are left out are worked on side by side.
  func models(jobs: Int) async -> [Model] {
    let pairs = (0..<Self.folds).flatMap { first in (first + 1..<Self.folds).map { (first, $0) } }
    var fitted: [[Double]] = Array(repeating: [], count: pairs.count)
    await withTaskGroup(of: (Int, [Double]).self) { group in
      var started = 0
      func startNext() {
        guard started < pairs.count else { return }
        let (number, left) = (started, pairs[started])
        started += 1
        group.addTask { (number, weights(without: left)) }
      }
      for _ in 0..<max(1, jobs) { startNext() }
      while let (number, weights) = await group.next() {
        fitted[number] = weights
        startNext()
      }
    }
    return (0..<Self.folds).map { fold in
      var others: [Int: [Double]] = [:]
      for (pair, weights) in zip(pairs, fitted) {
        if pair.0 == fold { others[pair.1] = weights }
        if pair.1 == fold { others[pair.0] = weights }
      }
      return model(others)
    }
  }

  /// - Parameter others: for each other part the weights that were fitted without it.
  private func model(_ others: [Int: [Double]]) -> Model {
    var byScores: [ZeroPoint.Point] = []
    var byLexicon: [ZeroPoint.Point] = []
    var sums: [(lexicon: Double, prediction: Double)] = []
    for (index, comment) in comments.enumerated() {
      guard let weights = others[folds[index]] else { continue }
      let prediction = cells[index].reduce(0) { $0 + weights[$1.column] * $1.value }
      byScores.append(.init(prediction: prediction, low: comment.low, high: comment.high))
      let count = comment.responses
      byLexicon.append(
        .init(prediction: prediction, low: comment.lexicon < 0 ? count : 0, high: comment.lexicon > 0 ? count : 0))
      sums.append((LexiconScore.sum(comment.lexicon), prediction))
    }
    let zero = ZeroPoint.weighed(scores: byScores, lexicon: byLexicon)
    let usual = Self.median(sums.map { abs($0.prediction - zero) })
    let gain = usual > 0 ? Self.median(sums.map { abs($0.lexicon) }) / usual : 0
    var mean = [Double](repeating: 0, count: features.count)
    for fold in others.keys.sorted() {
      for (column, weight) in (others[fold] ?? []).enumerated() { mean[column] += weight / Double(others.count) }
    }
    return Model(weights: mean, zero: zero, gain: gain > 0 ? gain : Self.usualGain)
  }

  /// Taken where the lexicons say nothing of most comments.
  private static let usualGain = 4.0

  private static func median(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.sorted()[values.count / 2] }
}

extension ScoredComment {
  /// The mean place of the responses on the scale, each side counted with its weight, and the sum of these weights.
  func weighed(low: Double, high: Double) -> (place: Double, weight: Double) {
    let weights = SIMD3(low, 1, high)
    let weight = (weights * SIMD3<Double>(counts)).sum()
    return ((weights * SIMD3<Double>(places)).sum() / (weight * Double(Self.best)), weight)
  }
}
