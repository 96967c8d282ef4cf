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
  @inline(__always)
  mutating func removeAll(of count: Int) {
    low = 0
    guard count > 64 || !high.isEmpty else { return }
    high.refill(max(0, (count - 1) / 64), repeating: 0)
  }

  @inline(__always)
  mutating func insert(_ token: Int) { insert(token, if: true) }

  /// Puts a token in where a condition holds, as arithmetic: which one does is as good as random.
  @inline(__always)
  mutating func insert(_ token: Int, if isMember: Bool) {
    let bit: UInt64 = (isMember ? 1 : 0) &<< UInt64(truncatingIfNeeded: token)
    if token < 64 { low |= bit } else if isMember { high[token / 64 - 1] |= bit }
  }

  /// Tokens of one part.
  static let partLength = 64

  /// Says which tokens of one part belong to the set.
  ///
  /// - Parameters:
  ///   - token: the first of them, a multiple of `partLength`.
  ///   - bits: one for each token, the first one lowest.
  @inline(__always)
  mutating func setPart(from token: Int, to bits: UInt64) {
    if token < Self.partLength { low = bits } else { high[token / Self.partLength - 1] = bits }
  }

  @inline(__always)
  mutating func insert(_ tokens: Range<Int>) { insert(tokens, under: ~0) }

  /// Puts tokens in where a condition holds.
  ///
  /// - Parameter condition: all bits where it holds, none where it does not; as a number, for it stays one then.
  @inline(__always)
  mutating func insert(_ tokens: Range<Int>, under condition: UInt64) {
    guard tokens.upperBound > 64 else {
      low |= Self.mask(tokens) & condition
      return
    }
    if condition != 0 { for token in tokens { insert(token) } }
  }

  /// Puts tokens in where a condition holds, and those that were there before into another set as well.
  ///
  /// - Parameter condition: see `insert(_:under:)`.
  @inline(__always)
  mutating func insert(_ tokens: Range<Int>, under condition: UInt64, repeated: inout TokenSet) {
    guard tokens.upperBound > 64 else {
      let bits = Self.mask(tokens) & condition
      repeated.low |= low & bits
      low |= bits
      return
    }
    guard condition != 0 else { return }
    for token in tokens {
      repeated.insert(token, if: contains(token))
      insert(token)
    }
  }

  /// Puts tokens into one set and the first of them into another where none of them belongs to a third.
  ///
  /// - Returns: 1 where one does, else 0.
  @inline(__always)
  static func insert(
    _ tokens: Range<Int>, into all: inout TokenSet, first: inout TokenSet, unlessIn others: TokenSet
  ) -> Int {
    guard tokens.upperBound > 64 else {
      let bits = mask(tokens)
      let shared = bits & others.low
      // Its highest bit is set if any other is; in numbers, as whether any is can't be guessed.
      let isShared = (shared | (0 &- shared)) &>> 63
      let free = isShared &- 1
      all.low |= bits & free
      first.low |= (free & 1) &<< UInt64(truncatingIfNeeded: tokens.lowerBound)
      return Int(truncatingIfNeeded: isShared)
    }
    if others.holdsAny(of: tokens) { return 1 }
    all.insert(tokens)
    first.insert(tokens.lowerBound)
    return 0
  }

  /// Puts tokens of the first part in, one bit each.
  @inline(__always)
  mutating func insertFirst(_ bits: UInt64) { low |= bits }

  /// Takes tokens of the first part out.
  @inline(__always)
  mutating func removeFirst(_ bits: UInt64) { low &= ~bits }

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

  /// Adds the members of another set but for those of a third; all three of the same comment.
  @inline(__always)
  mutating func formUnion(_ other: TokenSet, without rest: TokenSet) {
    low |= other.low & ~rest.low
    for index in high.indices { high[index] |= other.high[index] & ~rest.high[index] }
  }

  /// Adds the members of another set; both of the same comment.
  @inline(__always)
  mutating func formUnion(_ other: TokenSet) {
    low |= other.low
    for index in high.indices { high[index] |= other.high[index] }
  }

  /// Takes the members of another set out but for those of a third; all three of the same comment.
  @inline(__always)
  mutating func subtract(_ other: TokenSet, without rest: TokenSet) {
    low &= ~other.low | rest.low
    for index in high.indices { high[index] &= ~other.high[index] | rest.high[index] }
  }

  /// Adds whatever follows a member of another set that is in no third one.
  ///
  /// - Parameter count: how many tokens the comment has; what would follow the last is none.
  @inline(__always)
  mutating func insertNext(after marks: TokenSet, without rest: TokenSet, count: Int) {
    let members = marks.low & ~rest.low
    low |= members &<< 1
    var carried = members &>> 63
    for index in high.indices {
      let members = marks.high[index] & ~rest.high[index]
      high[index] |= members &<< 1 | carried
      carried = members &>> 63
    }
    if count < Self.partLength {
      low &= ~(~0 &<< UInt64(truncatingIfNeeded: count))
    } else if count % Self.partLength != 0 {
      high[high.count - 1] &= ~(~0 &<< UInt64(truncatingIfNeeded: count))
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

  /// Which tokens of one part belong to the set, one bit for each, the first one lowest.
  ///
  /// - Parameter token: the first of them, a multiple of `partLength`.
  @inline(__always)
  func part(from token: Int) -> UInt64 { token < Self.partLength ? low : high[token / Self.partLength - 1] }

  /// Which of some tokens belong to one part, likewise.
  @inline(__always)
  static func part(from token: Int, of tokens: Range<Int>) -> UInt64 {
    let first = max(tokens.lowerBound - token, 0)
    let end = min(tokens.upperBound - token, partLength)
    return first < end ? mask(first..<end) : 0
  }

  /// The tokens from the last member up to a token on, and up to the next member behind it.
  ///
  /// - Parameter count: how many tokens the comment has.
  func stretch(around token: Int, of count: Int) -> Range<Int> {
    (last(upTo: token) ?? 0)..<(next(from: token + 1) ?? count)
  }

  /// The same in a comment of one part, one bit for each token.
  @inline(__always)
  func part(around token: Int, of count: Int) -> UInt64 {
    let behind: UInt64 = ~1 &<< UInt64(truncatingIfNeeded: token)
    // Without a member before it all tokens do, and so they do without one behind.
    let before = ~0 &<< UInt64(truncatingIfNeeded: 63 &- (low & ~behind | 1).leadingZeroBitCount)
    let next = low & behind
    let all: UInt64 = ~0 &>> UInt64(truncatingIfNeeded: Self.partLength &- count)
    return before & ((next & (0 &- next)) &- 1) & all
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

  /// The last member up to a token, that one included.
  @inline(__always)
  func last(upTo token: Int) -> Int? {
    if token < 64 {
      let rest = low & (~0 &>> UInt64(truncatingIfNeeded: 63 - token))
      return rest == 0 ? nil : 63 - rest.leadingZeroBitCount
    }
    return (0...token).last { contains($0) }
  }

  /// One bit for each of some tokens of the first part.
  ///
  /// - Parameter tokens: below 64, upper bound at most 64.
  @inline(__always)
  static func mask(_ tokens: Range<Int>) -> UInt64 {
    guard !tokens.isEmpty else { return 0 }
    let ones: UInt64 = ~0 &>> UInt64(truncatingIfNeeded: 64 - tokens.count)
    return ones &<< UInt64(truncatingIfNeeded: tokens.lowerBound)
  }
}
