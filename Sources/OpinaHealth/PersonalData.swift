/// Signs that a text tells who somebody is or how to reach them.
enum PersonalData {
  /// Numbers of documents, contracts, orders and telephones have at least this many digits in one run.
  private static let longestPlainNumber = 4
  /// Telephone numbers written in groups have at least this many digits.
  private static let shortestGroupedNumber = 7

  /// Whether the text holds an e-mail address, an account name, a web address or a long number.
  static func isIn(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var run = 0
    var grouped = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        run += 1
        grouped += 1
        if run > longestPlainNumber || grouped >= shortestGroupedNumber { return true }
      // Between the groups of a number.
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        run = 0
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "w"), UInt8(ascii: "W"):
        (run, grouped) = (0, 0)
        if begins(text, index..<range.upperBound, with: "www.") { return true }
      case UInt8(ascii: "h"), UInt8(ascii: "H"):
        (run, grouped) = (0, 0)
        if begins(text, index..<range.upperBound, with: "http") { return true }
      default: (run, grouped) = (0, 0)
      }
      index += 1
    }
    return false
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private static func begins(_ text: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>, with sign: StaticString) -> Bool {
    guard rest.count >= sign.utf8CodeUnitCount else { return false }
    for offset in 0..<sign.utf8CodeUnitCount {
      let byte = text[rest.lowerBound + offset]
      guard (isLetter(byte) ? byte | 0x20 : byte) == sign.utf8Start[offset] else { return false }
    }
    return true
  }
}
