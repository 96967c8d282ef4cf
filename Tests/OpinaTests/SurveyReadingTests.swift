import Foundation
import Opina
import OpinaTestSupport
import Testing

/// What a program of one's own does with an export, with nothing but `import Opina`.
struct SurveyReadingTests {
  /// A survey of hotels whose customers come again, with answers that leave their language open.
  private static func survey(records: Int) -> [UInt8] {
    let comments = [
      "La habitación estaba sucia", "El desayuno muy bueno, la recepción lenta", "Normal",
      "La piscina del hotel cerrada",
      "Habitación pequeña y con ruido", "ok",
    ]
    var text = "id,nps,comment,customer,date\n"
    for record in 0..<records {
      let comment = "\(comments[record % comments.count]) \(record / comments.count % 20)"
      text += "\(record),\(record % 11),\"\(comment)\",C\(record % 40),2026-0\(1 + record % 3)-01\n"
    }
    return Array(text.utf8)
  }

  private static func export(records: Int) throws -> ExportReader {
    try ExportReader(name: "survey.csv", bytes: survey(records: records))
  }

  @Test func theTradeAndTheLanguageOfTheSurveyAreFoundOut() async throws {
    let export = try Self.export(records: 300)
    let reading = try await OrderedReading.survey([export], with: BuiltIn.analyzer, jobs: 2)
    #expect(reading.chosen?.reason == .comments)
    #expect(reading.chosen?.name.contains("hotel") == true)
    #expect(reading.prior.survey == .spanish)
    var again = try #require(try export.again())
    var codes: Set<String> = []
    try await reading.run(&again) { batch, layout, reader in
      reading.records(of: batch, layout: layout, with: reader).flatMap { $0.comments.map(\.tagged.language.code) }
    } take: { found, _ in
      codes.formUnion(found)
    }
    #expect(codes == ["es"])
  }

  @Test func aNamedFrameIsKept() async throws {
    let frame = CodeFrame(BuiltIn.catalogue, packs: ["general", "food"])
    let reading = try await OrderedReading.survey(
      [Self.export(records: 60)], with: BuiltIn.analyzer, language: .spanish, frame: (frame, "general+food"))
    #expect(reading.chosen?.name == "general+food")
    #expect(reading.language == .spanish && reading.prior.survey == nil)
  }

  /// Also from the main actor, where the code of an app mostly stands.
  @MainActor @Test func aReportComesOutInMemory() async throws {
    let export = try Self.export(records: 200)
    let reading = try await OrderedReading.survey([export], with: BuiltIn.analyzer, jobs: 2, isProposing: true)
    let report = SurveyReport(reading: reading, locale: .spanish)
    let files = try await report.files(of: [(name: "survey.csv", export: export)])
    #expect(Set(files.keys) == Set(SurveyReport.File.allCases))
    let data = try #require(files[.data])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])
    #expect(json["responses"] as? Int == 200)
    var records = 0
    var exports = [(name: "survey.csv", export: try Self.export(records: 200))]
    var written: [SurveyReport.File: [UInt8]] = [:]
    try await report.run(&exports) {
      written[$0, default: []] += $1
    } progress: {
      records += $0
    }
    #expect(records == 200)
    #expect(written == files)
  }

  @Test func aFolderOfLexiconsThatIsNotThereIsAnError() {
    #expect(throws: Analyzer.Failure.self) { _ = try Analyzer(folders: [.builtIn, .disk(path: "/no/such/folder")]) }
  }

  @Test(arguments: [1, 3]) func cancellingEndsTheReadingSoon(jobs: Int) async throws {
    let bytes = Self.survey(records: 100_000)
    let task = Task {
      var export = try ExportReader(name: "survey.csv", bytes: bytes)
      let reading = OrderedReading(analyzer: BuiltIn.analyzer, jobs: jobs)
      var taken = 0
      do {
        try await reading.run(&export) { batch, _, _ in
          batch.records.count
        } take: { count, _ in
          taken += count
          if taken > 1000 { withUnsafeCurrentTask { $0?.cancel() } }
        }
      } catch is CancellationError {
        return (taken, true)
      }
      return (taken, false)
    }
    let (taken, isCancelled) = try await task.value
    #expect(isCancelled)
    #expect(taken < 3000)
  }
}
