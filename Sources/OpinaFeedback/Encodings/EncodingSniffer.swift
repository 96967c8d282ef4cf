/// Decides on a sample how the bytes of an export stand for characters.
struct EncodingSniffer {
  /// What was found.
  struct Finding: Equatable {
    let encoding: TextEncoding
    /// Bytes of the byte-order mark, which are no text.
    let mark: Int
    /// No byte of the sample is above 0x7F, so nearly every encoding would do.
    let isASCII: Bool
  }

  static func find(_ sample: [UInt8]) -> Finding {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return Finding(encoding: .utf8, mark: 3, isASCII: false) }
    if sample.starts(with: [0xFF, 0xFE]) { return Finding(encoding: .utf16LittleEndian, mark: 2, isASCII: false) }
    if sample.starts(with: [0xFE, 0xFF]) { return Finding(encoding: .utf16BigEndian, mark: 2, isASCII: false) }
    if let order = utf16WithoutMark(sample) { return Finding(encoding: order, mark: 0, isASCII: false) }
    guard let first = sample.firstIndex(where: { $0 >= 0x80 }) else {
      return Finding(encoding: .utf8, mark: 0, isASCII: true)
    }
    let encoding = isMostlyUTF8(sample, from: first) ? .utf8 : SingleByteGuess.best(for: sample)
    return Finding(encoding: encoding, mark: 0, isASCII: false)
  }

  /// The encoding of text in which each ASCII character is one byte.
  static func findBeyondASCII(_ sample: [UInt8]) -> TextEncoding {
    isMostlyUTF8(sample, from: 0) ? .utf8 : SingleByteGuess.best(for: sample)
  }

  /// Text of Western languages in UTF-16 has a zero in nearly every other byte, and hardly a control character.
  private static func utf16WithoutMark(_ sample: [UInt8]) -> TextEncoding? {
    /// Share of the units whose upper byte must be zero, how many times as many as have a zero below, and share of the
    /// units that may be control characters.
    let (least, times, controlShare) = (0.4, 8, 0.05)
    let units = sample.count / 2
    guard units >= 4 else { return nil }
    var zeros = [0, 0]
    var controls = [0, 0]
    for index in 0..<units * 2 where sample[index] == 0 {
      zeros[index & 1] += 1
      let other = sample[index ^ 1]
      if other < 0x20, other != 0x09, other != 0x0A, other != 0x0D { controls[index & 1] += 1 }
    }
    for (upper, encoding) in [(1, TextEncoding.utf16LittleEndian), (0, .utf16BigEndian)]
    where Double(zeros[upper]) >= least * Double(units) && zeros[upper] >= times * zeros[1 - upper]
      && Double(controls[upper]) <= controlShare * Double(units)
    {
      return encoding
    }
    return nil
  }

  /// In 8-bit text, bytes above 0x7F hardly ever line up as a character of UTF-8, and as one that customers write next to
  /// never: an accented letter, typographic punctuation, an emoji. So each of these outweighs some bytes that are broken,
  /// as where a tool cut a text inside a character.
  private static func isMostlyUTF8(_ sample: [UInt8], from first: Int) -> Bool {
    /// Broken places that one telling character outweighs.
    let weight = 4
    var (sound, telling, broken) = (0, 0, 0)
    sample.withUnsafeBufferPointer { buffer in
      var position = first
      while position < buffer.count {
        guard buffer[position] >= 0x80 else {
          position += 1
          continue
        }
        switch UTF8Check.look(at: position, in: buffer.baseAddress!, end: buffer.count) {
        case .character(let length):
          sound += 1
          if leads.contains(buffer[position]) { telling += 1 }
          position += length
        case .invalid(let length):
          broken += 1
          position += length
        case .cut: position = buffer.count
        }
      }
    }
    return broken == 0 || sound > broken || telling * weight >= broken
  }

  /// First bytes of the accented letters and signs of Latin-1, of typographic punctuation, and of emoji.
  private static let leads: [UInt8] = [0xC2, 0xC3, 0xE2, 0xF0]
}
