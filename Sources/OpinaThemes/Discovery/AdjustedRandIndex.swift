/// How alike two ways to group the same things are: the index of Rand, adjusted for chance (Hubert and Arabie,
/// "Comparing Partitions", Journal of Classification 2, 1985).
enum AdjustedRandIndex {
  /// 1 for the same groups, about 0 for groups that have nothing to do with each other.
  ///
  /// - Parameters: the group of each thing; both of the same length.
  static func of<Group: Hashable>(_ first: [Group], _ second: [Group]) -> Double {
    var both: [Pair<Group>: Int] = [:]
    var ofFirst: [Group: Int] = [:]
    var ofSecond: [Group: Int] = [:]
    for (left, right) in zip(first, second) {
      both[Pair(left: left, right: right), default: 0] += 1
      ofFirst[left, default: 0] += 1
      ofSecond[right, default: 0] += 1
    }
    let together = pairs(both.values)
    let inFirst = pairs(ofFirst.values)
    let inSecond = pairs(ofSecond.values)
    let all = pairs([min(first.count, second.count)])
    guard all > 0 else { return 1 }
    let chance = Double(inFirst) * Double(inSecond) / Double(all)
    let most = Double(inFirst + inSecond) / 2
    return most == chance ? 1 : (Double(together) - chance) / (most - chance)
  }

  private struct Pair<Group: Hashable>: Hashable {
    let left: Group
    let right: Group
  }

  /// Pairs of things that are in the same group: whole numbers, so that the order of groups does not matter.
  private static func pairs(_ sizes: some Sequence<Int>) -> Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
}
