/// A pattern in the run of one of its tags, on half a cache line: all that is asked of it before its slots are.
struct TaggedPattern: BitwiseCopyable {
  /// What must be met first; see `PatternCondition`.
  let first: UInt64
  /// What must be met as well.
  let second: UInt64
  /// Which pattern it is.
  let number: Int32
  private let places: (first: UInt8, second: UInt8)
  let entry: PatternEntry

  init(_ pattern: Int32, first: PatternCondition, second: PatternCondition, entry: PatternEntry) {
    self.first = first.signature
    self.second = second.signature
    number = pattern
    places = (UInt8(first.place), UInt8(second.place))
    self.entry = entry
  }

  /// Where the first condition must be met; see `PatternCondition`.
  @inline(__always)
  var firstPlace: Int { Int(places.first) }
  /// Where the second one must.
  @inline(__always)
  var secondPlace: Int { Int(places.second) }
}
