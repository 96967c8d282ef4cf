/// Neighbouring tokens of a comment, as a plain value of half the size of a range.
@usableFromInline
struct TokenRange: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline let first: Int32
  @usableFromInline let end: Int32

  init(_ tokens: Range<Int>) {
    first = Int32(truncatingIfNeeded: tokens.lowerBound)
    end = Int32(truncatingIfNeeded: tokens.upperBound)
  }

  @inlinable @inline(__always)
  var range: Range<Int> { Range(uncheckedBounds: (Int(first), Int(end))) }
}
