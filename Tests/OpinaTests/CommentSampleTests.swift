import OpinaFeedback
import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

@testable import Opina

struct CommentSampleTests {
  private static func sample(_ comments: [String]) throws -> [[UInt8]] {
    let folder = try TemporaryFolder(["export.csv": (["comment"] + comments).joined(separator: "\n") + "\n"])
    var export = try ExportReader(
      path: folder.path + "/export.csv", options: ExportOptions(comments: [(column: "comment", question: .open)]),
      columnNames: try ColumnNames(.builtIn))
    var sample = CommentSample()
    var customers = CustomerLanguages()
    try sample.add(all: &export, noting: &customers)
    return sample.comments.map(\.text)
  }

  @Test func orderOfRecordsDoesNotMatter() throws {
    let comments = (0..<5000).map { "comment number \($0 % 4000)" }
    var numbers = SeededNumbers(seed: 7)
    let first = try Self.sample(comments)
    #expect(first.count == CommentSample.forTrade)
    #expect(try Self.sample(comments.shuffled(using: &numbers)) == first)
    #expect(try Self.sample(comments.reversed()) == first)
  }

  @Test func textCountsOnce() throws {
    #expect(try Self.sample(Array(repeating: "the same", count: 3000)).count == 1)
  }

  @Test func everyScoreOfATextCounts() throws {
    let rows = (0..<9000).map { "comment number \($0 % 3000),\($0 % 11)" }
    var numbers = SeededNumbers(seed: 3)
    let folders = try [rows, rows.shuffled(using: &numbers)].map {
      try TemporaryFolder(["export.csv": (["comment,nps"] + $0).joined(separator: "\n") + "\n"])
    }
    let counts = try folders.map { folder in
      var export = try ExportReader(path: folder.path + "/export.csv", columnNames: try ColumnNames(.builtIn))
      var sample = CommentSample()
      var customers = CustomerLanguages()
      try sample.add(all: &export, noting: &customers)
      return sample.comments.map(\.scores.all)
    }
    #expect(counts[0] == Array(repeating: 3, count: CommentSample.forTrade))
    #expect(counts[1] == counts[0])
  }

  @Test func longCommentIsCutBetweenCharacters() throws {
    let text = try Self.sample([String(repeating: "ñ", count: 3000) + "x"])[0]
    #expect(text.count <= CommentSample.longest)
    #expect(String(validating: text, as: UTF8.self) != nil)
  }
}
