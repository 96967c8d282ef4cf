import Foundation
import OpinaTestSupport
import Testing

/// `--adapt`: an export's own scores teach what words mean in it.
struct AdaptTests {
  /// Comments that the lexicons know nothing of: `zirba` stands with low scores, `lumen` with high ones.
  private static func rows(_ count: Int = 240) -> [String] {
    (0..<count).map { row in
      let isLow = row % 3 == 0
      let word = isLow ? "zirba" : "lumen"
      let judged = row % 5 == 0 ? isLow ? " dirty" : " friendly" : ""
      let score = isLow ? row % 4 : 8 + row % 3
      return "r\(row),the staff \(word) number\(letters(row))\(judged),\(score)\n"
    }
  }

  /// Makes each comment another text.
  private static func letters(_ number: Int) -> String {
    String(String(number, radix: 16).map { Character(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.hexDigitValue ?? 0))) })
  }

  private static func folder(_ rows: [String]) throws -> TemporaryFolder {
    try TemporaryFolder(["export.csv": "id,comment,nps\n" + rows.joined()])
  }

  private static func scores(_ process: OpinaProcess) throws -> [String: Double] {
    var scores: [String: Double] = [:]
    for record in try process.records {
      let id = try #require(record["id"] as? String)
      scores[id] = try #require((record["sentiment"] as? [String: Any])?["score"] as? Double)
    }
    return scores
  }

  @Test func unknownWordsGetTheSideOfTheirScores() throws {
    let folder = try Self.folder(Self.rows())
    let process = try OpinaProcess.tag(folder.path("export.csv"), "--adapt")
    #expect(process.status == 0, "\(process.messages)")
    #expect(process.messages.contains("adapt: learnt from 240 comments"), "\(process.messages)")
    for (id, score) in try Self.scores(process) {
      let row = try #require(Int(id.dropFirst()))
      #expect(row % 3 == 0 ? score < 0 : score > 0, "\(id) \(score)")
    }
  }

  @Test func thePartsOfAScoreAddUpToIt() throws {
    let folder = try Self.folder(Self.rows())
    for record in try OpinaProcess.tag(folder.path("export.csv"), "--adapt", "--quiet").records {
      let adapted = try #require(record["adapted"] as? [String: Any])
      let parts = try ["lexicon", "learnt", "offset"].reduce(0) { $0 + (try #require(adapted[$1] as? Double)) }
      let score = try #require((record["sentiment"] as? [String: Any])?["score"] as? Double)
      #expect(abs(parts - score) < 0.002)
      #expect(record["npsScore"] is Int, "the score that was given stays")
    }
  }

  @Test func neitherOrderNorThreadsNorTheWayInMatter() throws {
    let rows = Self.rows()
    let first = try Self.folder(rows)
    let second = try Self.folder(rows.reversed())
    let scores = try Self.scores(OpinaProcess.tag(first.path("export.csv"), "--adapt", "--jobs", "1", "--quiet"))
    #expect(
      try scores == Self.scores(OpinaProcess.tag(second.path("export.csv"), "--adapt", "--jobs", "3", "--quiet")))
    let input = try Data(contentsOf: first.url.appending(path: "export.csv"))
    #expect(try scores == Self.scores(OpinaProcess.tag("-", "--adapt", "--quiet", input: input)))
  }

  @Test func aCommentIsNotJudgedByItsOwnScore() throws {
    var rows = Self.rows()
    let folder = try Self.folder(rows)
    let before = try Self.scores(OpinaProcess.tag(folder.path("export.csv"), "--adapt", "--quiet"))
    rows[30] = rows[30].replacingOccurrences(of: ",\(30 % 4)\n", with: ",10\n")
    let changed = try Self.folder(rows)
    let after = try Self.scores(OpinaProcess.tag(changed.path("export.csv"), "--adapt", "--quiet"))
    #expect(before["r30"] == after["r30"])
    #expect(before != after, "others learn from it")
  }

  @Test func learntRowsAreALexicon() throws {
    let folder = try Self.folder(Self.rows())
    let learnt = folder.path("learnt")
    let process = try OpinaProcess.tag(folder.path("export.csv"), "--adapt", "--adapt-out", learnt)
    #expect(process.status == 0, "\(process.messages)")
    let review = try String(contentsOf: folder.url.appending(path: "learnt/review.csv"), encoding: .utf8)
    #expect(review.contains("zirba") && review.contains("lumen"), "\(review)")
    let tagged = try OpinaProcess.tag(folder.path("export.csv"), "--lexicons", learnt, "--quiet")
    #expect(tagged.status == 0, "\(tagged.messages)")
    let scores = try Self.scores(tagged)
    #expect(try #require(scores["r3"]) < 0)
    #expect(try #require(scores["r4"]) > 0)
  }

  @Test func aReportSaysWhatWasLearnt() throws {
    let folder = try Self.folder(Self.rows())
    let process = try OpinaProcess([
      "report", folder.path("export.csv"), "--base-lexicons", SmallLexicons.path, "--out", folder.path("out"),
      "--adapt", "--csv", "plain",
    ])
    #expect(process.status == 0, "\(process.messages)")
    func text(_ file: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: "out/\(file)"), encoding: .utf8)
    }
    #expect(try text("report.json").contains("\"adaptation\""))
    #expect(try text("comments.csv").hasPrefix("id,comment,nps,"))
    #expect(try text("comments.csv").contains("opina:score,opina:scoreBefore,"))
    #expect(try text("learnt-lexicons/review.csv").contains("zirba"))
  }

  @Test func withoutEnoughScoresItSaysSo() throws {
    let none = try TemporaryFolder(["export.csv": "id,comment\nr1,friendly\nr2,dirty\n"])
    let missing = try OpinaProcess.tag(none.path("export.csv"), "--adapt")
    #expect(missing.status == 64)
    #expect(missing.messages.contains("no score column"), "\(missing.messages)")
    let short = try Self.folder(Self.rows(30))
    let few = try OpinaProcess.tag(short.path("export.csv"), "--adapt")
    #expect(few.status == 65)
    #expect(few.messages.contains("10 comments have a score below"), "\(few.messages)")
    let alone = try OpinaProcess.tag(none.path("export.csv"), "--adapt-out", none.path("learnt"))
    #expect(alone.status == 64)
  }
}
