import FoundationEssentials
import OpinaTestSupport
import Testing

@testable import OpinaFeedback

/// Excel workbooks, made here of the XML that programs write.
@Suite struct WorkbookTests {
  private func read(_ workbook: SmallWorkbook, _ options: ExportOptions = .init()) throws -> ReadExport {
    try ReadExport(workbook.bytes, options, names: builtInNames)
  }

  @Test func cellsOfEveryKind() throws {
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
      <row r="3"><c r="A3" s="1"><v>46082</v></c><c r="B3"><v>9</v></c><c r="C3" t="b"><v>1</v></c>
      <c r="D3" t="inlineStr"><is><r><t>La </t></r><r><t>atención &amp; más</t></r><rPh><t>x</t></rPh></is></c></row>
      <row r="5"><c r="A5" s="2"><v>46082.520833333336</v></c><c r="B5"><v>0.10000000000000001</v></c>
      <c r="D5" t="str"><f>A1&amp;B1</f><v>two_x000D__x000A_lines _x005F_x0041_</v></c></row>
      <row r="6"></row>
      <row r="7"><c r="A7" s="3"><v>46083</v></c><c r="B7"><v>1.2345678901E+10</v></c><c r="C7" t="e"><v>#N/A</v></c>
      <c r="D7" t="s"><v>3</v></c></row>
      """
    let strings = ["<t>Fecha</t>", "<t>NPS</t>", "<t>Comentario</t>", "<r><t>rich </t></r><r><t>text</t></r>"]
    let export = try read(SmallWorkbook(sheets: [("Hoja 1", rows)], strings: strings))
    #expect(export.layout.columns.map(\.name) == ["Fecha", "NPS", "column 3", "Comentario"])
    #expect(
      export.cells == [
        ["2026-03-01", "9", "true", "La atención & más"],
        ["2026-03-01 12:30:00", "0.1", "", "two\r\nlines _x0041_"],
        ["2026-03-02", "12345678901", "#N/A", "rich text"],
      ])
    #expect(export.rows.map(\.line) == [3, 5, 7])
    #expect(export.rows.map(\.number) == [1, 2, 3])
    #expect(export.responses.map(\.date) == ["2026-03-01", "2026-03-01", "2026-03-02"])
    #expect(export.layout.guesses.first == "format: XLSX workbook, sheet \"Hoja 1\", one header row")
  }

  @Test func daysCountedFrom1904() throws {
    let rows =
      SmallWorkbook.row("date", "comment") + "<row><c s=\"1\"><v>44620</v></c><c t=\"str\"><v>good</v></c></row>"
    let export = try read(SmallWorkbook(sheets: [("a", rows)], properties: "<workbookPr date1904=\"1\"/>"))
    #expect(export.cells == [["2026-03-01", "good"]])
  }

  /// Day 60 is a 29 February that never was.
  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("0.25", "06:00:00"), ("-1", "-1"),
  ])
  func numbersOfDays(_ number: String, _ text: String) {
    var out: [UInt8] = []
    CellNumber.write(Array(number.utf8), as: number == "0.25" ? .time : .date, countsFrom1904: false, into: &out)
    #expect(String(decoding: out, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("General", NumberFormats.Kind.number), ("0.00", .number), ("dd/mm/yyyy", .date), ("[h]:mm:ss", .time),
    ("\"day\" 0", .number), ("[Red]0.0;[Blue]-0.0", .number), ("mmm-yy", .date), ("h:mm AM/PM", .time),
    ("[$-409]d-mmm", .date), ("0\\d", .number), ("@", .number), ("yyyy\"年\"m\"月\"", .date),
  ])
  func formats(_ code: String, _ kind: NumberFormats.Kind) {
    #expect(NumberFormats.kind(ofCode: code) == kind)
  }

  @Test func titlesAboveTheHeaderAreLeftOut() throws {
    let rows =
      SmallWorkbook.row("Encuesta de satisfacción") + SmallWorkbook.row("", "Marzo")
      + SmallWorkbook.row("id", "nps", "comentario", "región")
      + (1...8).map { SmallWorkbook.row("\($0)", "\($0)", "todo bien por aquí \($0)", $0 % 2 == 0 ? "N" : "S") }
      .joined()
    let export = try read(SmallWorkbook(sheets: [("a", rows)]))
    #expect(export.layout.columns.map(\.name) == ["id", "nps", "comentario", "región"])
    #expect(export.rows.count == 8)
    #expect(export.layout.guesses[0].hasSuffix("one header row, 2 above it left out"))
  }

  private var severalSheets: SmallWorkbook {
    func answers(_ word: String) -> String {
      SmallWorkbook.row("id", "comment")
        + (1...6).map { SmallWorkbook.row("\(word)\($0)", "some words of \(word) \($0)") }.joined()
    }
    return SmallWorkbook(
      sheets: [
        ("Hidden", answers("hidden")),
        ("Cover", SmallWorkbook.row("Survey of March") + SmallWorkbook.row("by the team")),
        ("Codes", SmallWorkbook.row("code", "meaning") + SmallWorkbook.row("1", "2")), ("Answers", answers("first")),
        ("More", answers("second")),
      ], hidden: ["Hidden"])
  }

  @Test func theFirstSheetWithCommentsIsRead() throws {
    let export = try read(severalSheets)
    #expect(export.layout.sheet == "Answers")
    #expect(export.responses.first?.id == "first1")
    #expect(
      export.layout.guesses[1]
        == "sheets not read: \"Cover\", \"Codes\", \"More\", \"Hidden\" (hidden); read one with --sheet")
    #expect(try read(severalSheets, ExportOptions(sheet: "more")).layout.sheet == "More")
    #expect(try read(severalSheets, ExportOptions(sheet: "5")).layout.sheet == "Hidden")
    #expect(throws: ExportError.self) { try read(severalSheets, ExportOptions(sheet: "none")) }
  }

  @Test func cellsBeyondTheColumnsAreMarked() throws {
    let many = (1...4000).map { SmallWorkbook.row("\($0)", "some words \($0)") }.joined()
    let rows = SmallWorkbook.row("id", "comment") + many + SmallWorkbook.row("x", "some words", "and more")
    let export = try read(SmallWorkbook(sheets: [("a", rows)]))
    #expect(export.rows.count == 4001)
    #expect(export.rows.last?.problem == .tooManyCells)
    #expect(export.problems.dropLast().allSatisfy { $0 == nil })
  }

  private func kind(_ bytes: [UInt8]) -> ExportError.Kind? {
    do {
      _ = try ReadExport(bytes, names: builtInNames)
      return nil
    } catch {
      return (error as? ExportError)?.kind
    }
  }

  @Test func whatIsNoSoundWorkbookEndsInAnError() throws {
    let rows = SmallWorkbook.row("id", "comment") + SmallWorkbook.row("1", "some words of text")
    let sound = SmallWorkbook(sheets: [("a", rows)]).bytes
    #expect(kind(sound) == nil)
    #expect(kind(Array(sound[..<(sound.count / 2)])) == .damaged)
    #expect(kind(ZipBytes.archive([("answers.pdf", "id,comment\n")])) == .unsupportedFormat)
    #expect(kind(ZipBytes.archive([("content.xml", "<a/>"), ("mimetype", "x")])) == .unsupportedFormat)
    #expect(kind(ZipBytes.archive([("xl/workbook.bin", "x")])) == .unsupportedFormat)
    #expect(kind(SmallWorkbook(sheets: [("a", "<row><c></row>")]).bytes) == .damaged)
    #expect(kind(SmallWorkbook(sheets: [("a", "")]).bytes) == .empty)
    #expect(kind(SmallWorkbook(sheets: [("a", SmallWorkbook.row("id", "comment"))]).bytes) == .headerOnly)
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><worksheet/>"
    var entries = [("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" id=\"r\"/></sheets></workbook>")]
    entries.append(
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>"
      ))
    #expect(kind(ZipBytes.archive(entries)) == .damaged)
    #expect(kind(ZipBytes.archive(entries + [("xl/s.xml", bomb)])) == .damaged)
  }

  @Test func aPackedTextIsUnpacked() throws {
    let text = "id,comment\n1,some words of text\n2,and other words\n"
    let packed = ZipBytes.archive([("__MACOSX/._a.csv", "x"), ("Export of March.CSV", text)])
    let export = try ReadExport(packed, names: builtInNames)
    #expect(export.comments == [["some words of text"], ["and other words"]])
    #expect(export.layout.format == .delimited)
  }

  /// No bytes of a workbook crash the reader, whichever of them are wrong.
  @Test func anyByteMayBeWrong() {
    let rows = SmallWorkbook.row("id", "comment") + SmallWorkbook.row("1", "some words of text")
    let sound = SmallWorkbook(sheets: [("a", rows)], strings: ["<t>x</t>"]).bytes
    var generator = SplitMix(state: 7)
    for _ in 0..<300 {
      var bytes = sound
      for _ in 0...Int(generator.next() % 3) {
        bytes[4 + Int(generator.next() % UInt64(bytes.count - 4))] = UInt8(truncatingIfNeeded: generator.next())
      }
      _ = kind(bytes)
    }
  }

  /// The same answers in a workbook and in delimited text are the same responses.
  @Test func aSampleIsReadLikeItsText() throws {
    func read(_ name: String) throws -> ReadExport {
      try ReadExport(path: PackageFolder.root.appending(path: "Corpora/exports/\(name)").path)
    }
    let (text, workbook) = (try read("corsi-online.csv"), try read("corsi-serali.xlsx"))
    #expect(workbook.layout.sheet == "Risposte")
    #expect(workbook.layout.comments == text.layout.comments)
    #expect(workbook.comments == text.comments)
    #expect(workbook.responses.map(\.date) == text.responses.map(\.date))
    #expect(workbook.responses.map(\.score) == text.responses.map(\.score))
    let (csv, json) = (try read("airline-csat.csv"), try read("airline-answers.ndjson.gz"))
    #expect(json.comments == csv.comments)
    #expect(json.responses.map(\.id) == csv.responses.map(\.id))
    #expect(json.responses.map(\.score) == csv.responses.map(\.score))
  }
}
