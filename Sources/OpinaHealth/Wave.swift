/// A part of a survey in time.
public struct Wave: Sendable {
  /// What makes a wave.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    case month, quarter, export
  }

  /// Comments that a wave needs to be compared.
  public static let fewestComments = 30
  /// More months than this are taken together to quarters.
  static let mostMonths = 12

  /// `2026-03`, `2026-Q1`, or the number of the export, from 0.
  public let name: String
  /// What is counted of its responses.
  public let group: GroupTally
  /// The months or the export that it is made of.
  let parts: [WavePart]

  var isLargeEnough: Bool { group.comments >= Self.fewestComments }
  /// Whether its score can be compared.
  var hasEnoughScores: Bool { group.scores.total >= NetPromoterScore.fewestRespondents }
}

extension SurveyTally {
  /// The waves of the survey in their order.
  ///
  /// - Parameters:
  ///   - unit: without one, months or quarters if there are dates of more than one, else the exports of the report.
  ///   - isEnough: whether a wave has enough of what is to be compared.
  /// - Returns: `nil` unless two of them have.
  func waves(by unit: Wave.Unit?, where isEnough: (Wave) -> Bool) -> (unit: Wave.Unit, waves: [Wave])? {
    let candidates: [Wave.Unit] =
      unit.map { [$0] }
      ?? (months.count > Wave.mostMonths
        ? [.quarter, .export] : [.month, .quarter, .export])
    for candidate in candidates {
      let waves = waves(of: candidate)
      if waves.count(where: isEnough) > 1 { return (candidate, waves) }
    }
    return nil
  }

  private func waves(of unit: Wave.Unit) -> [Wave] {
    switch unit {
    case .month:
      return months.sorted { $0.key < $1.key }
        .map { Wave(name: $0.key, group: $0.value, parts: [.month($0.key)]) }
    case .export:
      return exports.sorted { $0.key < $1.key }
        .map { Wave(name: String($0.key), group: $0.value, parts: [.export($0.key)]) }
    case .quarter:
      var quarters: [String: (group: GroupTally, parts: [WavePart])] = [:]
      let same = Array(themeIds.indices)
      for (month, group) in months {
        guard let number = Int(month.suffix(2)) else { continue }
        let quarter = "\(month.prefix(4))-Q\((number + 2) / 3)"
        quarters[quarter, default: (GroupTally(), [])].group.merge(group, numbers: same)
        quarters[quarter]?.parts.append(.month(month))
      }
      return quarters.sorted { $0.key < $1.key }
        .map { Wave(name: $0.key, group: $0.value.group, parts: $0.value.parts) }
    }
  }
}
