/// A ZIP archive whose entries are stored as they are (PKWARE APPNOTE 6.3), as few bytes as a reader needs.
public enum ZipBytes {
  public static func archive(_ entries: [(name: String, text: String)]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let (name, bytes) = (Array(entry.name.utf8), Array(entry.text.utf8))
      let facts = number(crc32(bytes), 4) + number(bytes.count, 4) + number(bytes.count, 4)
      let lengths = number(name.count, 2) + number(0, 2)
      let offset = out.count
      out += [0x50, 0x4B, 3, 4] + number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + facts + lengths
      out += name + bytes
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4)
      directory +=
        facts + lengths + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4) + name
    }
    let start = out.count
    out += directory
    out += [0x50, 0x4B, 5, 6] + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
    return out + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  /// Text compressed with gzip (RFC 1952) in stored blocks (RFC 1951, 3.2.4), each of at most `block` bytes.
  public static func gzip(_ bytes: [UInt8], block: Int = 1000) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var start = 0
    repeat {
      let end = min(bytes.count, start + block)
      out.append(end == bytes.count ? 1 : 0)
      out += number(end - start, 2) + number(~(end - start) & 0xFFFF, 2) + bytes[start..<end]
      start = end
    } while start < bytes.count
    return out + number(crc32(bytes), 4) + number(bytes.count, 4)
  }

  private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(value >> (8 * $0) & 0xFF) }
  }

  /// The checksum of both formats (ISO 3309).
  private static func crc32(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~sum)
  }
}
