internal import OpinaLexicon

// Matches as numbers, smaller for those that go before others: sorting numbers is what takes least time.

/// A match that competes: the longest first, then the highest rank, then the earliest.
struct RivalKey {
  let number: UInt64

  /// The rank of connectives.
  static let connective = Meaning.connective(.and).rank

  private static let patternBits: UInt64 = 24
  private static let startBits: UInt64 = 16
  private static let rankBits: UInt64 = 3
  private static let longest: UInt64 = 255
  /// Above every rank of a meaning.
  private static let highestRank: UInt64 = 7

  init(number: UInt64) { self.number = number }

  @inline(__always)
  init(_ match: PatternSet.Match) {
    let shortness = Self.longest - UInt64(truncatingIfNeeded: match.tokens.count)
    let lowness = Self.highestRank - UInt64(truncatingIfNeeded: match.rank ?? 0)
    let start = UInt64(truncatingIfNeeded: match.tokens.lowerBound)
    let place = (shortness << Self.rankBits | lowness) << Self.startBits | start
    number = place << Self.patternBits | UInt64(truncatingIfNeeded: match.pattern)
  }

  @inline(__always)
  var match: PatternSet.Match {
    let start = Int(number >> Self.patternBits & ((1 << Self.startBits) - 1))
    let lowness = number >> (Self.patternBits + Self.startBits) & ((1 << Self.rankBits) - 1)
    let length = Int(Self.longest - number >> (Self.patternBits + Self.startBits + Self.rankBits))
    return PatternSet.Match(
      pattern: Int(number & ((1 << Self.patternBits) - 1)), tokens: start..<start + length,
      rank: Int(Self.highestRank - lowness))
  }
}

/// A match that competes with none: in the order of the comment, the shortest first.
struct MentionKey {
  let number: UInt64

  private static let patternBits: UInt64 = 24
  private static let lengthBits: UInt64 = 8

  init(number: UInt64) { self.number = number }

  /// Above all keys.
  static var end: UInt64 { UInt64(Int64.max) }

  @inline(__always)
  init(pattern: Int, _ tokens: Range<Int>) {
    let place =
      UInt64(truncatingIfNeeded: tokens.lowerBound) << Self.lengthBits | UInt64(truncatingIfNeeded: tokens.count)
    number = place << Self.patternBits | UInt64(truncatingIfNeeded: pattern)
  }

  /// Takes the smaller one of two keys that come next, in numbers: which one that is is as good as random.
  @inline(__always)
  static func takeNext(
    _ keys: UnsafeMutableBufferPointer<UInt64>, _ one: inout Int, _ other: inout Int
  ) -> MentionKey {
    let left = keys[one]
    let right = keys[other]
    // No key has the highest bit.
    let isLeft = (left &- right) &>> 63
    one &+= Int(truncatingIfNeeded: isLeft)
    other &+= Int(truncatingIfNeeded: isLeft ^ 1)
    return MentionKey(number: right ^ (left ^ right) & (0 &- isLeft))
  }

  @inline(__always)
  var match: PatternSet.Match {
    let start = Int(number >> (Self.patternBits + Self.lengthBits))
    let length = Int(number >> Self.patternBits & ((1 << Self.lengthBits) - 1))
    return PatternSet.Match(pattern: Int(number & ((1 << Self.patternBits) - 1)), tokens: start..<start + length)
  }
}
