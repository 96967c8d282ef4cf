import Foundation
import Testing

@testable import OpinaFeedback

/// What cannot be read ends in a typed error that says what to do, and never in a cell's text.
@Suite struct ErrorTests {
  private func kind(_ bytes: [UInt8], _ options: ExportOptions = .init()) -> ExportError.Kind? {
    do {
      _ = try ReadExport(bytes, options)
      return nil
    } catch {
      return (error as? ExportError)?.kind
    }
  }

  @Test func files() {
    func kind(path: String) -> ExportError.Kind? {
      do throws(ExportError) {
        _ = try ExportReader(path: path, columnNames: testNames)
        return nil
      } catch {
        return error.kind
      }
    }
    #expect(kind(path: "/nowhere/answers.csv") == .notFound)
    #expect(kind(path: "/") == .directory)
  }

  @Test func contents() {
    #expect(kind([]) == .empty)
    #expect(kind([0xEF, 0xBB, 0xBF]) == .empty)
    #expect(kind(Array("\r\n\n  \n".utf8)) == .empty)
    #expect(kind(Array("id,comment\n".utf8)) == .headerOnly)
    #expect(kind(Array("id,comment".utf8)) == .headerOnly)
    #expect(kind(Array("id,rating\n1,5\n2,4\n3,3\n".utf8)) == .noCommentColumn)
    #expect(kind(Array("PK\u{3}\u{4}rest of a workbook".utf8)) == .damaged)
    #expect(kind([0x1F, 0x8B, 8, 0, 0, 0]) == .damaged)
    #expect(kind(Array("%PDF-1.7 and so on".utf8)) == .unsupportedFormat)
    var generator = SplitMix(state: 1)
    #expect(kind((0..<5000).map { _ in UInt8(truncatingIfNeeded: generator.next()) }) == .binary)
  }

  @Test func wrongColumnNamesListTheColumns() {
    for options in [
      ExportOptions(id: "nope"), ExportOptions(comments: [("nope", nil)]), ExportOptions(score: "9"),
      ExportOptions(segments: ["0"]),
    ] {
      do {
        _ = try ReadExport("id,comment,rating\n1,my secret,5\n", options)
        Issue.record("no error")
      } catch let error as ExportError {
        #expect(error.kind == .noSuchColumn)
        #expect(error.description.contains("1 \"id\", 2 \"comment\", 3 \"rating\""))
        #expect(!error.description.contains("secret"))
      } catch {
        Issue.record("\(error)")
      }
    }
  }
}
