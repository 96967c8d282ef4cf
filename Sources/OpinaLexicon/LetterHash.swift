/// A 64-bit hash over the letters of a word, the same on every machine.
///
/// It takes sixteen bytes of UTF-8 at a time, so that nearly all words are one step, whatever their length: each step folds
/// the product of two numbers of 64 bits into one.
public struct LetterHash: Equatable {
  /// Every byte is above those of ASCII, so that letters never cancel it out.
  @inlinable static var seed: UInt64 { 0xcbf2_9ce4_8422_a3a5 }
  @inlinable static var factor: UInt64 { 0xd6e8_feb8_6659_fd93 }
  @inlinable static var lastFactor: UInt64 { 0x9e37_79b9_7f4a_7c15 }

  @usableFromInline var state = Self.seed
  /// Whether the first eight bytes of sixteen are in `state` and wait for the second ones.
  @usableFromInline var hasFirst = false
  /// The last bytes, the first of them lowest; at most eight.
  @usableFromInline var pending: UInt64 = 0
  @usableFromInline var pendingBytes: UInt64 = 0
  @usableFromInline var bytes: UInt64 = 0

  /// The hash of no letter yet.
  @inlinable @inline(__always)
  public init() {}

  /// Adds up to eight bytes below U+0080.
  ///
  /// - Parameters:
  ///   - chunk: the bytes, the first of them lowest; 0 beyond them.
  ///   - count: 1 … 8.
  @inlinable @inline(__always)
  public mutating func add(chunk: UInt64, count: Int) {
    let count = UInt64(truncatingIfNeeded: count)
    bytes &+= count
    let room = 8 &- pendingBytes
    // Shifts by 64 give 0, as they should.
    pending |= chunk << (pendingBytes &* 8)
    guard count > room else {
      pendingBytes &+= count
      return
    }
    state = hasFirst ? Self.folded(state, Self.factor ^ pending) : state ^ pending
    hasFirst.toggle()
    pending = chunk >> (room &* 8)
    pendingBytes = count &- room
  }

  /// Adds a scalar as UTF-8.
  @inlinable @inline(__always)
  public mutating func add(_ scalar: UInt32) {
    guard scalar >= 0x80 else {
      add(chunk: UInt64(scalar), count: 1)
      return
    }
    addUTF8(scalar)
  }

  @usableFromInline mutating func addUTF8(_ scalar: UInt32) {
    let last = UInt64(0x80 | scalar & 0x3F)
    if scalar < 0x800 {
      add(chunk: UInt64(0xC0 | scalar >> 6) | last << 8, count: 2)
    } else if scalar < 0x10000 {
      add(chunk: UInt64(0xE0 | scalar >> 12) | UInt64(0x80 | scalar >> 6 & 0x3F) << 8 | last << 16, count: 3)
    } else {
      let first = UInt64(0xF0 | scalar >> 18 & 7) | UInt64(0x80 | scalar >> 12 & 0x3F) << 8
      add(chunk: first | UInt64(0x80 | scalar >> 6 & 0x3F) << 16 | last << 24, count: 4)
    }
  }

  /// The hash of the letters that were added so far, whatever the pieces in which they came.
  @inlinable @inline(__always)
  public var value: UInt64 {
    let all = hasFirst ? Self.folded(state, Self.factor ^ pending) : Self.folded(state ^ pending, Self.factor)
    return Self.folded(all ^ bytes, Self.lastFactor)
  }

  /// The value of one to sixteen bytes; see `add(chunk:count:)`.
  @inlinable @inline(__always)
  public static func value(of first: UInt64, _ second: UInt64 = 0, count: Int) -> UInt64 {
    folded(folded(seed ^ first, factor ^ second) ^ UInt64(truncatingIfNeeded: count), lastFactor)
  }

  @inlinable @inline(__always)
  static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
