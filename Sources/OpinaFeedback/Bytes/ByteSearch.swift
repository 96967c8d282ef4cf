/// Search for single bytes, eight at a time. Buffers must be readable for seven bytes past `end`.
enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The byte in all eight places of a word.
  @inline(__always)
  static func pattern(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  @inline(__always)
  private static func load(_ text: UnsafePointer<UInt8>, _ position: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(text + position).loadUnaligned(as: UInt64.self))
  }

  /// A word whose lowest set bit marks the first zero byte; 0 if there is none. Bits above the lowest may be wrong.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

  /// The first place of either byte, `end` if there is none.
  @inline(__always)
  static func first(
    of first: UInt64, or second: UInt64, in text: UnsafePointer<UInt8>, from: Int, to end: Int
  ) -> Int {
    var position = from
    while position < end {
      let word = load(text, position)
      let found = zeros(word ^ first) | zeros(word ^ second)
      if found != 0 { return min(end, position + found.trailingZeroBitCount >> 3) }
      position += 8
    }
    return end
  }

  /// The first place of any of three bytes, `end` if there is none.
  @inline(__always)
  static func first(
    of first: UInt64, or second: UInt64, or third: UInt64, in text: UnsafePointer<UInt8>, from: Int, to end: Int
  ) -> Int {
    var position = from
    while position < end {
      let word = load(text, position)
      let found = zeros(word ^ first) | zeros(word ^ second) | zeros(word ^ third)
      if found != 0 { return min(end, position + found.trailingZeroBitCount >> 3) }
      position += 8
    }
    return end
  }

  /// Where the first word begins that holds a byte of 0x80 and above or a zero; `end` if there is none. Up to seven
  /// bytes before `end` may be left to the caller.
  @inline(__always)
  static func firstUnusualWord(in text: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    var position = from
    while position + 8 <= end {
      let word = load(text, position)
      if (word | zeros(word)) & highs != 0 { return position }
      position += 8
    }
    return position
  }
}
