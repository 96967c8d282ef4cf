import Testing

@testable import OpinaFeedback

/// Rows in which nothing stands are no records, in text as in a workbook, wherever they stand.
@Suite struct BlankRowTests {
  private static let rows = [
    ["id", "nota", "comentario"], ["a", "9", "todo bien por aquí"], ["", "", ""], ["b", "2", "todo mal por aquí"],
    ["", " ", ""], ["", "", ""],
  ]

  @Test(arguments: [",", ";", "\t"]) func inText(delimiter: String) throws {
    let text = Self.rows.map { $0.joined(separator: delimiter) + "\n" }.joined()
    let export = try ReadExport(text)
    #expect(export.responses.map(\.id) == ["a", "b"])
    #expect(export.rows.map(\.number) == [1, 2])
    #expect(export.rows.map(\.line) == [2, 4])
    #expect(export.problems == [nil, nil])
    // Rows that are cut short, and rows whose empty cells are enclosed, are no records either.
    let short = text + "\(delimiter)\n\"\"\(delimiter)\"\"\(delimiter)\"\"\n"
    #expect(try ReadExport(short).responses.map(\.id) == ["a", "b"])
  }

  @Test func inAWorkbook() throws {
    let rows = Self.rows.map { SmallWorkbook.row($0[0], $0[1], $0[2]) }.joined()
    let export = try ReadExport(SmallWorkbook(sheets: [("Data", rows)]).bytes)
    #expect(export.responses.map(\.id) == ["a", "b"])
  }

  @Test func manyOfThemHideNothingBehindThem() throws {
    let blank = String(repeating: ";;\n", count: 3_000_000)
    let export = try ReadExport("id;nota;comentario\na;9;todo bien por aquí\n" + blank + "b;2;todo mal por aquí\n")
    #expect(export.responses.map(\.id) == ["a", "b"])
  }

  /// In a file of one column an empty answer between quotation marks is an answer.
  @Test func anEmptyAnswerAloneIsARecord() throws {
    #expect(try ReadExport("comentario\nbien\n\"\"\nmal y tarde\n").rows.count == 3)
  }
}
