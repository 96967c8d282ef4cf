import Foundation
import OpinaTestSupport
import Testing

@testable import OpinaFeedback

/// Exports that are read from their beginning again.
@Suite struct AgainTests {
  private func texts(_ export: inout ExportReader) throws -> [String] {
    var texts: [String] = []
    while let batch = try export.next(maximum: 100) {
      for record in batch.records.indices {
        texts.append("\(batch.records[record].number) \(batch.text(record: record, column: 1))")
      }
    }
    return texts
  }

  /// - Parameter rows: few enough for the beginning on which the layout is decided, and more than it holds.
  @Test(arguments: [20, 40_000], [String.Encoding.utf8, .windowsCP1252])
  func giveTheSameRecords(rows: Int, encoding: String.Encoding) throws {
    let text = "id,comment\n" + (0..<rows).map { "\($0),la atención número \($0) fue buena\n" }.joined()
    let folder = try TemporaryFolder()
    try folder.write(text.data(using: encoding)!, to: "e.csv")
    var export = try ExportReader(path: folder.path("e.csv"), columnNames: builtInNames)
    var early = try #require(try export.again())
    let first = try texts(&export)
    #expect(first.count == rows)
    #expect(try texts(&early) == first)
    var late = try #require(try export.again())
    #expect(try texts(&late) == first)
  }

  /// Who reads what another program is just writing anew must not take the part for the whole.
  @Test func aFileThatBecomesShorterIsAnError() throws {
    let text = "id,comment\n" + (0..<90_000).map { "\($0),la atención número \($0) fue buena\n" }.joined()
    let folder = try TemporaryFolder(["e.csv": text])
    var export = try ExportReader(path: folder.path("e.csv"), columnNames: builtInNames)
    try FileHandle(forWritingTo: folder.url.appending(path: "e.csv")).truncate(atOffset: 2_000_000)
    #expect(throws: ExportError.self) { _ = try texts(&export) }
    #expect(throws: ExportError.self) { _ = try export.again() }
  }

  @Test func whatIsNoPlainFileIsOpenedAnew() throws {
    let text = "id,comment\n1,the staff was kind\n2,the room was clean\n"
    let folder = try TemporaryFolder()
    try folder.write(Data(ZipBytes.gzip(Array(text.utf8))), to: "e.csv.gz")
    #expect(try ExportReader(path: folder.path("e.csv.gz"), columnNames: builtInNames).again().map { _ in true } == nil)
  }
}
