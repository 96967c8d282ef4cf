import CByteSearch
import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaText

/// Sixteen bytes at once say what each of them says.
struct LetterSearchTests {
  private static let likely = Array("aAzZbbmMaAzZbbmM".utf8) + [0x40, 0x5B, 0x60, 0x7B, 0x20, 0x00, 0x80, 0xC3, 0xFF]

  @Test func findsTheLettersThatBytesBeginWith() {
    var numbers = SeededNumbers(seed: 47)
    for _ in 0..<20_000 {
      let bytes = (0..<16).map { _ in Self.likely.randomElement(using: &numbers)! }
      let letters = bytes.prefix { ($0 | 0x20) &- 0x61 < 26 && $0 < 0x80 }
      let found = bytes.withUnsafeBufferPointer { opina_find_letters($0.baseAddress!) }
      #expect(Int(found.count) == letters.count)
      #expect(found.first == letters.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1 | 0x20) })
      #expect(found.second == letters.dropFirst(8).reversed().reduce(0) { $0 << 8 | UInt64($1 | 0x20) })
      var doubles: UInt32 = 0
      var small: UInt32 = 0
      for index in letters.indices {
        if index > 0, letters[index] | 0x20 == letters[index - 1] | 0x20 { doubles |= 1 << UInt32(index) }
        if letters[index] >= 0x61 { small |= 1 << UInt32(index) }
      }
      #expect(found.doubles == doubles)
      #expect(found.small == small)
    }
  }

  /// A part of a comment is looked at as if it stood alone, whatever follows it.
  @Test func looksAtPartsOfComments() {
    var numbers = SeededNumbers(seed: 53)
    let pieces = ["a", "B", "zz", "ee", "ó", "Ñ", "'", "7", "aaa"]
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...24, using: &numbers)
      let text = Array((0..<count).map { _ in pieces.randomElement(using: &numbers)! }.joined().utf8)
      let start = Int.random(in: 0...text.count, using: &numbers)
      let range = start..<Int.random(in: start...text.count, using: &numbers)
      let found = text.withUnsafeBufferPointer { WordLook.Found(range, of: $0) }
      // Alone it ends too soon to be looked at in one step.
      let alone = Array(text[range]).withUnsafeBufferPointer { WordLook.Found($0.indices, of: $0) }
      #expect(found.key == alone.key)
      #expect(found.marks == alone.marks)
    }
  }
}
