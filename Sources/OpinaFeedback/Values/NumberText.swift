/// Numbers as survey tools and spreadsheets write them.
struct NumberText: Equatable {
  let value: Double
  let hasComma: Bool
  let hasFraction: Bool
  /// Bytes that the number took.
  let length: Int

  /// A number at the beginning of some bytes: a sign, digits, and a fraction behind a point or comma.
  init?(prefixOf bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var isNegative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      position = 1
    }
    /// More digits than a Double keeps are no measurement but a name, such as a card number.
    let mostDigits = 15
    var digits = 0
    var whole = 0.0
    while position < bytes.count, let digit = Self.digit(bytes[position]) {
      whole = whole * 10 + Double(digit)
      digits += 1
      position += 1
    }
    guard digits > 0, digits <= mostDigits else { return nil }
    var (fraction, scale, hasComma) = (0.0, 1.0, false)
    if position + 1 < bytes.count, bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ","),
      Self.digit(bytes[position + 1]) != nil
    {
      hasComma = bytes[position] == UInt8(ascii: ",")
      position += 1
      while position < bytes.count, let digit = Self.digit(bytes[position]) {
        if digits < mostDigits {
          fraction = fraction * 10 + Double(digit)
          scale *= 10
          digits += 1
        }
        position += 1
      }
    }
    value = (isNegative ? -1 : 1) * (whole + fraction / scale)
    self.hasComma = hasComma
    hasFraction = scale > 1
    length = position
  }

  /// A number and nothing else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(prefixOf: bytes)
    guard length == bytes.count else { return nil }
  }

  @inline(__always)
  static func digit(_ byte: UInt8) -> UInt8? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? value : nil
  }
}
