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
  public let group: GroupTally

  var isLargeEnough: Bool { group.comments >= Self.fewestComments }
}

extension SurveyTally {
  /// The waves of the survey in their order.
  ///
  /// - Parameter unit: without one, months or quarters if there are dates of more than one, else the exports of the report.
  /// - Returns: `nil` unless two of them have enough comments.
  func waves(by unit: Wave.Unit?) -> (unit: Wave.Unit, waves: [Wave])? {
    let candidates: [Wave.Unit] =
      unit.map { [$0] }
      ?? (months.count > Wave.mostMonths
        ? [.quarter, .export] : [.month, .quarter, .export])
    for candidate in candidates {
      let waves = waves(of: candidate)
      if waves.count(where: \.isLargeEnough) > 1 { return (candidate, waves) }
    }
    return nil
  }

  private func waves(of unit: Wave.Unit) -> [Wave] {
    switch unit {
    case .month: return months.sorted { $0.key < $1.key }.map { Wave(name: $0.key, group: $0.value) }
    case .export: return exports.sorted { $0.key < $1.key }.map { Wave(name: String($0.key), group: $0.value) }
    case .quarter:
      var quarters: [String: GroupTally] = [:]
      let same = Array(themeIds.indices)
      for (month, group) in months {
        guard let number = Int(month.suffix(2)) else { continue }
        quarters["\(month.prefix(4))-Q\((number + 2) / 3)", default: GroupTally()].merge(group, numbers: same)
      }
      return quarters.sorted { $0.key < $1.key }.map { Wave(name: $0.key, group: $0.value) }
    }
  }
}
