/// The rules that a slice of a comment has to keep to be quoted.
struct QuoteSlice {
  let range: Range<Int>
  let words: Int

  /// Fewer words say nothing out of their context, more are not read.
  static let length = 6...30

  /// A slice of a comment without the spaces and light punctuation around it.
  ///
  /// - Returns: `nil` if it is too short, too long or gives away who somebody is.
  init?(_ slice: Range<Int>, of comment: UnsafeBufferPointer<UInt8>) {
    let range = Self.trimmed(slice, of: comment)
    guard !range.isEmpty else { return nil }
    let words = Self.words(in: comment, range)
    guard Self.length.contains(words), !PersonalData.isIn(comment, range) else { return nil }
    self.range = range
    self.words = words
  }

  /// A slice without the spaces and light punctuation around it.
  static func trimmed(_ slice: Range<Int>, of comment: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var range = slice.clamped(to: 0..<comment.count)
    while let first = range.first, isPadding(comment[first], leading: true) { range.removeFirst() }
    while let last = range.last, isPadding(comment[last], leading: false) { range.removeLast() }
    return range
  }

  /// Counts runs of bytes between spaces that hold a letter or digit.
  static func words(in comment: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var words = 0
    var isInWord = false
    for index in range {
      let byte = comment[index]
      if byte <= 0x20 {
        isInWord = false
      } else if !isInWord, byte >= 0x80 || PersonalData.isLetter(byte) || PersonalData.isDigit(byte) {
        isInWord = true
        words += 1
      }
    }
    return words
  }

  /// Whether any letter or digit stands in a range.
  static func hasWord(_ comment: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { comment[$0] >= 0x80 || PersonalData.isLetter(comment[$0]) || PersonalData.isDigit(comment[$0]) }
  }

  /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) over the letters and digits, case of a–z ignored.
  static func fingerprint(of comment: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range {
      let byte = comment[index]
      let isLetter = PersonalData.isLetter(byte)
      guard isLetter || byte >= 0x80 || PersonalData.isDigit(byte) else { continue }
      hash = (hash ^ UInt64(isLetter ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    return hash
  }

  private static func isPadding(_ byte: UInt8, leading: Bool) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"): true
    case UInt8(ascii: "."), UInt8(ascii: ")"): leading
    default: false
    }
  }
}

extension Range where Bound == Int {
  fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }
  fileprivate mutating func removeLast() { self = lowerBound..<upperBound - 1 }
}
