import OpinaTestSupport
import Testing

@testable import OpinaText

/// All short texts that can be made of one character of each class that the fast way tells apart.
struct ShortTextTests {
  private static let characters = ["a", "É", "7", " ", ".", ",", "'", "’", ":", "@", "!", "\r", "\n"].map {
    Array($0.utf8)
  }
  private static let longest = 4

  @Test(.enabled(if: UnicodeData.isInstalled, "unicode-data is not installed")) func areCutAsUnicodeSays() throws {
    var fast = WordScan(segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: true)
    var count = 0
    func check(_ text: [UInt8], _ left: Int) {
      if !text.isEmpty {
        count += 1
        let cuts = fast.cuts(text)
        let expected = UnicodeWords.breaks(text, joinsAtColons: false)
        if cuts != expected {
          Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription) is cut at \(cuts), not \(expected)")
        }
      }
      if left > 0 { for character in Self.characters { check(text + character, left - 1) } }
    }
    check([], Self.longest)
    #expect(count == 13 + 13 * 13 + 13 * 13 * 13 + 13 * 13 * 13 * 13)
    #expect(Self.characters.allSatisfy { PlainText.goesTheFastWay($0 + $0 + [0x61]) })
  }
}
