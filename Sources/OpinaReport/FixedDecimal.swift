/// Decimal numbers for files, the same on every machine: a point, no grouping, no zeros at the end.
package enum FixedDecimal {
  /// Half away from zero; `-0` never appears. Something that is no number, or too large for it, becomes 0.
  ///
  /// - Parameter places: most digits behind the point.
  package static func text(_ number: Double, places: Int) -> String {
    var out: [UInt8] = []
    write(number, places: places, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// How many hundredths a number is written as with two places.
  static func hundredths(_ number: Double) -> Int {
    let scaled = (100 * number).rounded(.toNearestOrAwayFromZero)
    return scaled.isFinite && abs(scaled) < largest ? Int(scaled) : 0
  }

  /// Beyond this, not every whole number is a Double.
  private static let largest = 9e15

  /// Appends the same.
  package static func write(
    _ number: Double, places: Int, point: UInt8 = UInt8(ascii: "."), into out: inout [UInt8]
  ) {
    forEachByte(of: number, places: places, point: point) { out.append($0) }
  }

  /// Calls `body` with each byte of the same.
  package static func forEachByte(
    of number: Double, places: Int, point: UInt8 = UInt8(ascii: "."), _ body: (UInt8) -> Void
  ) {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (number * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, abs(scaled) < largest else { return body(UInt8(ascii: "0")) }
    if scaled < 0 { body(UInt8(ascii: "-")) }
    let magnitude = Int(scaled.magnitude)
    forEachDigit(of: magnitude / scale, body)
    var fraction = magnitude % scale
    if fraction > 0 { body(point) }
    while fraction > 0 {
      scale /= 10
      body(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / scale))
      fraction %= scale
    }
  }

  /// Calls `body` with each digit of a whole number, 0 or more.
  package static func forEachDigit(of number: Int, _ body: (UInt8) -> Void) {
    var power = 1
    while number / power >= 10 { power *= 10 }
    var rest = number
    while power > 0 {
      body(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
      rest %= power
      power /= 10
    }
  }
}
