public import OpinaThemes

/// How many comments bear no theme, by the reason why.
public struct UntaggedCounts: Hashable, Sendable {
  var counts: [UntaggedReason: Int] = [:]

  /// Comments without a theme for this reason.
  public subscript(_ reason: UntaggedReason) -> Int { counts[reason] ?? 0 }

  /// Comments without a theme.
  public var total: Int { UntaggedReason.allCases.reduce(0) { $0 + self[$1] } }

  mutating func add(_ reason: UntaggedReason) { counts[reason, default: 0] += 1 }

  mutating func merge(_ other: UntaggedCounts) {
    for reason in UntaggedReason.allCases where other[reason] > 0 { counts[reason, default: 0] += other[reason] }
  }
}
