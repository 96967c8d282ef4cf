import Testing

@testable import OpinaFeedback

/// Dates that look like numbers are read in a column that is called a date, and in no other.
@Suite struct DateFormTests {
  private func export(_ name: String, _ dates: [String], _ options: ExportOptions = .init()) throws -> ReadExport {
    let rows = dates.enumerated().map { "r\($0.offset);\($0.element);text of comment \($0.offset)\n" }
    return try ReadExport("id;\(name);comment\n" + rows.joined(), options)
  }

  @Test(arguments: [
    (["20260301", "20251231", "20240229"], ["2026-03-01", "2025-12-31", "2024-02-29"]),
    (["20260301 10:30", "20251231 00:00", "20240229 23:59"], ["2026-03-01", "2025-12-31", "2024-02-29"]),
    (["46082", "46022", "45351"], ["2026-03-01", "2025-12-31", "2024-02-29"]),
    (["46082.4375", "46022,5", "45351.999"], ["2026-03-01", "2025-12-31", "2024-02-29"]),
  ])
  func numbersThatAreDates(written: [String], read: [String]) throws {
    for name in ["date", "fecha de la respuesta"] {
      let export = try export(name, written)
      #expect(export.layout.date == 1)
      #expect(export.responses.map(\.date) == read)
      #expect(export.layout.guesses.contains { $0.hasPrefix("dates of \"\(name)\": ") })
    }
    #expect(try export("zz", written).layout.date == nil)
    #expect(try export("zz", written, .init(date: "zz")).responses.map(\.date) == read)
  }

  @Test(arguments: [["20261301", "20260230", "20260001"], ["123", "456", "789"], ["99999", "10000", "88888"]])
  func numbersThatAreNone(written: [String]) throws {
    #expect(try export("date", written).layout.date == nil)
  }

  @Test func oneThatIsNoneIsLeftOut() throws {
    let written = (1...9).map { "2026030\($0)" } + ["20261399"]
    #expect(try export("date", written).responses.map { $0.date != nil } == Array(repeating: true, count: 9) + [false])
  }
}
