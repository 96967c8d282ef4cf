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

  /// Appends the same.
  package static func write(
    _ number: Double, places: Int, point: UInt8 = UInt8(ascii: "."), into out: inout [UInt8]
  ) {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    guard let scaled = scaled(number, by: scale) else { return out.append(UInt8(ascii: "0")) }
    let magnitude = abs(scaled)
    if scaled < 0 { out.append(UInt8(ascii: "-")) }
    out += String(magnitude / scale).utf8
    var (fraction, digits) = (magnitude % scale, places)
    guard fraction > 0 else { return }
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    let written = String(fraction).utf8
    out.append(point)
    out += repeatElement(UInt8(ascii: "0"), count: digits - written.count)
    out += written
  }

  /// The number times a power of ten as a whole number, half away from zero; `nil` for no number and one that is too large.
  package static func scaled(_ number: Double, by scale: Int) -> Int? {
    let scaled = (number * Double(scale)).rounded(.toNearestOrAwayFromZero)
    // Beyond this, not every whole number is a Double.
    let largest = 9e15
    return scaled.isFinite && abs(scaled) < largest ? Int(scaled) : nil
  }
}
