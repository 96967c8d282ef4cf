/// Checks UTF-8 by the table of well-formed byte sequences (Unicode, table 3-7).
enum UTF8Check {
  /// What stands at a place that is not plain ASCII text.
  enum Finding: Equatable {
    /// A character of so many bytes.
    case character(length: Int)
    /// The bytes end inside a character, after `length` bytes of it.
    case cut(length: Int)
    /// No character can stand here. The first `length` bytes are to be replaced by one U+FFFD ("maximal subpart").
    case invalid(length: Int)
  }

  /// What stands at `position`, whose byte is 0x80 or above.
  @inline(__always)
  static func look(at position: Int, in text: UnsafePointer<UInt8>, end: Int) -> Finding {
    let lead = text[position]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF4: (length, high) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return .invalid(length: 1)
    }
    for index in 1..<length {
      guard position + index < end else { return .cut(length: index) }
      let next = text[position + index]
      guard next >= low, next <= high else { return .invalid(length: index) }
      (low, high) = (0x80, 0xBF)
    }
    return .character(length: length)
  }
}
