/// Where JSON values end (RFC 8259), without looking at what they hold.
enum JSONBounds {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")

  /// The offset behind the value that begins at `start`; `nil` if the text ends before that can be known.
  static func end(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    switch text[start] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return containerEnd(text, from: start, to: end)
    case quote: return stringEnd(text, from: start, to: end)
    default:
      var position = start
      while position < end, !isDelimiter(text[position]) { position += 1 }
      return position < end ? position : nil
    }
  }

  private static func containerEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var depth = 0
    var position = start
    while position < end {
      switch text[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return position + 1 }
      case quote:
        guard let behind = stringEnd(text, from: position, to: end) else { return nil }
        position = behind - 1
      default: break
      }
      position += 1
    }
    return nil
  }

  private static func stringEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var position = start + 1
    while position < end {
      if text[position] == quote { return position + 1 }
      position += text[position] == backslash ? 2 : 1
    }
    return nil
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// The first offset from `start` on at which no space stands.
  static func skipSpace(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position < end, isSpace(text[position]) { position += 1 }
    return position
  }

  /// The first offset from `start` on at which neither a space nor the comma between two values stands.
  static func skipComma(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    let position = skipSpace(text, from: start, to: end)
    guard position < end, text[position] == UInt8(ascii: ",") else { return position }
    return skipSpace(text, from: position + 1, to: end)
  }
}
