import Testing

@testable import OpinaFeedback

/// How text is cut into records and cells.
@Suite struct RecordTests {
  @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r", "\r\r\n"])
  func delimitersAndLineEnds(_ delimiter: String, _ lineEnd: String) throws {
    let rows = [["id", "nota", "comentario"], ["1", "9", "todo bien"], ["2", "3", "tarde, muy tarde; mal|mal"]]
    let text =
      rows.map { row in
        row.map { $0.count > 12 ? "\"\($0)\"" : $0 }.joined(separator: delimiter)
      }.joined(separator: lineEnd) + lineEnd
    let export = try ReadExport(text)
    #expect(export.cells == Array(rows[1...]))
    #expect(export.layout.delimiter == delimiter)
    #expect(export.problems == [nil, nil])
    #expect(export.rows.map(\.line) == [2, 3])
  }

  @Test func lastLineNeedsNoBreak() throws {
    #expect(try ReadExport("id,comment\n1,good\n2,bad").cells == [["1", "good"], ["2", "bad"]])
    #expect(try ReadExport("id,comment\n1,good\n2,\"bad\"").cells == [["1", "good"], ["2", "bad"]])
    #expect(try ReadExport("id,comment\n1,good\n2,").cells == [["1", "good"], ["2", ""]])
  }

  @Test func quotedCellsHoldDelimitersBreaksAndDoubledMarks() throws {
    let export = try ReadExport(
      "id,comment,region\n1,\"dijo \"\"no\"\", y\r\nse fue\",sur\n2,\"\",\"\"\"\"\n3,\"\"\"ok\"\"\",x\n")
    #expect(export.cells == [["1", "dijo \"no\", y\r\nse fue", "sur"], ["2", "", "\""], ["3", "\"ok\"", "x"]])
    #expect(export.rows.map(\.line) == [2, 4, 5])
    #expect(export.problems == [nil, nil, nil])
  }

  @Test func marksInsideUnquotedCellsAreLiteral() throws {
    let export = try ReadExport("id,comment\n1,il \"meglio\" hotel\n2,5\" di neve\n3,ok\"\n")
    #expect(export.cells.map { $0[1] } == ["il \"meglio\" hotel", "5\" di neve", "ok\""])
    #expect(export.problems == [nil, nil, nil])
  }

  @Test func undoubledMarksOnOneLineAreLiteral() throws {
    let export = try ReadExport(
      "id,comment,rating\n1,\"he said \"no\" twice\",5\n2,\"fine\",4\n3,\"\"quoted\" start\",3\n")
    #expect(export.cells.map { $0[1] } == ["he said \"no\" twice", "fine", "\"quoted\" start"])
    #expect(export.cells.map { $0[2] } == ["5", "4", "3"])
  }

  @Test func combiningMarkAfterQuotationMark() throws {
    let export = try ReadExport("id,comment\n1,\"\u{301}a, b\"\n2,\"c\"\n")
    #expect(export.cells == [["1", "\u{301}a, b"], ["2", "c"]])
  }

  @Test func blankLinesAreNoRecords() throws {
    let export = try ReadExport("\n\nid,comment\n\n1,good\n  \n\n2,bad\n\n")
    #expect(export.cells == [["1", "good"], ["2", "bad"]])
    #expect(export.rows.map(\.number) == [1, 2])
    #expect(export.rows.map(\.line) == [5, 8])
  }

  @Test func tooManyAndTooFewCellsAreMarkedAndKept() throws {
    let export = try ReadExport("id,comment,rating\n1,good,5\n2,bad, very bad,1\n3,late\n4,ok,3,,\n5,x,4\n")
    #expect(export.problems == [nil, .tooManyCells, .tooFewCells, nil, nil])
    #expect(export.cells[1] == ["2", "bad", " very bad", "1"])
    #expect(export.cells[2] == ["3", "late"])
    #expect(export.cells[3] == ["4", "ok", "3"])
    #expect(export.responses.count == 5)
    #expect(export.comments[2] == ["late"])
  }

  @Test func missingCommentCellIsAnEmptyComment() throws {
    let export = try ReadExport("id,rating,comment\n1,5,good\n2,4\n3,3,bad\n4,2,bad\n")
    #expect(export.comments == [["good"], [""], ["bad"], ["bad"]])
    #expect(export.problems[1] == .tooFewCells)
  }

  @Test func excelDeclaresItsDelimiter() throws {
    for first in ["sep=;\r\n", "\"sep=;\"\n", "SEP=;\n"] {
      let export = try ReadExport(first + "id;comment\n1;a, b\n2;c, d\n")
      #expect(export.cells == [["1", "a, b"], ["2", "c, d"]])
      #expect(export.rows.map(\.line) == [3, 4])
    }
  }

  @Test func quotationMarksThatEncloseNothingAreLiteral() throws {
    let lines = (1...40).map { "\($0)\t\($0 % 3 == 0 ? "\"Muy bueno\" dicen, pero \($0)" : "normal \($0)")\t5" }
    let export = try ReadExport("id\ttext\trating\n" + lines.joined(separator: "\n"))
    #expect(!export.layout.quotes)
    #expect(export.cells[2][1] == "\"Muy bueno\" dicen, pero 3")
    #expect(export.problems.allSatisfy { $0 == nil })
  }

  @Test func oldMacFilesMayHoldLineFeedsInCells() throws {
    let export = try ReadExport("id,comment\r1,\"a\nb\"\r2,c\r")
    #expect(export.cells == [["1", "a\nb"], ["2", "c"]])
  }

  @Test func loneCarriageReturnsInsideLinesAreText() throws {
    let lines = (1...9).map { "\($0),uno\rdos \($0),5" }
    let export = try ReadExport("id,comment,rating\n" + lines.joined(separator: "\n") + "\n")
    #expect(export.cells[0] == ["1", "uno\rdos 1", "5"])
  }

  @Test func oneColumnKeepsItsCommas() throws {
    let export = try ReadExport("comment\nMuy bien, gracias\nMal, mal, mal\nNormal\n\"con, comillas\"\nQuizá\n")
    #expect(export.layout.delimiter == nil)
    #expect(export.cells.map { $0[0] } == ["Muy bien, gracias", "Mal, mal, mal", "Normal", "con, comillas", "Quizá"])
  }

  @Test func semicolonsWinOverDecimalCommas() throws {
    let export = try ReadExport("id;nota;comentario\n1;8,5;bien\n2;9,0;muy bien\n3;3,5;mal\n")
    #expect(export.layout.delimiter == ";")
    #expect(export.layout.decimalComma)
    #expect(export.responses.map(\.score) == [8.5, 9, 3.5])
  }

  @Test func longCommentsPass() throws {
    let long = String(repeating: "muy lento, \"sí\"\n", count: 300_000)
    let quoted = "\"" + long.replacing("\"", with: "\"\"") + "\""
    let export = try ReadExport("id,comment\n1,\(quoted)\n2,ok\n")
    #expect(export.cells[0][1] == long)
    #expect(export.cells[1] == ["2", "ok"])
    #expect(export.problems == [nil, nil])
  }
}
