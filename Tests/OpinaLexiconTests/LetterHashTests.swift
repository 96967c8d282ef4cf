import OpinaTestSupport
import Testing

@testable import OpinaLexicon

/// The hash of a word depends on its letters alone, not on how they are put in.
struct LetterHashTests {
  private func value(_ bytes: [UInt8]) -> UInt64 {
    var hash = LetterHash()
    for byte in bytes { hash.add(UInt32(byte)) }
    return hash.value
  }

  private func chunk(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @Test func isTheSameInPiecesOfAnyLength() {
    var numbers = SeededNumbers(seed: 41)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
        UInt8.random(in: 0x61...0x7A, using: &numbers)
      }
      var hash = LetterHash()
      var index = 0
      while index < bytes.count {
        let end = min(bytes.count, index + Int.random(in: 1...8, using: &numbers))
        hash.add(chunk: chunk(bytes[index..<end]), count: end - index)
        index = end
      }
      #expect(hash.value == value(bytes))
      if (1...8).contains(bytes.count) {
        #expect(LetterHash.value(of: chunk(bytes[...]), count: bytes.count) == value(bytes))
      }
      if (9...16).contains(bytes.count) {
        #expect(LetterHash.value(of: chunk(bytes[..<8]), chunk(bytes[8...]), count: bytes.count) == value(bytes))
      }
    }
  }

  @Test func tellsLengthsAndOrdersApart() {
    let words = ["", "a", "b", "aa", "ab", "ba", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaa"]
    #expect(Set(words.map { value(Array($0.utf8)) }).count == words.count)
  }

  @Test func scalarsAreTheirBytes() {
    var hash = LetterHash()
    for scalar in "caffè — 日本 👍".unicodeScalars { hash.add(scalar.value) }
    var bytes = LetterHash()
    for byte in "caffè — 日本 👍".utf8 { bytes.add(chunk: UInt64(byte), count: 1) }
    #expect(hash.value == bytes.value)
  }
}
