internal import OpinaLexicon

/// How much more often two words stand together than chance would have it: the log-likelihood ratio G² of Dunning,
/// "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19 (1993).
struct PhraseStatistic {
  /// G² of two words that chance brings together so often once in a thousand times (χ² with one degree of freedom).
  static let leastAssociation = 10.83

  /// Pairs of neighbours: both words, the first with any, any with the second, all.
  let both: Int
  let first: Int
  let second: Int
  let all: Int

  /// 0 for independent words; always positive, whether they seek or avoid each other.
  var association: Double {
    let observed = [both, first - both, second - both, all - first - second + both].map(Double.init)
    let ofFirst = Double(first) / Double(all)
    let ofSecond = Double(second) / Double(all)
    let expected = [
      ofFirst * ofSecond, ofFirst * (1 - ofSecond), (1 - ofFirst) * ofSecond, (1 - ofFirst) * (1 - ofSecond),
    ]
    .map { $0 * Double(all) }
    var sum = 0.0
    for (seen, chance) in zip(observed, expected) where seen > 0 && chance > 0 {
      sum += seen * logarithm(seen / chance)
    }
    return 2 * sum
  }

  /// Whether the words stand together more often than chance has it.
  var isAttraction: Bool { Double(both) * Double(all) > Double(first) * Double(second) }

  /// Whether the words seek each other.
  var isPhrase: Bool { isAttraction && association >= Self.leastAssociation }
}
