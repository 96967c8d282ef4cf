internal import CByteSearch
internal import OpinaFeedback

/// JSON that is put together byte by byte in memory with room for all of it, so that no piece asks for any.
struct JSONBytes: ~Copyable {
  /// The most bytes of a text in quotation marks: each byte may have to be escaped.
  @inline(__always)
  static func most(quoting count: Int) -> Int { 6 * count + 2 }

  /// Where the next byte goes.
  var next: UnsafeMutablePointer<UInt8>

  @inline(__always)
  init(at start: UnsafeMutablePointer<UInt8>) { next = start }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    next.update(from: start, count: bytes.count)
    next += bytes.count
  }

  /// Appends syntax and names.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    next.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    next += text.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  /// Appends a piece that was put together before. Up to `JSONPieces.chunk` bytes behind it are overwritten.
  @inline(__always)
  mutating func put(_ piece: JSONPieces.Piece) {
    // Nearly all pieces have the same few numbers of chunks: copying them takes no call, and no guess about the length.
    var copied = 0
    repeat {
      let chunk = UnsafeRawPointer(piece.start + copied).loadUnaligned(as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(next + copied).storeBytes(of: chunk, as: SIMD16<UInt8>.self)
      copied += JSONPieces.chunk
    } while copied < piece.count
    next += piece.count
  }

  /// Appends a date.
  @inline(__always)
  mutating func put(_ date: WrittenDate) {
    date.write(to: next)
    next += WrittenDate.length
  }

  /// Takes the last byte back.
  @inline(__always)
  mutating func removeLast() { next -= 1 }

  /// Appends a string in quotation marks.
  mutating func put(quoted text: String) {
    var text = text
    text.withUTF8 { put(quoted: $0) }
  }

  /// Appends a text in quotation marks, many bytes at a time where none has to be escaped.
  mutating func put(quoted text: UnsafeBufferPointer<UInt8>) {
    put(UInt8(ascii: "\""))
    if let start = text.baseAddress {
      if text.count >= 16 {
        putLong(start, text.count)
      } else if text.count >= 8, Self.isPlain(start), Self.isPlain(start + text.count - 8) {
        putEight(start)
        next += text.count - 8
        putEight(start + text.count - 8)
        next += 8
      } else {
        put(escaped: start, 0..<text.count)
      }
    }
    put(UInt8(ascii: "\""))
  }

  /// - Parameter count: 16 or more.
  @inline(__always)
  private mutating func putLong(_ start: UnsafePointer<UInt8>, _ count: Int) {
    var index = 0
    // From here on what was written is what was read.
    var plain = 0
    while index + 16 <= count {
      let escaped = opina_find_escaped(start + index)
      putSixteen(start + index, at: 0)
      guard escaped != 0 else {
        next += 16
        index += 16
        continue
      }
      next += escaped.trailingZeroBitCount
      index += escaped.trailingZeroBitCount
      putEscape(start[index])
      index += 1
      plain = index
    }
    // The rest goes with those before it, which are written once more.
    guard count - 16 >= plain, opina_find_escaped(start + count - 16) == 0 else {
      return put(escaped: start, index..<count)
    }
    next += count - index
    putSixteen(start + count - 16, at: -16)
  }

  @inline(__always)
  private func putSixteen(_ start: UnsafePointer<UInt8>, at offset: Int) {
    let bytes = UnsafeRawPointer(start).loadUnaligned(as: SIMD16<UInt8>.self)
    UnsafeMutableRawPointer(next + offset).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private func putEight(_ start: UnsafePointer<UInt8>) {
    let bytes = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    UnsafeMutableRawPointer(next).storeBytes(of: bytes, as: UInt64.self)
  }

  /// Appends strings in brackets.
  mutating func put(list: [String]) {
    put(UInt8(ascii: "["))
    for (index, text) in list.enumerated() {
      if index > 0 { put(UInt8(ascii: ",")) }
      put(quoted: text)
    }
    put(UInt8(ascii: "]"))
  }

  // MARK: Escapes

  /// Whether none of eight bytes has to be escaped.
  @inline(__always)
  private static func isPlain(_ start: UnsafePointer<UInt8>) -> Bool {
    let bytes = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    // The highest bit of a byte is set for one below the space, and for one that is a mark, whose difference is 0.
    let control = (bytes &- 0x20 * ones) & ~bytes
    return (control | zeros(bytes ^ 0x22 * ones) | zeros(bytes ^ 0x5C * ones) | zeros(bytes ^ 0x7F * ones)) & high == 0
  }

  /// The highest bit of a byte that is 0; of others it may be set as well, next to one that is.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x80 * ones

  @inline(__always)
  private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F }

  @inline(__always)
  private mutating func put(escaped start: UnsafePointer<UInt8>, _ range: Range<Int>) {
    for index in range {
      if Self.isEscaped(start[index]) { putEscape(start[index]) } else { put(start[index]) }
    }
  }

  @inline(never)
  private mutating func putEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      put(UInt8(ascii: "\\"))
      put(byte)
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    default:
      put("\\u00")
      put(Self.hexadecimal(byte >> 4))
      put(Self.hexadecimal(byte & 15))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
