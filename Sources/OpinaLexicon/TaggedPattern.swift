/// A pattern at one of its tags, beside what tells most often that it does not match.
struct TaggedPattern: BitwiseCopyable {
  /// See `PatternCondition`.
  let signature: UInt64
  private let number: Int32
  private let conditionPlace: Int32

  /// Fills up blocks.
  static let none = TaggedPattern(0, .none)

  init(_ pattern: Int32, _ condition: PatternCondition) {
    signature = condition.signature
    number = pattern
    conditionPlace = Int32(condition.place)
  }

  @inline(__always)
  var pattern: Int { Int(number) }
  /// See `PatternCondition`.
  @inline(__always)
  var place: Int { Int(conditionPlace) }
}
