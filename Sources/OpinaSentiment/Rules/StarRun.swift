internal import OpinaLexicon
internal import OpinaText

/// Stars are given out of five: `⭐⭐⭐⭐⭐` praises, a `⭐` that stands alone does not.
enum StarRun {
  static let scale = 5
  /// U+2B50 and U+1F31F, a star and one that glows.
  private static let stars: [[UInt8]] = [[0xE2, 0xAD, 0x90], [0xF0, 0x9F, 0x8C, 0x9F]]

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    var first = 0
    while first < reading.opinions.count {
      guard isStar(reading.opinions[first], reading, text) else {
        first += 1
        continue
      }
      var end = first + 1
      while end < reading.opinions.count, isStar(reading.opinions[end], reading, text),
        reading.opinions[end].tokens.lowerBound == reading.opinions[end - 1].tokens.upperBound
      {
        end += 1
      }
      let tokens = reading.opinions[first].tokens.lowerBound..<reading.opinions[end - 1].tokens.upperBound
      let count = end - first
      if count <= scale, count > 1 || standsAlone(tokens, reading) {
        for index in first..<end { reading.adjust(index, to: 0, by: .scoreAsVerdict) }
        let value = ScoreAsVerdict.value(of: Double(count), outOf: Double(scale))
        reading.adjust(end - 1, to: value, by: .scoreAsVerdict)
      }
      first = end
    }
  }

  private static func isStar(
    _ opinion: Reading.Opinion, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard opinion.source.isSymbol, opinion.tokens.count == 1 else { return false }
    let bytes = UnsafeBufferPointer(rebasing: text[reading.tokens[opinion.tokens.lowerBound].range])
    return stars.contains { bytes.starts(with: $0) }
  }

  /// Whether a comment holds nothing else.
  private static func standsAlone(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    reading.tokens.indices.allSatisfy { tokens.contains($0) || reading.words[$0].isPunctuation }
  }
}
