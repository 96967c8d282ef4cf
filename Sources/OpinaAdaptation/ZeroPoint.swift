/// Where praise ends and complaint begins among predicted scores.
enum ZeroPoint {
  /// What some responses with nearly the same prediction say.
  struct Point {
    let prediction: Double
    let low: Int
    let high: Int
  }

  /// Responses from which on the scores decide as much as the lexicons: fewer put zero at a place of their own.
  static let enough = 20.0
  /// What a difference between the two shares costs beside their sum.
  private static let imbalance = 0.5

  /// The prediction that has the largest shares of low responses below and of high ones above it, both alike as far as
  /// that goes; `nil` unless there are both.
  static func between(_ points: [Point]) -> Double? {
    let sorted = points.sorted { ($0.prediction, $0.low, $0.high) < ($1.prediction, $1.low, $1.high) }
    let low = sorted.reduce(0) { $0 + $1.low }
    let high = sorted.reduce(0) { $0 + $1.high }
    guard low > 0, high > 0 else { return nil }
    var lowBelow = 0
    var highBelow = 0
    var best = -Double.infinity
    var place: Double?
    for index in sorted.indices.dropLast() {
      lowBelow += sorted[index].low
      highBelow += sorted[index].high
      guard sorted[index].prediction < sorted[index + 1].prediction else { continue }
      let lowShare = Double(lowBelow) / Double(low)
      let highShare = 1 - Double(highBelow) / Double(high)
      let merit = lowShare + highShare - imbalance * abs(lowShare - highShare)
      if merit > best {
        best = merit
        place = (sorted[index].prediction + sorted[index + 1].prediction) / 2
      }
    }
    return place
  }

  /// Weighs the place that the scores say against the one where the lexicons change sides.
  static func weighed(scores: [Point], lexicon: [Point]) -> Double {
    let byScores = between(scores)
    let byLexicon = between(lexicon)
    guard let byScores else { return byLexicon ?? 0 }
    guard let byLexicon else { return byScores }
    let proof = Double(min(scores.reduce(0) { $0 + $1.low }, scores.reduce(0) { $0 + $1.high }))
    return (proof * byScores + enough * byLexicon) / (proof + enough)
  }
}
