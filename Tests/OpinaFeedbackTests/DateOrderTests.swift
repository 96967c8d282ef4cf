import Foundation
import OpinaTestSupport
import Testing

@testable import OpinaFeedback

/// Whether 03/04/2026 is in April or in March.
@Suite struct DateOrderTests {
  private func export(_ dates: [String], delimiter: String = ",", _ options: ExportOptions = .init()) throws
    -> ReadExport
  {
    let rows = dates.enumerated().map { number, date in
      ["\(number)", date, "text of comment \(number)"].joined(separator: delimiter)
    }
    let header = ["id", "date", "comment"].joined(separator: delimiter)
    return try ReadExport(([header] + rows).joined(separator: "\n"), options)
  }

  @Test func theUserSaysIt() throws {
    for (order, first) in [(DateOrder.dayFirst, "2026-04-03"), (.monthFirst, "2026-03-04")] {
      let export = try export(["03/04/2026", "05/06/2026"], .init(date: "date", dateOrder: order))
      #expect(export.responses[0].date == first)
      #expect(!export.layout.guesses.contains { $0.hasPrefix("dates of") })
    }
  }

  @Test func nobodyTellsIt() throws {
    let export = try export(["03/04/2026", "05/06/2026"])
    #expect(export.responses[0].date == nil)
    let note = try #require(export.layout.guesses.first { $0.hasPrefix("dates of") })
    #expect(note.contains("--date \"date=day/month\""))
  }

  @Test func dotsAndSemicolonsTellIt() throws {
    #expect(try export(["03.04.2026", "05.06.2026"]).responses.map(\.date) == ["2026-04-03", "2026-06-05"])
    let cut = try export(["03/04/2026", "05/06/2026"], delimiter: ";")
    #expect(cut.responses.map(\.date) == ["2026-04-03", "2026-06-05"])
    #expect(cut.layout.guesses.contains { $0.contains("say --date \"date=month/day\"") })
    // What dates say themselves goes before it.
    #expect(try export(["03/04/2026", "05/16/2026"], delimiter: ";").responses[0].date == "2026-03-04")
  }

  @Test func anotherColumnOfDatesTellsIt() throws {
    let export = try ReadExport(
      "date,closed,comment\n03/04/2026,03/14/2026,all was fine here\n05/06/2026,05/07/2026,nothing worked at all\n")
    #expect(export.layout.date == 0)
    #expect(export.responses.map(\.date) == ["2026-03-04", "2026-05-06"])
  }

  /// An export that is sorted by its dates may begin with thousands of the first days of a month.
  @Test(arguments: [(DateOrder.dayFirst, "28/02/2026", "2026-02-01"), (.monthFirst, "02/28/2026", "2026-01-02")])
  func datesFurtherOnTellIt(_ order: DateOrder, _ last: String, _ first: String) throws {
    let row = { (number: Int, date: String) in "\(number),\(date),text of comment \(number)\n" }
    let text = "id,date,comment\n" + (0..<9000).map { row($0, "01/02/2026") }.joined() + row(9000, last)
    let folder = try TemporaryFolder(["e.csv": text])
    let export = try ReadExport(path: folder.path("e.csv"))
    #expect(export.layout.dateOrder == order)
    #expect(export.responses.count == 9001)
    #expect(export.responses.first?.date == first)
    #expect(export.responses.last?.date == "2026-02-28")
    #expect(export.layout.guesses.contains { $0.hasPrefix("dates of \"date\"") && $0.contains("further on") })
  }

  @Test(arguments: [
    ("01-mar-26", "2026-03-01"), ("1 de março de 2026", "2026-03-01"), ("1 marzo 2026", "2026-03-01"),
    ("Mar 1, 2026", "2026-03-01"), ("March 1st, 2026 10:03 AM", "2026-03-01"), ("15-FEB-26", "2026-02-15"),
    ("domingo, 1 de marzo de 2026", "2026-03-01"), ("Sun Mar 01 2026 10:00:00 GMT+0100", "2026-03-01"),
    ("1º de set. de 2026", "2026-09-01"), ("mar, 5 may 2026", "2026-05-05"), ("29 feb 2024 23:59", "2024-02-29"),
  ])
  func monthsByName(_ text: String, _ iso: String) throws {
    // Only the first date has a name, so the column must be one of dates by all of them.
    let export = try ReadExport(
      "id\tfecha\tcomment\n1\t\(text)\tall was fine here\n2\t\(text)\tnothing worked at all\n", names: builtInNames)
    #expect(export.responses.map(\.date) == [iso, iso])
  }

  @Test(arguments: [
    "30 feb 2026", "32 mar 2026", "mar 2026", "may", "1 mar", "1 mar 26x", "to be paid 1 march 2026", "1 mars 2026 de",
    "12345 mar 2026", "1 mar 1800", "march march 1 2026 2026", "",
  ])
  func noDates(_ text: String) {
    let date = Array(text.utf8).withUnsafeBufferPointer { DateText.date($0, order: .dayFirst, builtInNames.monthNames) }
    #expect(date == nil)
  }
}
