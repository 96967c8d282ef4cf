import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaText

/// Unicode's own tests of where words and sentences end (UAX #29), on the way that every comment takes.
struct BreakTests {
  private static let words = UnicodeData.cases("WordBreakTest.txt")
  private static let sentences = UnicodeData.cases("SentenceBreakTest.txt")

  /// What Unicode says, and a cut on each side of what joins words in some versions of ICU only: with its extenders it
  /// stands alone.
  private static func decided(_ item: UnicodeData.Case) -> [Int] {
    var breaks = Set(item.breaks)
    var offset = 0
    var isBehindJoint = false
    for scalar in item.scalars {
      let isJoint = UnicodeWords.isJoint(scalar)
      if isJoint || isBehindJoint && !UnicodeWords.extends(scalar) { breaks.insert(offset) }
      isBehindJoint = isJoint || isBehindJoint && UnicodeWords.extends(scalar)
      offset += UTF8.width(scalar)
    }
    return breaks.sorted()
  }

  /// Each line, and not one less: those with a colon have the cuts that were decided.
  @Test(.enabled(if: UnicodeData.isInstalled, "unicode-data is not installed"), arguments: [true, false])
  func wordsEndWhereUnicodeSays(usesPlainScan: Bool) throws {
    var scan = WordScan(segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: usesPlainScan)
    #expect(Self.words.count > 1800)
    for item in Self.words {
      #expect(scan.cuts(item.bytes) == Self.decided(item), "line \(item.line)")
    }
  }

  /// Lines of Latin letters and common marks go the fast way, the others do not.
  @Test(.enabled(if: UnicodeData.isInstalled, "unicode-data is not installed")) func manyLinesGoTheFastWay() {
    #expect(Self.words.count { PlainText.goesTheFastWay($0.bytes) } >= 100)
    #expect(Self.words.count { Self.decided($0) != $0.breaks } >= 15)
  }

  /// So that it may be trusted with other text.
  @Test(.enabled(if: UnicodeData.isInstalled, "unicode-data is not installed")) func theReferenceIsUnicodes() {
    for item in Self.words {
      #expect(UnicodeWords.breaks(item.bytes, joinsAtColons: true) == item.breaks, "line \(item.line)")
      #expect(UnicodeWords.breaks(item.bytes, joinsAtColons: false) == Self.decided(item), "line \(item.line)")
    }
    #expect(Self.sentences.count > 500)
    for item in Self.sentences {
      #expect(UnicodeSentences.breaks(item.bytes) == item.breaks, "line \(item.line)")
    }
  }

  /// Sentences begin where Unicode says but for our tailorings, and some lines show each that can act on such text.
  @Test(.enabled(if: UnicodeData.isInstalled, "unicode-data is not installed"), arguments: [true, false])
  func sentencesBeginWhereUnicodeSaysButForTailorings(usesPlainScan: Bool) throws {
    let reader = try TokenReader(usesPlainScan: usesPlainScan)
    var asUnicode = 0
    var acting: UnicodeSentences.Tailorings = []
    for item in Self.sentences {
      let text = item.bytes
      let tokens = reader.tokens(text, .english)
      let starts = tokens.filter(\.startsSentence).map { Int($0.start) }
      #expect(TailoredSentences.lostMarks(of: text, tokens).isEmpty, "line \(item.line)")
      #expect(starts == TailoredSentences.starts(of: text, tokens, .all), "line \(item.line)")
      if starts == TailoredSentences.starts(of: text, tokens, []) {
        asUnicode += 1
        continue
      }
      for (_, tailoring) in UnicodeSentences.Tailorings.named
      where starts != TailoredSentences.starts(of: text, tokens, .all.subtracting(tailoring)) {
        acting.insert(tailoring)
      }
    }
    #expect(asUnicode > 400)
    #expect(acting.isSuperset(of: [.smallLetters, .missingSpaces]))
  }
}
