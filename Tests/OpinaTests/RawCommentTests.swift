import Opina
import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

/// Reading any bytes gives a result, the same with and without the fast way, and its clauses are slices of the comment that
/// cut no character; nothing outside of the comment is read.
struct RawCommentTests {
  private static let withICU: Analyzer = {
    do { return try Analyzer(usesPlainScan: false) } catch { fatalError("\(error)") }
  }()

  private final class Readers {
    let memory = GuardedBytes(capacity: 1 << 16)
    let fast: CommentReader
    let slow: CommentReader

    init() throws {
      fast = try BuiltIn.analyzer.makeReader()
      slow = try RawCommentTests.withICU.makeReader()
    }

    /// Reads the bytes both ways, and says what does not hold.
    func check(_ bytes: [UInt8], in language: Language?) -> String? {
      let tagged = memory.with(bytes) { fast.tag($0, in: language) }
      guard memory.with(bytes, { slow.tag($0, in: language) }) == tagged else {
        return "ICU alone reads it in another way"
      }
      if let sentiment = tagged.sentiment, !(-1...1).contains(sentiment.score) { return "its score is no score" }
      var edges: Set<Int> = []
      for theme in tagged.themes {
        guard theme.clause.lowerBound >= 0, theme.clause.upperBound <= bytes.count, !theme.clause.isEmpty else {
          return "a clause leaves the text"
        }
        edges.formUnion([theme.clause.lowerBound, theme.clause.upperBound])
      }
      for (scalar, range) in SoundScalars.all(in: bytes) where range.dropFirst().contains(where: edges.contains) {
        return "a clause cuts \(scalar)"
      }
      return nil
    }
  }

  private static func told(_ bytes: [UInt8]) -> String {
    bytes.prefix(200).map { String($0, radix: 16) }.joined(separator: " ")
  }

  /// In no language, which identifies it, and in each.
  @Test(arguments: [nil] + Language.allCases.map { $0 }) func brokenBytesAreRead(language: Language?) throws {
    var texts = RawBytes(seed: 53)
    let readers = try Readers()
    for _ in 0..<1500 {
      let bytes = texts.next()
      guard let problem = readers.check(bytes, in: language) else { continue }
      Issue.record("\(problem): \(Self.told(bytes))")
      return
    }
  }

  /// Words of themes and opinions among them, so that there are clauses to cut.
  @Test(arguments: Language.allCases) func commentsWithBrokenBytesAreRead(language: Language) throws {
    var texts = RawBytes(seed: 59)
    let readers = try Readers()
    let words: [Language: String] = [
      .spanish: "El baño sucio pero el camarero amable. Wifi lento",
      .portuguese: "Banheiro sujo, mas garçom simpático. Wifi lento",
      .italian: "Bagno sporco ma cameriere gentile. Wifi lento", .english: "Dirty bathroom but kind waiter. Slow wifi",
    ]
    let pieces = words[language]!.split(separator: " ").map { Array($0.utf8) }
    var themes = 0
    for _ in 0..<800 {
      let bytes = Array(pieces.map { $0 + [0x20] + texts.next(repeating: 3).prefix(4) + [0x20] }.joined())
      if let problem = readers.check(bytes, in: language) {
        Issue.record("\(problem): \(Self.told(bytes))")
        return
      }
      themes += readers.fast.tag(String(decoding: bytes, as: UTF8.self), in: language).themes.count
    }
    #expect(themes > 800)
  }

  @Test func longRunsAreRead() throws {
    let readers = try Readers()
    for bytes in RawBytes.runs(of: 6000) {
      guard let problem = readers.check(bytes, in: nil) else { continue }
      Issue.record("\(problem): \(Self.told(bytes))")
      return
    }
  }
}
