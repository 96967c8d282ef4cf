import Foundation
import Opina
import OpinaLexicon
import OpinaTestSupport
import Testing

/// `Corpora/leaving`: who says that they leave is found, as the account manager has to call, and who speaks of something
/// else that ends is not, as calls are few.
struct LeavingTests {
  /// Share of those who leave that has to be found, and of the others that may be taken for them.
  private static let leastFound = 0.9
  private static let mostMistaken = 0.03

  private struct Row {
    let leaves: Bool
    let text: String
  }

  private static func rows(_ language: Language) throws -> [Row] {
    let file = PackageFolder.root.appending(path: "Corpora/leaving/\(language.rawValue).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let answer = try #require(["yes", "no"].firstIndex(of: cells[0]), "\(line)")
      return Row(leaves: answer == 0, text: String(cells[1]))
    }
  }

  @Test(arguments: Language.allCases) func whoLeavesIsFound(language: Language) throws {
    let rows = try Self.rows(language)
    func says(_ row: Row) throws -> Bool { try BuiltIn.tag(row.text, in: language).intents.contains("churn-risk") }
    let leaving = rows.filter(\.leaves)
    let staying = rows.filter { !$0.leaves }
    #expect(leaving.count >= 100 && staying.count >= 60)
    let missed = try leaving.filter { try !says($0) }.map(\.text)
    let mistaken = try staying.filter { try says($0) }.map(\.text)
    #expect(Double(missed.count) <= (1 - Self.leastFound) * Double(leaving.count), "\(missed)")
    #expect(Double(mistaken.count) <= Self.mostMistaken * Double(staying.count), "\(mistaken)")
  }
}
