/// Undoes the escapes of JSON strings (RFC 8259, section 7).
enum JSONString {
  /// Appends the string whose opening mark stands at `position`, and steps behind its closing mark.
  ///
  /// - Parameter problem: set if the string holds half of a surrogate pair or a NUL.
  /// - Returns: `false` if it is no sound string.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, to out: inout [UInt8],
    _ problem: inout RecordProblem?
  ) -> Bool {
    position += 1
    var from = position
    while position < text.count {
      let byte = text[position]
      if byte == JSONBounds.quote {
        out.append(contentsOf: text[from..<position])
        position += 1
        return true
      }
      guard byte == JSONBounds.backslash else {
        // Line breaks must be escaped; a string that goes over a line has lost its closing mark.
        guard byte != UInt8(ascii: "\n") else { return false }
        position += 1
        continue
      }
      out.append(contentsOf: text[from..<position])
      guard position + 1 < text.count, escape(text, &position, &out, &problem) else { return false }
      from = position
    }
    return false
  }

  /// Appends what the escape at `position` stands for, and steps behind it.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ out: inout [UInt8], _ problem: inout RecordProblem?
  ) -> Bool {
    let sign = text[position + 1]
    guard sign != UInt8(ascii: "u") else { return unit(text, &position, &out, &problem) }
    switch sign {
    case JSONBounds.quote, JSONBounds.backslash, UInt8(ascii: "/"): out.append(sign)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    default: return false
    }
    position += 2
    return true
  }

  /// `\uHHHH`, a unit of UTF-16; two of them if it is half of a pair.
  private static func unit(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ out: inout [UInt8], _ problem: inout RecordProblem?
  ) -> Bool {
    guard let first = hexadecimal(text, position) else { return false }
    position += 6
    var scalar = Unicode.Scalar(UInt32(first))
    if UTF16.isLeadSurrogate(first), let second = hexadecimal(text, position), UTF16.isTrailSurrogate(second) {
      scalar = UTF16.decode(UTF16.EncodedScalar([first, second]))
      position += 6
    }
    if scalar == nil { problem = .loneSurrogate }
    if scalar?.value == 0 { problem = problem ?? .nulBytes }
    out.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}")!)
    return true
  }

  private static func hexadecimal(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt16? {
    guard start + 6 <= text.count, text[start] == JSONBounds.backslash, text[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for index in start + 2..<start + 6 {
      guard let digit = HexadecimalDigit.value(text[index]) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
