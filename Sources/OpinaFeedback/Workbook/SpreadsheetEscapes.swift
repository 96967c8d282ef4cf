/// Characters that XML cannot hold stand in workbooks as `_xHHHH_`, a UTF-16 unit in hexadecimal digits
/// (ECMA-376 part 1, 22.9.2.19, ST_Xstring); `_x005F_` is an underscore that does not begin such an escape.
enum SpreadsheetEscapes {
  private static let length = 7
  private static let underscore = UInt8(ascii: "_")

  /// Undoes the escapes behind an offset.
  static func undo(in bytes: inout [UInt8], from start: Int) {
    guard var read = first(in: bytes, from: start) else { return }
    var write = read
    while read < bytes.count {
      guard let unit = unit(in: bytes, at: read) else {
        bytes[write] = bytes[read]
        (read, write) = (read + 1, write + 1)
        continue
      }
      read += length
      var scalar = Unicode.Scalar(UInt32(unit)) ?? "\u{FFFD}"
      if UTF16.isLeadSurrogate(unit), let next = self.unit(in: bytes, at: read), UTF16.isTrailSurrogate(next) {
        scalar = UTF16.decode(UTF16.EncodedScalar([unit, next]))
        read += length
      }
      // An escape is longer than any character in UTF-8.
      for byte in UTF8.encode(scalar)! {
        bytes[write] = byte
        write += 1
      }
    }
    bytes.removeLast(bytes.count - write)
  }

  private static func first(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + length <= bytes.count {
      if bytes[index] == underscore, unit(in: bytes, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  private static func unit(in bytes: [UInt8], at start: Int) -> UInt16? {
    guard start + length <= bytes.count, bytes[start] == underscore, bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == underscore
    else { return nil }
    var unit: UInt16 = 0
    for index in start + 2..<start + 6 {
      guard let digit = HexadecimalDigit.value(bytes[index]) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

/// A digit 0–9, a–f or A–F.
enum HexadecimalDigit {
  static func value(_ byte: UInt8) -> UInt8? {
    if let digit = NumberText.digit(byte) { return digit }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : nil
  }
}
