import Foundation
import OpinaFeedback
import OpinaTestSupport
import Testing

@testable import Opina

/// Where responses span rows, only rows whose id comes again wait for others; the report is the same.
struct RepeatedResponsesTests {
  private static let text =
    "response_id,nps,comment\nA1,9,Friendly staff\n A2 ,2,The queue was endless\nA3,8,Good\nA2,2,Nobody answered the phone\n"
    + ",7,Fine\n,7,Fine\n"

  private static let options = ExportOptions(
    id: "response_id", comments: [(column: "comment", question: .open)], score: "nps", scale: .nps)

  private static func export(_ text: String = text) throws -> ExportReader {
    try ExportReader(name: "survey.csv", bytes: Array(text.utf8), options: options)
  }

  @Test func idsThatComeAgain() throws {
    let found = try RepeatedResponses(in: [Self.export()])
    let repeated = try #require(found)
    #expect(repeated.mayRepeat("A2"))
    #expect(!repeated.mayRepeat("A1") && !repeated.mayRepeat("A3"))
  }

  /// The same id in two exports is two responses; that their rows wait costs nothing but memory.
  @Test func everyExportIsLookedThrough() throws {
    let other = try Self.export("response_id,nps,comment\nA1,9,Friendly staff\nA4,9,Friendly staff\n")
    let found = try RepeatedResponses(in: [Self.export(), other])
    let repeated = try #require(found)
    #expect(repeated.mayRepeat("A1") && repeated.mayRepeat("A2"))
    #expect(!repeated.mayRepeat("A4"))
  }

  /// Only plain text is known to be there a second time; all rows of anything else wait.
  @Test func anExportThatIsReadOnce() throws {
    let records = "[{\"response_id\":\"A1\",\"nps\":9,\"comment\":\"Friendly staff\"}]"
    let export = try ExportReader(name: "survey.json", bytes: Array(records.utf8), options: Self.options)
    let found = try RepeatedResponses(in: [export])
    #expect(found.map { _ in true } == nil)
  }

  @Test func aResponseOfSeveralRowsCountsOnce() async throws {
    let export = try Self.export()
    #expect(export.layout.responsesSpanRows)
    let reading = OrderedReading(analyzer: BuiltIn.analyzer, jobs: 2)
    let report = SurveyReport(reading: reading, locale: .english)
    let files = try await report.files(of: [(name: "survey.csv", export: export)])
    let data = try #require(files[.data])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])
    #expect(json["records"] as? Int == 6)
    #expect(json["responses"] as? Int == 5)
  }
}
