/// The tallies of a few groups, such as months, exports or languages, by what they have in common.
///
/// A list: a dozen keys are looked through sooner than one of them is hashed, and rows that follow each other are mostly of
/// the same group.
struct GroupTallies<Key: Hashable & Sendable>: Sendable {
  private var keys: [Key] = []
  private var tallies: [GroupTally] = []
  /// Where the last one was found.
  private var last = 0

  /// The tally of a group; a new one for a group that was not seen.
  subscript(_ key: Key) -> GroupTally {
    get { keys.firstIndex(of: key).map { tallies[$0] } ?? GroupTally() }
    _modify {
      if last >= keys.count || keys[last] != key { last = place(of: key) }
      yield &tallies[last]
    }
  }

  private mutating func place(of key: Key) -> Int {
    if let known = keys.firstIndex(of: key) { return known }
    keys.append(key)
    tallies.append(GroupTally())
    return keys.count - 1
  }

  /// All groups that were seen, by name.
  ///
  /// - Parameter name: what a key is called; no two are called the same.
  func named<Name: Hashable>(_ name: (Key) -> Name) -> [Name: GroupTally] {
    Dictionary(uniqueKeysWithValues: zip(keys.map(name), tallies))
  }

  /// - Parameter numbers: the number in this tally of each theme of the other.
  mutating func merge(_ other: GroupTallies, numbers: [Int]) {
    for (key, tally) in zip(other.keys, other.tallies) { self[key].merge(tally, numbers: numbers) }
  }
}
