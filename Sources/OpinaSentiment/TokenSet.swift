internal import OpinaLexicon

/// Some of the tokens of a comment. The first 64, all that most comments have, lie in one number: asking for the next one, or
/// for any among neighbours, takes no loop whose end the machine cannot foresee.
struct TokenSet: Sendable {
  private var low: UInt64 = 0
  /// Tokens from 64 on.
  private var high: KeptArray<UInt64>

  init(_ memory: KeptMemory) { high = memory.array(16) }

  /// Empties the set.
  ///
  /// - Parameter count: how many tokens the comment has.
  mutating func removeAll(of count: Int) {
    low = 0
    guard count > 64 || !high.isEmpty else { return }
    high.refill(max(0, (count - 1) / 64), repeating: 0)
  }

  @inline(__always)
  mutating func insert(_ token: Int) {
    let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: token)
    if token < 64 { low |= bit } else { high[token / 64 - 1] |= bit }
  }

  /// Fills an empty set token by token, 64 of them at a time.
  struct Filling {
    private let count: Int
    private var bits: UInt64 = 0

    /// - Parameter count: how many tokens there are; each is to be added in turn.
    init(_ count: Int) { self.count = count }

    @inline(__always)
    mutating func add(_ token: Int, isMember: Bool, to set: inout TokenSet) {
      bits |= (isMember ? 1 as UInt64 : 0) &<< UInt64(truncatingIfNeeded: token)
      guard token & 63 == 63 || token + 1 == count else { return }
      if token < 64 { set.low = bits } else { set.high[token / 64 - 1] = bits }
      bits = 0
    }
  }

  @inline(__always)
  mutating func insert(_ tokens: Range<Int>) {
    if tokens.upperBound <= 64 { low |= Self.mask(tokens) } else { for token in tokens { insert(token) } }
  }

  @inline(__always)
  mutating func remove(_ tokens: Range<Int>) {
    guard tokens.upperBound > 64 else {
      low &= ~Self.mask(tokens)
      return
    }
    for token in tokens {
      let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: token)
      if token < 64 { low &= ~bit } else { high[token / 64 - 1] &= ~bit }
    }
  }

  @inline(__always)
  func contains(_ token: Int) -> Bool {
    ((token < 64 ? low : high[token / 64 - 1]) &>> UInt64(truncatingIfNeeded: token)) & 1 != 0
  }

  /// Whether any of some tokens belongs to the set.
  @inline(__always)
  func holdsAny(of tokens: Range<Int>) -> Bool {
    if tokens.upperBound <= 64 { return low & Self.mask(tokens) != 0 }
    return tokens.contains { contains($0) }
  }

  /// The first member from a token on.
  @inline(__always)
  func next(from token: Int) -> Int? {
    if token < 64 {
      let rest = low & (~0 &<< UInt64(truncatingIfNeeded: token))
      if rest != 0 { return rest.trailingZeroBitCount }
    }
    return high.isEmpty ? nil : nextHigh(from: max(64, token))
  }

  private func nextHigh(from token: Int) -> Int? {
    var index = token / 64 - 1
    guard index < high.count else { return nil }
    var rest = high[index] & (~0 &<< UInt64(truncatingIfNeeded: token))
    while rest == 0 {
      index += 1
      guard index < high.count else { return nil }
      rest = high[index]
    }
    return (index + 1) * 64 + rest.trailingZeroBitCount
  }

  /// - Parameter tokens: below 64, upper bound at most 64.
  @inline(__always)
  private static func mask(_ tokens: Range<Int>) -> UInt64 {
    guard !tokens.isEmpty else { return 0 }
    let ones: UInt64 = ~0 &>> UInt64(truncatingIfNeeded: 64 - tokens.count)
    return ones &<< UInt64(truncatingIfNeeded: tokens.lowerBound)
  }
}
