/// A pattern in the runs of its tags: all that is asked of it before its slots are.
struct TaggedPattern: BitwiseCopyable {
  /// What must be met first; see `PatternCondition`.
  let first: UInt64
  /// What must be met as well.
  let second: UInt64
  let entry: PatternEntry

  init(_ filter: PatternFilter, _ entry: PatternEntry) {
    first = filter.first.signature
    second = filter.second.signature
    self.entry = entry
  }
}
