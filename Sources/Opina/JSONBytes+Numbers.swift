internal import OpinaReport

extension JSONBytes {
  /// Appends a whole number.
  ///
  /// - Parameter number: 0 or more.
  mutating func put(number: Int) {
    guard number < 10_000 else {
      put(number: number / 10_000)
      return store(Self.fourDigits(number % 10_000), 4)
    }
    // Offsets and record numbers have one to four digits as good as at random: all four are made, and the zeros before
    // the first are left out by shifting.
    let digits = Self.fourDigits(number)
    let count = 1 + (number > 9 ? 1 : 0) + (number > 99 ? 1 : 0) + (number > 999 ? 1 : 0)
    store(digits &>> UInt32(truncatingIfNeeded: 8 * (4 - count)), count)
  }

  /// Appends a decimal number of at most three places, as `FixedDecimal` writes it.
  mutating func put(thousandths number: Double) {
    let scaled = (number * 1000).magnitude
    // Whatever rounds to a thousandth of less than 10, as nearly every score does.
    guard scaled < 9_999 else { return FixedDecimal.forEachByte(of: number, places: 3) { put($0) } }
    let whole = Int(scaled)
    let rounded = whole + (scaled - Double(whole) >= 0.5 ? 1 : 0)
    put(UInt8(ascii: "-"))
    // -0 never appears.
    next -= number < 0 && rounded > 0 ? 0 : 1
    let digits = Self.fourDigits(rounded)
    let fraction = rounded % 1000
    put(UInt8(truncatingIfNeeded: digits))
    put(UInt8(ascii: "."))
    // The point goes with the last of the places, and zeros behind the last other digit.
    let places = fraction == 0 ? -1 : 3 - (fraction % 10 == 0 ? 1 : 0) - (fraction % 100 == 0 ? 1 : 0)
    store(digits &>> 8, places)
  }

  /// Four digits of a number below 10,000, the first one in the lowest byte.
  @inline(__always)
  private static func fourDigits(_ number: Int) -> UInt32 {
    let number = UInt32(truncatingIfNeeded: number)
    let (high, low) = (number / 100, number % 100)
    let digits = (high / 10) | (high % 10) &<< 8 | (low / 10) &<< 16 | (low % 10) &<< 24
    return digits | 0x3030_3030
  }

  /// Appends the lowest bytes of four; all four are written.
  @inline(__always)
  private mutating func store(_ bytes: UInt32, _ count: Int) {
    UnsafeMutableRawPointer(next).storeBytes(of: bytes.littleEndian, as: UInt32.self)
    next += count
  }
}
