import Foundation
import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaText

/// The fast way through comments, ICU and the rules of UAX #29 find the same in text of any kind, but for our tailorings.
///
/// `OPINA_CONFORMANCE_MB=50 swift test -c release -Xswiftc -enable-testing --filter ConformanceTests` compares fifty million
/// bytes; what came out is written down in `Decisions/Segmentation.md`.
struct ConformanceTests {
  private static let megabytes =
    ProcessInfo.processInfo.environment["OPINA_CONFORMANCE_MB"].flatMap { Double($0) } ?? 1

  @Test func wordsEndWhereICUAndUnicodeSay() throws {
    var texts = VariedTexts(seed: 31)
    var plain = WordScan(segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: true)
    var icu = WordScan(segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: false)
    var bytes = 0.0
    var count = 0
    var compared = 0
    while bytes < Self.megabytes * 1e6 {
      let text = texts.next()
      bytes += Double(text.count)
      count += 1
      let cuts = plain.cuts(text)
      text.withUnsafeBufferPointer { icu.scan($0) }
      guard plain.stretches.elementsEqual(icu.stretches) else {
        Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription) is cut in another way than by ICU")
        return
      }
      guard UnicodeData.isInstalled, !UTF8.scalars(text).contains(where: { UnicodeWords.isInDictionaries($0.scalar) })
      else { continue }
      compared += 1
      guard cuts != UnicodeWords.breaks(text, joinsAtColons: false) else { continue }
      Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription) is cut in another way than by UAX #29")
      return
    }
    print(
      "\(Int(bytes)) bytes in \(count) texts, \(texts.mutated) of them damaged, are cut as ICU cuts them,",
      "and \(compared) of them as UAX #29 does")
  }

  /// Nothing is left unexplained: with all tailorings each sentence begins where the rules say, and every tailoring is
  /// needed.
  @Test(.enabled(if: UnicodeData.isInstalled, "unicode-data is not installed"))
  func sentencesBeginWhereUnicodeAndTailoringsSay() throws {
    var texts = VariedTexts(seed: 41)
    let (fast, slow) = (try TokenReader(usesPlainScan: true), try TokenReader(usesPlainScan: false))
    var bytes = 0.0
    var count = 0
    var asUnicode = 0
    var problems = 0
    var acting = [Int](repeating: 0, count: UnicodeSentences.Tailorings.named.count)
    while bytes < Self.megabytes * 1e6 {
      let text = texts.next()
      bytes += Double(text.count)
      let language = Language.allCases[count % Language.allCases.count]
      count += 1
      let tokens = fast.tokens(text, language)
      let starts = tokens.filter(\.startsSentence).map { Int($0.start) }
      func told() -> String { "\(String(decoding: text, as: UTF8.self).debugDescription) in \(language)" }
      // A few of them show what they have in common.
      guard problems < 5 else { return }
      guard tokens == slow.tokens(text, language) else {
        Issue.record("\(told()) has other tokens with ICU alone")
        problems += 1
        continue
      }
      guard TailoredSentences.lostMarks(of: text, tokens).isEmpty else {
        Issue.record("\(told()) has a mark that is in no token")
        problems += 1
        continue
      }
      let expected = TailoredSentences.starts(of: text, tokens, .all)
      guard starts == expected else {
        Issue.record("\(told()): sentences begin at \(starts), not \(expected)")
        problems += 1
        continue
      }
      if starts == TailoredSentences.starts(of: text, tokens, []) {
        asUnicode += 1
        continue
      }
      for (index, item) in UnicodeSentences.Tailorings.named.enumerated()
      where starts != TailoredSentences.starts(of: text, tokens, .all.subtracting(item.tailoring)) {
        acting[index] += 1
      }
    }
    let names = zip(UnicodeSentences.Tailorings.named, acting).map { "\($0.name) \($1)" }.joined(separator: ", ")
    print("sentences of \(asUnicode) of \(count) texts begin as by UAX #29; of the others by: \(names)")
    #expect(acting.allSatisfy { $0 > 0 }, "\(names)")
  }

  /// Whatever the bytes, stretches cover them but for single spaces, and words of sound text lie between characters.
  @Test(arguments: [true, false]) func anyBytesAreCovered(usesPlainScan: Bool) throws {
    var numbers = SeededNumbers(seed: 37)
    var scan = WordScan(segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: usesPlainScan)
    for round in 0..<4000 {
      // Bytes of two- and three-byte characters more often than chance would have them.
      let likely: [UInt8] = [0xC2, 0xC3, 0xC5, 0xE2, 0x80, 0x99, 0x41, 0x65, 0x2E, 0x27, 0x20, 0x35]
      let bytes = (0..<Int.random(in: 0...24, using: &numbers)).map { _ in
        round % 2 == 0 ? UInt8.random(in: 0...255, using: &numbers) : likely.randomElement(using: &numbers)!
      }
      let isSound = String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
      bytes.withUnsafeBufferPointer { scan.scan($0) }
      var end: Int32 = 0
      func passBySpace() {
        if Int(end) < bytes.count, bytes[Int(end)] == 0x20 { end += 1 }
      }
      for stretch in scan.stretches {
        if stretch.start > end { passBySpace() }
        guard stretch.start == end, stretch.end > end else {
          Issue.record("stretches of \(bytes) overlap or leave a gap")
          return
        }
        end = stretch.end
        if isSound, Int(end) < bytes.count, bytes[Int(end)] & 0xC0 == 0x80 {
          Issue.record("a stretch of \(bytes) cuts a character")
          return
        }
      }
      passBySpace()
      #expect(Int(end) == bytes.count)
    }
  }
}
