import Foundation
import OpinaText
import Testing

/// Unicode's own tests of where words and sentences end (UAX #29), as Debian's package `unicode-data` carries them.
struct BreakTests {
  private struct Case {
    let line: Int
    let bytes: [UInt8]
    /// UTF-8 offsets at which the text is cut, both ends included.
    let breaks: [Int32]
  }

  private static let folder = URL(filePath: "/usr/share/unicode/auxiliary")

  private static func cases(_ name: String) -> [Case] {
    guard let file = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return [] }
    var cases: [Case] = []
    for (number, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let rule = line.prefix { $0 != "#" }
      guard !rule.allSatisfy(\.isWhitespace) else { continue }
      var bytes: [UInt8] = []
      var breaks: [Int32] = []
      for part in rule.split(whereSeparator: \.isWhitespace) {
        switch part {
        case "÷": breaks.append(Int32(bytes.count))
        case "×": break
        default:
          guard let scalar = UInt32(part, radix: 16).flatMap(Unicode.Scalar.init) else { continue }
          bytes += Array(String(scalar).utf8)
        }
      }
      cases.append(Case(line: number + 1, bytes: bytes, breaks: breaks))
    }
    return cases
  }

  private static let hasData = FileManager.default.fileExists(atPath: folder.path)

  /// Cases with a colon are left out: ours never joins words, which is said in `Segmenter`.
  @Test(.enabled(if: hasData, "unicode-data is not installed")) func wordsEndWhereUnicodeSays() throws {
    let segmenter = try Segmenter()
    var stretches: [Segmenter.Stretch] = []
    let cases = Self.cases("WordBreakTest.txt").filter { !$0.bytes.contains(UInt8(ascii: ":")) }
    #expect(cases.count > 1000)
    for item in cases {
      item.bytes.withUnsafeBufferPointer { segmenter.words($0, into: &stretches) }
      #expect([0] + stretches.map(\.end) == item.breaks, "line \(item.line)")
    }
  }

  @Test(.enabled(if: hasData, "unicode-data is not installed")) func sentencesEndWhereUnicodeSays() throws {
    let segmenter = try Segmenter()
    var stretches: [Segmenter.Stretch] = []
    var ends: [Int32] = []
    let cases = Self.cases("SentenceBreakTest.txt")
    #expect(cases.count > 300)
    for item in cases {
      item.bytes.withUnsafeBufferPointer { segmenter.words($0, into: &stretches) }
      segmenter.sentenceEnds(into: &ends)
      #expect([0] + ends == item.breaks, "line \(item.line)")
    }
  }
}
