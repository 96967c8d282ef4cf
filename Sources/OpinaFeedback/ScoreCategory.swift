/// What the likelihood to recommend makes of a respondent.
public enum NPSCategory: String, CaseIterable, Hashable, Sendable, Codable {
  /// 9 or 10.
  case promoter
  /// 7 or 8.
  case passive
  /// 0 to 6.
  case detractor
}

/// What a satisfaction, effort or star rating says.
public enum Satisfaction: String, CaseIterable, Hashable, Sendable, Codable {
  case satisfied, neutral, dissatisfied
}

extension Scale {
  /// Promoter, passive or detractor.
  ///
  /// Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003.
  /// - Returns: `nil` unless the scale is NPS or e-NPS and the score a whole number from 0 to 10.
  public func npsCategory(of score: Double) -> NPSCategory? {
    guard kind == .nps || kind == .enps, range.contains(score), score == score.rounded() else { return nil }
    if score >= 9 { return .promoter }
    return score >= 7 ? .passive : .detractor
  }

  /// Whether a rating is a top box, a bottom box or between.
  ///
  /// Three of ten values, rounded up, are the top and as many the bottom: 4–5 of 5, 5–7 of 7, 8–10 of 10 are satisfied,
  /// 1–2, 1–3, 1–3 dissatisfied. Scores between two values belong to the lower box's side only when they reach it.
  /// - Returns: `nil` for NPS and e-NPS, which have categories of their own, and for scores off the scale.
  public func satisfaction(of score: Double) -> Satisfaction? {
    guard kind != .nps, kind != .enps, range.contains(score) else { return nil }
    let topShare = 0.3
    let steps = range.upperBound - range.lowerBound + 1
    // From 0 to 10 the boxes are those from 1 to 10.
    let box = (topShare * (range == 0...10 ? 10 : steps)).rounded(.up) - 1
    let fromBest = highIsGood ? range.upperBound - score : score - range.lowerBound
    let fromWorst = steps - 1 - fromBest
    if fromBest <= box { return .satisfied }
    return fromWorst <= box ? .dissatisfied : .neutral
  }
}
