internal import OpinaReport

/// JSON that is put together byte by byte: what is written and how much room it takes is known before each piece, so that
/// nothing is asked for twice.
struct JSONBytes: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// - Parameter capacity: how many bytes are expected.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
    memory = .allocate(capacity: self.capacity)
  }

  deinit { memory.deallocate() }

  /// What was written so far; of use until more is.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: count) }

  @inline(__always)
  private mutating func makeRoom(for bytes: Int) {
    if capacity - count < bytes { grow(for: bytes) }
  }

  private mutating func grow(for bytes: Int) {
    capacity = 2 * (count + bytes)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
  }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (memory + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Appends syntax and names.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    makeRoom(for: 1)
    memory[count] = byte
    count += 1
  }

  /// Appends a string in quotation marks.
  mutating func put(quoted text: String) {
    var text = text
    text.withUTF8 { put(quoted: $0) }
  }

  /// Appends a text in quotation marks.
  mutating func put(quoted text: UnsafeBufferPointer<UInt8>) {
    put(UInt8(ascii: "\""))
    if Self.isPlain(text) {
      put(text)
    } else {
      for byte in text { put(escaped: byte) }
    }
    put(UInt8(ascii: "\""))
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

  /// Appends a whole number.
  ///
  /// - Parameter number: 0 or more.
  mutating func put(number: Int) { FixedDecimal.forEachDigit(of: number) { put($0) } }

  /// Appends a decimal number, see `FixedDecimal`.
  mutating func put(decimal: Double, places: Int) {
    FixedDecimal.forEachByte(of: decimal, places: places) { put($0) }
  }

  // MARK: Escapes

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x80 * ones

  /// Whether no byte has to be escaped, seen eight bytes at a time.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let start = UnsafeRawPointer(text.baseAddress)
    while index + 8 <= text.count {
      let bytes = start.unsafelyUnwrapped.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The highest bit of a byte is set for one below the space, and for one that is a mark, whose difference is 0.
      let control = (bytes &- 0x20 * ones) & ~bytes
      if (control | zeros(bytes ^ 0x22 * ones) | zeros(bytes ^ 0x5C * ones) | zeros(bytes ^ 0x7F * ones)) & high != 0 {
        return false
      }
      index += 8
    }
    while index < text.count {
      if isEscaped(text[index]) { return false }
      index += 1
    }
    return true
  }

  /// The highest bit of a byte that is 0; of others it may be set as well, next to one that is.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F }

  private mutating func put(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      put(UInt8(ascii: "\\"))
      put(byte)
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    case _ where Self.isEscaped(byte):
      put("\\u00")
      put(Self.hexadecimal(byte >> 4))
      put(Self.hexadecimal(byte & 15))
    default: put(byte)
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
