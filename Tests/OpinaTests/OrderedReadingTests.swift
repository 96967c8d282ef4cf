import Foundation
import Opina
import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

/// The results stand in the order of the export, whatever the number of threads.
struct OrderedReadingTests {
  /// An export of several batches, in four languages, with answers that say nothing.
  private static func export(records: Int) throws -> TemporaryFolder {
    let comments = ReadableComments.own.map(\.text) + ["", "n/a", "10", "😀"]
    var text = "id,comment,nps\n"
    for record in 0..<records { text += "r\(record),\"\(comments[record % comments.count])\",\(record % 11)\n" }
    return try TemporaryFolder(["export.csv": text])
  }

  private func read(_ path: String, jobs: Int) async throws -> [String] {
    var export = try ExportReader(path: path, options: ExportOptions(), columnNames: try ColumnNames(.builtIn))
    let reading = OrderedReading(
      analyzer: BuiltIn.analyzer, jobs: jobs, language: nil, prior: LanguagePrior(survey: nil))
    var result: [String] = []
    try await reading.run(&export) { batch, layout, reader in
      reading.records(of: batch, layout: layout, with: reader).map { record in
        "\(record.response.id) \(record.comments.map { "\($0.tagged)" })"
      }
    } take: { lines, _ in
      result += lines
    }
    return result
  }

  @Test func theNumberOfThreadsChangesNothing() async throws {
    let folder = try Self.export(records: 1700)
    let one = try await read(folder.path("export.csv"), jobs: 1)
    #expect(one.count == 1700)
    #expect(one.enumerated().allSatisfy { $1.hasPrefix("r\($0) ") })
    for jobs in [2, 5] { #expect(try await read(folder.path("export.csv"), jobs: jobs) == one) }
  }

  @Test func fewerThanOneThreadIsOne() {
    #expect(OrderedReading(analyzer: BuiltIn.analyzer, jobs: 0, language: nil).jobs == 1)
  }
}
