/// A pattern that is one word, in the list of that word.
@usableFromInline
struct WordPattern: Sendable, BitwiseCopyable {
  /// From the lowest bit on: whether there is a pattern at all, whether others of the list follow, the rank and one more
  /// (3 bits), the pattern.
  private let packed: UInt32

  init(pattern: Int, rank: Int?, isLast: Bool) {
    packed = 1 | (isLast ? 0 : 2) | UInt32((rank ?? -1) + 1) << 2 | UInt32(pattern) << 5
  }

  private init() { packed = 0 }

  /// Stands for an empty list.
  static let none = WordPattern()

  @inline(__always)
  var isLast: Bool { packed & 2 == 0 }
  /// 1 for the last of a list, else 0.
  @inline(__always)
  var isLastCount: Int { Int(packed >> 1 & 1 ^ 1) }
  /// See `Meaning.rank`; -1 for none.
  @inline(__always)
  var rank: Int8 { Int8(truncatingIfNeeded: packed >> 2 & 7) - 1 }
  @inline(__always)
  var pattern: Int { Int(packed >> 5) }

  /// The patterns of all lists, one list behind the other, and where each list begins; `none` comes first.
  static func lists(_ lists: PatternLists, ranks: [Int?]) -> (patterns: [WordPattern], starts: [Int32]) {
    var all = [none]
    let starts = (0..<lists.count).map { list in
      let own = lists.patterns(list)
      guard let last = own.last else { return Int32(0) }
      let start = Int32(all.count)
      all += own.map { WordPattern(pattern: Int($0), rank: ranks[Int($0)], isLast: $0 == last) }
      return start
    }
    return (all, starts)
  }

  /// How many patterns the longest list has, at least 1.
  static func longest(_ patterns: FixedArray<WordPattern>) -> Int {
    var longest = 1
    var length = 0
    for pattern in patterns {
      length += 1
      longest = max(longest, length)
      if pattern.isLast { length = 0 }
    }
    return longest
  }
}
