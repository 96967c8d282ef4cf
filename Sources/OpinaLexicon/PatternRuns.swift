/// The patterns of each list, sorted by the tags of the words beside the anchor: those that go with one tag lie together as
/// a run, and one bit tells whether there are any.
///
/// A list is, in numbers of 64 bits: for each `PatternSide` the tags that begin a run, one bit each; for each where its first
/// run is found; and at which byte of all patterns each run of the list begins, in numbers of half that size. A run ends
/// where the next one begins.
struct PatternRuns {
  /// All lists, one behind the other; the first is that of words which have none.
  private(set) var lists = [UInt64](repeating: 0, count: 2 * PatternSide.count)
  /// The patterns of all runs.
  private(set) var patterns: [TaggedPattern] = []
  /// List → where it begins.
  let starts: [Int32]

  /// A run of a list.
  private struct Key: Comparable {
    let side: PatternSide
    let tag: UInt8

    static func < (one: Key, other: Key) -> Bool {
      (one.side.rawValue, one.tag) < (other.side.rawValue, other.tag)
    }
  }

  /// - Parameters:
  ///   - lists: patterns of two slots and more by the words that are their anchors.
  ///   - filters: by pattern.
  ///   - entries: by pattern.
  init(_ lists: PatternLists, of filters: [PatternFilter], entries: [PatternEntry]) {
    var all: [UInt64] = self.lists
    var patterns: [TaggedPattern] = []
    starts = (0..<lists.count).map { list in
      let own = lists.patterns(list)
      guard !own.isEmpty else { return 0 }
      var keyed: [(key: Key, pattern: Int32)] = []
      for pattern in own {
        let filter = filters[Int(pattern)]
        for tag in filter.tags { keyed.append((Key(side: filter.side, tag: tag), pattern)) }
      }
      keyed.sort { ($0.key, $0.pattern) < ($1.key, $1.pattern) }
      let start = all.count
      var masks = [UInt64](repeating: 0, count: PatternSide.count)
      var firstRuns = [UInt64](repeating: 0, count: PatternSide.count)
      var runs: [Int32] = []
      // Runs follow the masks and the places of first runs, two in each number.
      let firstRun = 2 * (start + 2 * PatternSide.count)
      for (index, (key, pattern)) in keyed.enumerated() {
        if index == 0 || keyed[index - 1].key != key {
          if masks[key.side.rawValue] == 0 { firstRuns[key.side.rawValue] = UInt64(firstRun + runs.count) }
          masks[key.side.rawValue] |= 1 << UInt64(key.tag)
          runs.append(Int32(patterns.count * MemoryLayout<TaggedPattern>.stride))
        }
        let filter = filters[Int(pattern)]
        patterns.append(
          TaggedPattern(pattern, first: filter.first, second: filter.second, entry: entries[Int(pattern)]))
      }
      runs.append(Int32(patterns.count * MemoryLayout<TaggedPattern>.stride))
      all += masks + firstRuns + Self.pairs(runs)
      return Int32(start)
    }
    self.lists = all
    self.patterns = patterns
  }

  /// Two numbers in each, as they lie in memory.
  private static func pairs(_ numbers: [Int32]) -> [UInt64] {
    stride(from: 0, to: numbers.count, by: 2).map { index in
      var pair: UInt64 = 0
      withUnsafeMutableBytes(of: &pair) { bytes in
        bytes.storeBytes(of: numbers[index], as: Int32.self)
        if index + 1 < numbers.count {
          bytes.storeBytes(of: numbers[index + 1], toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
        }
      }
      return pair
    }
  }

  /// Where it is told at which byte a run begins, counted in numbers of 32 bits.
  ///
  /// - Parameters:
  ///   - lists: of all words.
  ///   - mask: where the mask lies that has the bit of the tag.
  @inline(__always)
  static func place(_ lists: UnsafePointer<UInt64>, mask: Int, tag: UInt8) -> Int {
    let below = lists[mask] & ((1 &<< UInt64(tag)) &- 1)
    return Int(truncatingIfNeeded: lists[mask &+ PatternSide.count]) &+ below.nonzeroBitCount
  }

  /// Where the patterns of one run lie, in bytes from the first pattern of all.
  @inline(__always)
  static func run(_ lists: UnsafePointer<UInt64>, at place: Int) -> (first: Int, end: Int) {
    let starts = UnsafeRawPointer(lists) + place &* MemoryLayout<Int32>.size
    return (
      Int(starts.load(as: Int32.self)), Int(starts.load(fromByteOffset: MemoryLayout<Int32>.size, as: Int32.self))
    )
  }
}
