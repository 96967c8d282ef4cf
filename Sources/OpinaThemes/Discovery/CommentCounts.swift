/// Counts comments, each once, by number.
struct CommentCounts {
  /// Comments that come in their order.
  struct Count {
    private(set) var comments = 0
    private var last = -1

    mutating func add(_ comment: Int) {
      if comment != last { comments += 1 }
      last = comment
    }
  }

  private(set) var counts: [Int]
  private var seen: Set<UInt64> = []

  init(_ count: Int) { counts = [Int](repeating: 0, count: count) }

  mutating func add(_ number: Int32, _ comment: Int) {
    if seen.insert(UInt64(UInt32(bitPattern: number)) << 32 | UInt64(UInt32(truncatingIfNeeded: comment))).inserted {
      counts[Int(number)] += 1
    }
  }
}
