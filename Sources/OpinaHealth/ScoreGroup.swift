public import OpinaFeedback

/// The third of a score scale in which a respondent stands.
///
/// On a satisfaction, effort or star scale a promoter is a satisfied, a passive a neutral and a detractor a
/// dissatisfied respondent; the reports use those words then.
public enum ScoreGroup: String, CaseIterable, Hashable, Sendable, Codable {
  case promoter, passive, detractor

  /// The group of a score, by `Scale.npsCategory(of:)` or `Scale.satisfaction(of:)`.
  ///
  /// - Returns: `nil` for a score off the scale, or between two answers of an NPS question.
  public init?(score: Double, scale: Scale) {
    if let category = scale.npsCategory(of: score) {
      self = category == .promoter ? .promoter : category == .passive ? .passive : .detractor
    } else if let satisfaction = scale.satisfaction(of: score) {
      self = satisfaction == .satisfied ? .promoter : satisfaction == .neutral ? .passive : .detractor
    } else {
      return nil
    }
  }

  /// Position in `allCases`.
  package var position: Int {
    switch self {
    case .promoter: 0
    case .passive: 1
    case .detractor: 2
    }
  }

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
