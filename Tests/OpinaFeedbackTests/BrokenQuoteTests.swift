import Testing

@testable import OpinaFeedback

/// A quotation mark that is never closed ends its record at a sensible line; nothing is lost.
@Suite struct BrokenQuoteTests {
  @Test func laterRecordsAreKept() throws {
    let export = try ReadExport("id,comment,rating\n1,\"good,5\n2,\"fine\",4\n3,bad,1\n4,\"x\",2\n")
    #expect(export.cells == [["1", "good", "5"], ["2", "fine", "4"], ["3", "bad", "1"], ["4", "x", "2"]])
    #expect(export.problems == [.brokenQuote, nil, nil, nil])
    #expect(export.rows.map(\.line) == [2, 3, 4, 5])
  }

  @Test func noOtherMarkInTheFile() throws {
    let export = try ReadExport("id,comment,rating\n1,\"good,5\n2,fine,4\n3,bad,1\n")
    #expect(export.cells == [["1", "good", "5"], ["2", "fine", "4"], ["3", "bad", "1"]])
    #expect(export.problems == [.brokenQuote, nil, nil])
  }

  @Test func theLastRecord() throws {
    let export = try ReadExport("id,comment\n1,good\n2,\"bad")
    #expect(export.cells == [["1", "good"], ["2", "bad"]])
    #expect(export.problems == [nil, .brokenQuote])
  }

  @Test func theBrokenCellKeepsItsCommas() throws {
    let export = try ReadExport("id,comment,rating\r\n1,\"good, cheap, near,5\r\n2,\"fine\",4\r\n")
    #expect(export.cells == [["1", "good, cheap, near", "5"], ["2", "fine", "4"]])
  }

  @Test func severalLinesBeforeTheNextRecord() throws {
    let export = try ReadExport("id,comment,rating\n1,\"one\ntwo\nthree,5\n2,\"fine\",4\n3,\"ok\",3\n")
    #expect(export.rows.map { $0.cells.joined(separator: "·") }.last == "3·ok·3")
    #expect(export.cells.joined().joined(separator: " ").contains("two"))
    #expect(export.problems[0] == .brokenQuote)
    #expect(export.cells.contains(["2", "fine", "4"]))
  }

  @Test func everyCellQuoted() throws {
    let export = try ReadExport("\"id\",\"comment\"\n\"1\",\"good\n\"2\",\"fine\"\n\"3\",\"bad\"\n")
    #expect(export.cells == [["1", "good"], ["2", "fine"], ["3", "bad"]])
    #expect(export.problems == [.brokenQuote, nil, nil])
  }

  @Test func soundMultilineCellsWithOddMarksStayWhole() throws {
    let export = try ReadExport(
      "id,comment,rating\n1,\"first line\nhe said \"no\" to me\nlast line\",5\n2,\"fine\",4\n")
    #expect(export.cells[0] == ["1", "first line\nhe said \"no\" to me\nlast line", "5"])
    #expect(export.cells[1] == ["2", "fine", "4"])
    #expect(export.problems == [nil, nil])
  }

  @Test func brokenRecordBeforeAnUnevenOne() throws {
    let header = "id,date,comment,rating,region\n1,2026-01-02,\"fine\",5,x\n"
    let export = try ReadExport(header + "2,2026-01-02,\"late,3,x\n3,2026-01-03,so, so,\"4\",x\n4,2026-01-04,ok,5,x\n")
    #expect(export.problems == [nil, .brokenQuote, .tooManyCells, nil])
    #expect(export.cells[1] == ["2", "2026-01-02", "late", "3", "x"])
  }

  @Test func oneColumn() throws {
    let export = try ReadExport("comment\n\"good\"\n\"bad\nworse\n\"fine\"\n")
    #expect(export.cells.map { $0[0] } == ["good", "bad\nworse", "fine"] || export.cells.count >= 3)
    #expect(export.cells.last == ["fine"])
  }

  @Test func manyBrokenRecordsAreAllCounted() throws {
    let lines = (1...3000).map { "\($0),\"comment \($0),\($0 % 11)" }
    let export = try ReadExport("id,comment,rating\n0,\"fine\",1\n" + lines.joined(separator: "\n") + "\n")
    #expect(export.rows.count == 3001)
    #expect(export.cells.last == ["3000", "comment 3000", "8"])
  }
}
