/// One bit for each lower end of some keys: most other keys are told from all of them without a look at any.
package struct KeyBits: Sendable {
  @usableFromInline let words: FixedArray<UInt64>

  /// - Parameter keys: hashes, a few hundred at most; of the 4,096 bits, one in thirty is set then.
  package init(_ keys: some Sequence<UInt64>) {
    var words = [UInt64](repeating: 0, count: 64)
    for key in keys { words[Self.word(of: key)] |= 1 &<< key }
    self.words = FixedArray(words)
  }

  /// Whether a key may be one of them; without it, it is none.
  @inlinable @inline(__always)
  package func mayHold(_ key: UInt64) -> Bool { words[Self.word(of: key)] &>> key & 1 != 0 }

  @inlinable @inline(__always)
  static func word(of key: UInt64) -> Int { Int(truncatingIfNeeded: key &>> 6 & 63) }
}
