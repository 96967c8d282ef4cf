/// The patterns of each list, sorted by the tags of the words beside the anchor: those that go with one tag lie together as
/// a run, and one bit tells whether there are any.
///
/// A list is two numbers of 64 bits, which for each side of a word tell the tags that have a run, one bit each; the lowest
/// bit of the first, which is no word's tag, tells whether there is one of patterns that no neighbour can rule out. In numbers
/// of half that size follow how many of the list's runs come before those of its second side, and for each run with which of
/// all patterns it begins and how many it has. Most forms of a lemma have most of their runs in common: each is kept once.
struct PatternRuns {
  /// All lists, one behind the other; the first is that of words which have none.
  private(set) var lists = [UInt64](repeating: 0, count: headerSize)
  /// The patterns of all runs.
  let patterns: [TaggedPattern]
  /// How many of the lowest bits of the number of a run tell how many patterns it has; those above tell its first.
  let sizeBits: UInt32
  /// List → where it begins.
  let starts: [Int32]

  /// Both masks and the number behind them.
  private static let headerSize = 3
  /// How many numbers a cache line holds.
  private static let lineSize = 8

  /// A run of a list, in the order of runs.
  private struct Key: Hashable, Comparable {
    /// Which of the two masks has its bit.
    let mask: Int
    let tag: UInt8

    init(_ side: PatternSide, _ tag: UInt8) {
      mask = side == .before ? 1 : 0
      self.tag = tag
    }

    static func < (one: Key, other: Key) -> Bool { (one.mask, one.tag) < (other.mask, other.tag) }
  }

  /// - Parameters:
  ///   - lists: patterns of two slots and more by the words that are their anchors.
  ///   - filters: by pattern.
  ///   - entries: by pattern.
  init(_ lists: PatternLists, of filters: [PatternFilter], entries: [PatternEntry]) {
    let runs = (0..<lists.count).map { Self.runs(lists.patterns($0), filters) }
    let sizeBits = Int.bitWidth - (runs.joined().map(\.patterns.count).max() ?? 0).leadingZeroBitCount
    var patterns: [Int32] = []
    var known: [[Int32]: UInt32] = [:]
    var all: [UInt64] = self.lists
    starts = runs.map { runs in
      guard !runs.isEmpty else { return 0 }
      var masks: [UInt64] = [0, 0]
      for run in runs { masks[run.key.mask] |= 1 << UInt64(run.key.tag) }
      let numbers = runs.map { run in
        if let number = known[run.patterns] { return number }
        precondition(patterns.count.leadingZeroBitCount + UInt32.bitWidth >= Int.bitWidth + sizeBits)
        let number = UInt32(patterns.count) << UInt32(sizeBits) | UInt32(run.patterns.count)
        known[run.patterns] = number
        patterns += run.patterns
        return number
      }
      let list = masks + Self.pairs([UInt32(masks[0].nonzeroBitCount)] + numbers)
      Self.align(&all, for: list.count)
      let start = all.count
      all += list
      return Int32(start)
    }
    self.lists = all
    self.sizeBits = UInt32(sizeBits)
    self.patterns = patterns.map { TaggedPattern(filters[Int($0)], entries[Int($0)]) }
  }

  /// The runs of a list in their order.
  private static func runs(
    _ list: some Sequence<Int32>, _ filters: [PatternFilter]
  ) -> [(key: Key, patterns: [Int32])] {
    var patterns: [Key: [Int32]] = [:]
    for pattern in list {
      let filter = filters[Int(pattern)]
      for tag in filter.tags { patterns[Key(filter.side, tag), default: []].append(pattern) }
    }
    return patterns.map { ($0.key, $0.value.sorted()) }.sorted { $0.key < $1.key }
  }

  /// Has a list begin on another cache line where else it, or what of a long one is looked at first, would lie on two.
  private static func align(_ lists: inout [UInt64], for count: Int) {
    let place = lists.count % lineSize
    let isSplit = place + (count <= lineSize ? count : headerSize) > lineSize
    if isSplit { lists += repeatElement(0, count: lineSize - place) }
  }

  /// Two numbers in each, as they lie in memory.
  private static func pairs(_ numbers: [UInt32]) -> [UInt64] {
    stride(from: 0, to: numbers.count, by: 2).map { index in
      var pair: UInt64 = 0
      withUnsafeMutableBytes(of: &pair) { bytes in
        bytes.storeBytes(of: numbers[index], as: UInt32.self)
        if index + 1 < numbers.count {
          bytes.storeBytes(of: numbers[index + 1], toByteOffset: MemoryLayout<UInt32>.size, as: UInt32.self)
        }
      }
      return pair
    }
  }

  /// 1 if a list has patterns that no neighbour can rule out, else 0.
  @inline(__always)
  static func hasOpenRun(_ list: UnsafePointer<UInt64>) -> Int { Int(truncatingIfNeeded: list[0] & 1) }

  /// 1 if a list has a run for the tag of the word behind, else 0.
  @inline(__always)
  static func hasRun(_ list: UnsafePointer<UInt64>, behind tag: UInt32) -> Int {
    Int(truncatingIfNeeded: (list[0] & ~1) &>> UInt64(tag) & 1)
  }

  /// The same for that of the word before.
  @inline(__always)
  static func hasRun(_ list: UnsafePointer<UInt64>, before tag: UInt32) -> Int {
    Int(truncatingIfNeeded: list[1] &>> UInt64(tag) & 1)
  }

  /// Where the number of a run lies, counted in numbers of 32 bits.
  ///
  /// - Parameters:
  ///   - lists: of all words.
  ///   - list: where the one begins that has the run.
  ///   - isBefore: 1 if the tag is that of the word before, else 0.
  ///   - tag: `PatternTags.none` for the run of patterns that no neighbour can rule out.
  @inline(__always)
  static func place(_ lists: UnsafePointer<UInt64>, _ list: Int, isBefore: Int, tag: UInt8) -> Int {
    let below = lists[list &+ isBefore] & ((1 &<< UInt64(tag)) &- 1)
    let firstNumber = 2 &* (list &+ 2)
    let others = number(lists, at: firstNumber)
    return firstNumber &+ 1 &+ below.nonzeroBitCount &+ Int(others) & (0 &- isBefore)
  }

  /// Where the patterns of one run lie among all.
  @inline(__always)
  static func run(_ lists: UnsafePointer<UInt64>, at place: Int, sizeBits: UInt32) -> Range<Int> {
    let number = number(lists, at: place)
    let first = Int(number &>> sizeBits)
    let size = Int(number & ~(~0 &<< sizeBits))
    return Range(uncheckedBounds: (first, first &+ size))
  }

  @inline(__always)
  private static func number(_ lists: UnsafePointer<UInt64>, at place: Int) -> UInt32 {
    UnsafeRawPointer(lists).load(fromByteOffset: place &* MemoryLayout<UInt32>.size, as: UInt32.self)
  }
}
