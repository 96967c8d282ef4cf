/// Scores as survey tools write them: `9`, `9.0`, `8,5`, `8/10`, `10 - Extremely likely`, `4 stars`, `★★★★☆`.
enum ScoreText {
  /// Signs that are drawn once for each star given.
  private static let stars: Set<UInt32> = [0x2605, 0x2B50, 0x1F31F]
  /// Signs that stand for a star not given, or go with one.
  private static let emptyStars: Set<UInt32> = [0x2606, 0xFE0F]

  /// The score in a cell; `nil` if there is none or two numbers that do not belong together.
  ///
  /// - Parameter best: the highest value of the scale; `8/10` is a score of 8 on a scale to 10.
  static func score(_ cell: UnsafeBufferPointer<UInt8>, best: Double?) -> Double? {
    let bytes = cell.trimmed
    guard !bytes.isEmpty else { return nil }
    guard let number = NumberText(prefixOf: bytes) else { return starCount(bytes) }
    if number.length == bytes.count { return number.value }
    var rest = UnsafeBufferPointer(rebasing: bytes[number.length...])
    guard let next = rest.first, !isLetter(next) || isDash(rest) else { return nil }
    if next == UInt8(ascii: "/") || next == UInt8(ascii: ","), rest.count > 1, NumberText.digit(rest[1]) != nil {
      rest = UnsafeBufferPointer(rebasing: rest[1...])
      guard next == UInt8(ascii: "/"), let of = NumberText(rest), best == nil || of.value == best else { return nil }
      return number.value
    }
    if next == UInt8(ascii: "%") { return nil }
    // A label follows; a further number in it must be the top of the scale ("8 de 10"), else it is a date or a time.
    for index in rest.indices where NumberText.digit(rest[index]) != nil {
      guard let further = NumberText(prefixOf: UnsafeBufferPointer(rebasing: rest[index...])), further.value == best
      else { return nil }
      break
    }
    return number.value
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// `–` or `—`, which spreadsheets make of a hyphen.
  private static func isDash(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 && (bytes[2] == 0x93 || bytes[2] == 0x94)
  }

  private static func starCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard bytes[0] >= 0xE2 else { return nil }
    var count = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if stars.contains(scalar.value) {
        count += 1
      } else if !emptyStars.contains(scalar.value) {
        return nil
      }
    }
    return count > 0 ? Double(count) : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without the spaces, tabs and no-break spaces at both ends.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var (from, to) = (startIndex, endIndex)
    while from < to {
      if self[from] <= 0x20 {
        from += 1
      } else if to - from >= 2, self[from] == 0xC2, self[from + 1] == 0xA0 {
        from += 2
      } else {
        break
      }
    }
    while to > from {
      if self[to - 1] <= 0x20 {
        to -= 1
      } else if to - from >= 2, self[to - 2] == 0xC2, self[to - 1] == 0xA0 {
        to -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: self[from..<to])
  }
}
