/// Decimal numbers for files, the same on every machine: a point, no grouping, no trailing zeros but the first.
enum FixedDecimal {
  /// Half away from zero; `-0` never appears. Something that is no number becomes 0.
  static func text(_ number: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (number * scale).rounded()
    guard scaled.isFinite, abs(scaled) < 9e15 else { return "0" }
    let whole = Int(abs(scaled))
    var fraction = Array(String(whole % Int(scale)).utf8)
    fraction = Array(repeating: UInt8(ascii: "0"), count: max(0, places - fraction.count)) + fraction
    while fraction.count > 1, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    let sign = scaled < 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole / Int(scale)).\(String(decoding: fraction, as: UTF8.self))"
  }
}
