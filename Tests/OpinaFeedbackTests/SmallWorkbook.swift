import OpinaTestSupport

/// A workbook of a few sheets, given as the XML of their rows.
struct SmallWorkbook {
  var sheets: [(name: String, rows: String)]
  var strings: [String] = []
  var properties = "<workbookPr/>"
  var hidden: Set<String> = []
  /// Number formats of the styles 0, 1, 2 …; those below 164 are built in.
  var styles: [Int] = [0, 14, 22, 164, 165]

  private static let prefix = "http://schemas.openxmlformats.org"

  var bytes: [UInt8] {
    let (main, office) = ("\(Self.prefix)/spreadsheetml/2006/main", "\(Self.prefix)/officeDocument/2006/relationships")
    let package = "\(Self.prefix)/package/2006/relationships"
    let list = sheets.indices.map {
      "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\""
        + (hidden.contains(sheets[$0].name) ? " state=\"hidden\"/>" : "/>")
    }
    let relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    let codes =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-C0A]d &quot;de&quot; mmmm yyyy\"/>"
      + "<numFmt numFmtId=\"165\" formatCode=\"0.00 &quot;days&quot;\"/></numFmts>"
    let entries =
      [
        (
          "_rels/.rels",
          "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\""
            + " Target=\"xl/workbook.xml\"/></Relationships>"
        ),
        (
          "xl/workbook.xml",
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>\(list.joined())</sheets></workbook>"
        ),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(package)\">\(relations.joined())</Relationships>"),
        (
          "xl/styles.xml",
          "<styleSheet xmlns=\"\(main)\">\(codes)<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
            + styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs></styleSheet>"
        ),
        ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
      ]
      + sheets.indices.map {
        (
          "xl/worksheets/sheet\($0 + 1).xml",
          "<worksheet xmlns=\"\(main)\"><sheetData>\(sheets[$0].rows)</sheetData></worksheet>"
        )
      }
    return ZipBytes.archive(entries)
  }

  /// A row of texts, as cells that hold their text themselves.
  static func row(_ cells: String...) -> String {
    "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }
}
