import OpinaTestSupport
import Testing

@testable import OpinaText

/// Eight bytes at once say what each of them says.
struct LetterChunkTests {
  @Test func findsTheLettersThatBytesBeginWith() {
    var numbers = SeededNumbers(seed: 43)
    let likely = Array("aAzZbbmM".utf8) + [0x40, 0x5B, 0x60, 0x7B, 0x20, 0x27, 0x00, 0x80, 0xC3, 0xE1, 0xFF]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in likely.randomElement(using: &numbers)! }
      let letters = bytes.prefix(8).prefix { ($0 | 0x20) &- 0x61 < 26 && $0 < 0x80 }
      let found = bytes.withUnsafeBufferPointer { LetterChunk(LetterChunk.load($0, at: 0)) }
      #expect(found.count == letters.count)
      #expect(found.lower == letters.reversed().reduce(0) { $0 << 8 | UInt64($1 | 0x20) })
      #expect(found.isShouted == letters.allSatisfy { $0 < 0x5B })
      guard let last = letters.last else { continue }
      #expect(found.last == last | 0x20)
      var repeats: UInt64 = 0
      for index in 1..<max(1, letters.count) where letters[index] | 0x20 == letters[index - 1] | 0x20 {
        repeats |= 0x80 << UInt64(8 * index)
      }
      #expect(found.repeats(behind: 0) == repeats)
      #expect(found.repeats(behind: letters[0] | 0x20) == repeats | 0x80)
    }
  }

  @Test func loadsWhatStandsBeforeAByte() {
    let bytes = Array("abcdefghij".utf8)
    bytes.withUnsafeBufferPointer { text in
      for end in 0...text.count {
        let expected = text[..<end].suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let found = LetterChunk.load(text, upTo: end)
        #expect(found == (end == 0 ? 0 : expected << UInt64(8 * max(0, 8 - end))))
      }
    }
  }
}
