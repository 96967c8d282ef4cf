/// Reads blocks of an export and makes UTF-8 of them. What cannot be decoded becomes U+FFFD and leaves a blemish.
struct TextDecoder {
  private(set) var encoding: TextEncoding
  /// Only ASCII was seen so far, so the block with the first byte beyond it decides.
  private var isUndecided: Bool
  private var table: SingleByteTable?
  /// Bytes at the end of the last block that are not yet a whole character.
  private var carry: [UInt8] = []

  init(_ encoding: TextEncoding, isUndecided: Bool = false) {
    self.encoding = encoding
    self.isUndecided = isUndecided
    table = SingleByteTable(encoding)
  }

  private mutating func decide(_ block: UnsafeRawBufferPointer) {
    guard block.contains(where: { $0 >= 0x80 }) else { return }
    isUndecided = false
    encoding = EncodingSniffer.findBeyondASCII(Array(block))
    table = SingleByteTable(encoding)
  }

  /// Appends the text of a block; with `isLast`, nothing is carried over to the next.
  mutating func decode(_ block: UnsafeRawBufferPointer, isLast: Bool, into text: inout TextBuffer) {
    guard carry.isEmpty else {
      let joined = carry + block
      carry = []
      joined.withUnsafeBytes { decode($0, isLast: isLast, into: &text) }
      return
    }
    if isUndecided { decide(block) }
    guard let bytes = block.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
    let used =
      switch encoding {
      case .utf8: Self.utf8(bytes, block.count, isLast, &text)
      case .utf16LittleEndian: Self.utf16(bytes, block.count, isLast, swapped: false, &text)
      case .utf16BigEndian: Self.utf16(bytes, block.count, isLast, swapped: true, &text)
      case .windows1252, .latin9, .macRoman, .dos850: Self.singleBytes(bytes, block.count, table!, &text)
      }
    carry = Array(UnsafeRawBufferPointer(rebasing: block[used...]))
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  private static func utf8(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool, _ text: inout TextBuffer
  ) -> Int {
    text.reserve(3 * min(count, 64) + count)
    var copied = 0
    var position = 0
    func copy(to end: Int) {
      guard end > copied else { return }
      let at = text.count
      text.bytes.withUnsafeMutableBytes { all in
        (all.baseAddress! + at).copyMemory(from: bytes + copied, byteCount: end - copied)
      }
      text.count += end - copied
    }
    while position < count {
      position = skipASCII(bytes, from: position, to: count)
      guard position < count else { break }
      if bytes[position] == 0 {
        text.blemishes.append(.init(position: text.count + position - copied, problem: .nulBytes))
        position += 1
        continue
      }
      switch UTF8Check.look(at: position, in: bytes, end: count) {
      case .character(let length): position += length
      case .cut(_) where !isLast:
        copy(to: position)
        return position
      case .cut(let length), .invalid(let length):
        copy(to: position)
        text.reserve(count - position + 3 + 3)
        text.blemishes.append(.init(position: text.count, problem: .notUTF8))
        text.append(replacement)
        position += length
        copied = position
      }
    }
    copy(to: count)
    return count
  }

  /// The first byte from `from` on that is 0 or 0x80 and above.
  @inline(__always)
  private static func skipASCII(_ bytes: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    var position = ByteSearch.firstUnusualWord(in: bytes, from: from, to: end)
    while position < end, bytes[position] &- 1 < 0x7F { position += 1 }
    return position
  }

  private static func utf16(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool, swapped: Bool, _ text: inout TextBuffer
  ) -> Int {
    text.reserve(count / 2 * 3 + 6)
    func unit(_ position: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[position]), UInt32(bytes[position + 1]))
      return swapped ? first << 8 | second : second << 8 | first
    }
    var position = 0
    while position + 1 < count {
      let value = unit(position)
      if value & 0xF800 != 0xD800 {
        if value == 0 { text.blemishes.append(.init(position: text.count, problem: .nulBytes)) }
        text.append(Unicode.Scalar(value)!)
        position += 2
        continue
      }
      if value < 0xDC00, position + 3 >= count, !isLast { return position }
      if value < 0xDC00, position + 3 < count, unit(position + 2) & 0xFC00 == 0xDC00 {
        text.append(Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (unit(position + 2) - 0xDC00))!)
        position += 4
      } else {
        text.blemishes.append(.init(position: text.count, problem: .loneSurrogate))
        text.append(replacement)
        position += 2
      }
    }
    guard isLast, position < count else { return position }
    text.blemishes.append(.init(position: text.count, problem: .loneSurrogate))
    text.append(replacement)
    return count
  }

  private static func singleBytes(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ table: SingleByteTable, _ text: inout TextBuffer
  ) -> Int {
    text.reserve(3 * count)
    var (at, blemishes) = (text.count, text.blemishes)
    text.bytes.withUnsafeMutableBufferPointer { out in
      for position in 0..<count {
        let byte = bytes[position]
        if byte < 0x80 {
          if byte == 0 { blemishes.append(.init(position: at, problem: .nulBytes)) }
          out[at] = byte
          at += 1
        } else {
          let packed = table.utf8[Int(byte) - 0x80]
          out[at] = UInt8(truncatingIfNeeded: packed)
          out[at + 1] = UInt8(truncatingIfNeeded: packed >> 8)
          out[at + 2] = UInt8(truncatingIfNeeded: packed >> 16)
          at += Int(packed >> 24)
        }
      }
    }
    (text.count, text.blemishes) = (at, blemishes)
    return count
  }
}
