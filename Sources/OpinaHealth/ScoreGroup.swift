public import OpinaFeedback

/// The third of a score scale in which a respondent stands.
///
/// On a satisfaction, effort or star scale a promoter is a satisfied, a passive a neutral and a detractor a
/// dissatisfied respondent; the reports use those words then.
public enum ScoreGroup: String, CaseIterable, Hashable, Sendable, Codable {
  case promoter, passive, detractor

  /// The group of a score.
  ///
  /// - `nps`, `enps`: 9–10, 7–8 and 0–6 (Reichheld, "The One Number You Need to Grow", Harvard Business Review 2003).
  /// - `csat`, `stars`: the top quarter of the scale (4–5 of 5, 8–10 of 10), the part below its middle, and what is
  ///   between.
  /// - `ces`: the top third (5–7 of 7), the part below its middle, and what is between.
  ///
  /// - Returns: `nil` for a score off the scale, or between two answers of an NPS question.
  public init?(score: Double, scale: Scale) {
    guard scale.range.contains(score) else { return nil }
    switch scale.kind {
    case .nps, .enps:
      guard scale.range == 0...10, score == score.rounded(.down) else { return nil }
      self = score >= 9 ? .promoter : score >= 7 ? .passive : .detractor
    case .csat, .stars:
      self.init(position: Self.position(of: score, on: scale), top: Self.topOfSatisfaction)
    case .ces:
      self.init(position: Self.position(of: score, on: scale), top: Self.topOfEffort)
    }
  }

  private init(position: Double, top: Double) {
    self = position >= top ? .promoter : position >= Self.middle ? .passive : .detractor
  }

  /// Where the score stands between the worst (0) and the best answer (1).
  private static func position(of score: Double, on scale: Scale) -> Double {
    let width = scale.range.upperBound - scale.range.lowerBound
    guard width > 0 else { return 0 }
    let fromBelow = (score - scale.range.lowerBound) / width
    return scale.highIsGood ? fromBelow : 1 - fromBelow
  }

  /// 4 of 5 is at 0.75, 8 of 10 at 0.78: the answers that customary top-box shares count.
  private static let topOfSatisfaction = 0.75
  /// 5 of 7 is at 0.67: "somewhat easy" and better, which customary effort shares count.
  private static let topOfEffort = 0.66
  /// 3 of 5 is at 0.5 and neutral; 5 of 10 is at 0.44 and dissatisfied.
  private static let middle = 0.45
}

extension ScoreGroup {
  /// What respondents of this group are called on a scale, as written in files.
  public func name(on scale: Scale) -> String {
    switch (self, scale.kind) {
    case (_, .nps), (_, .enps): rawValue
    case (.promoter, _): "satisfied"
    case (.passive, _): "neutral"
    case (.detractor, _): "dissatisfied"
    }
  }
}
