import Foundation
import OpinaTestSupport
import Testing

@testable import OpinaFeedback

/// Exports that are in memory are read like files.
struct MemoryExportTests {
  private static let text =
    "id,comment,nps\n" + (0..<9000).map { "\($0),la atención número \($0) fue buena,\($0 % 11)\n" }.joined()

  private func texts(_ export: inout ExportReader) throws -> [String] {
    var texts: [String] = []
    while let batch = try export.next(maximum: 100) {
      texts += batch.records.indices.map { "\(batch.records[$0].number) \(batch.text(record: $0, column: 1))" }
    }
    return texts
  }

  @Test func giveTheRecordsOfTheFile() throws {
    let folder = try TemporaryFolder(["e.csv": Self.text])
    var file = try ExportReader(path: folder.path("e.csv"))
    let expected = try texts(&file)
    #expect(expected.count == 9000)
    for bytes in [Array(Self.text.utf8), ZipBytes.gzip(Array(Self.text.utf8))] {
      var memory = try ExportReader(name: "e.csv", bytes: bytes)
      #expect(memory.layout.columns == file.layout.columns && memory.layout.score == file.layout.score)
      #expect(try texts(&memory) == expected)
    }
  }

  @Test func areReadAgainAsTheyStand() throws {
    var export = try ExportReader(name: "e.csv", bytes: Array(Self.text.utf8))
    let first = try texts(&export)
    var again = try #require(try export.again())
    #expect(try texts(&again) == first)
    let packed = try ExportReader(name: "e.csv.gz", bytes: ZipBytes.gzip(Array(Self.text.utf8)))
    #expect(try packed.again().map { _ in true } == nil)
  }

  @Test func errorsNameThem() {
    #expect { _ = try ExportReader(name: "upload 17", bytes: []) } throws: { error in
      (error as? ExportError)?.kind == .empty && (error as? ExportError)?.file == "upload 17"
    }
  }
}
