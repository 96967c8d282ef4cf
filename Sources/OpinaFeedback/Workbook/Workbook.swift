/// An Excel workbook (ECMA-376, transitional or strict): its sheets, and what their cells refer to.
struct Workbook {
  struct Sheet {
    let name: String
    /// Path of the part in the archive.
    let path: String
    let isHidden: Bool
  }

  /// In the order of their tabs, those that are shown first.
  let sheets: [Sheet]
  /// Whether days are counted from 1904 on.
  let countsFrom1904: Bool
  private let archive: ZipArchive
  private let formats: NumberFormats
  private let strings: SharedStrings

  /// - Throws: `unsupportedFormat` if the archive is no such workbook, `damaged` if it is a broken one.
  init(_ archive: ZipArchive) throws(ExportError) {
    self.archive = archive
    let root = try Relationships(archive.entry("_rels/.rels"), folder: "")
    let path = root.targets.first { $0.type.hasSuffix("/officeDocument") }?.path ?? "xl/workbook.xml"
    guard let entry = try archive.entry(path), path.hasSuffix(".xml") else { throw Self.noWorkbook(archive) }
    let part = WorkbookPart(entry)
    try part.readAll()
    guard !part.sheets.isEmpty else { throw Self.noWorkbook(archive) }
    countsFrom1904 = part.countsFrom1904
    let folder = Self.folder(of: path)
    let relations = try Relationships(archive.entry(Self.relations(of: path)), folder: folder)
    func target(_ type: String) -> String? { relations.targets.first { $0.type.hasSuffix("/\(type)") }?.path }
    var sheets: [Sheet] = []
    for sheet in part.sheets {
      guard let target = relations.targets.first(where: { $0.id == sheet.relation }),
        target.type.hasSuffix("/worksheet")
      else { continue }
      sheets.append(Sheet(name: sheet.name, path: target.path, isHidden: sheet.isHidden))
    }
    self.sheets = sheets.filter { !$0.isHidden } + sheets.filter(\.isHidden)
    formats = try NumberFormats(archive.entry(target("styles") ?? "xl/styles.xml"))
    strings = try SharedStrings(archive.entry(target("sharedStrings") ?? "xl/sharedStrings.xml"))
  }

  /// A sheet's rows from the first on.
  func rows(of sheet: Sheet) throws(ExportError) -> SheetPart {
    guard let entry = try archive.entry(sheet.path) else {
      throw ExportError(
        kind: .damaged, file: archive.file, problem: "is a damaged workbook: \(sheet.path) is missing",
        remedy: "open it in a spreadsheet program and save it again, or as CSV (UTF-8)")
    }
    return SheetPart(entry, strings: strings, formats: formats, countsFrom1904: countsFrom1904)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Where the relations of a part stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`.
  private static func relations(of path: String) -> String {
    let folder = folder(of: path)
    return "\(folder)_rels/\(path.dropFirst(folder.count)).rels"
  }

  private static func noWorkbook(_ archive: ZipArchive) -> ExportError {
    let isBinary = archive.names.contains { $0.hasSuffix("workbook.bin") }
    let isOpenDocument = archive.names.contains("content.xml")
    let name =
      isBinary ? "a binary workbook (XLSB)" : isOpenDocument ? "an OpenDocument file" : "a ZIP archive and no workbook"
    return ExportError(
      kind: .unsupportedFormat, file: archive.file, problem: "is \(name), which is not read",
      remedy: "save it as XLSX or CSV (UTF-8) and name that file")
  }
}

/// `xl/workbook.xml`: names of sheets and how days are counted.
private final class WorkbookPart: XMLPart {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var countsFrom1904 = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "sheet":
      guard let title = attributes.text("name"), let relation = attributes.text("id") else { return }
      sheets.append((title, relation, attributes.text("state").map { $0 != "visible" } ?? false))
    case "workbookPr":
      let flag = attributes.text("date1904")
      countsFrom1904 = flag == "1" || flag == "true"
    default: break
    }
  }
}

/// A `.rels` part: which other parts a part refers to.
private struct Relationships {
  let targets: [(id: String, type: String, path: String)]

  /// - Parameter folder: of the part that refers.
  init(_ entry: ZipEntry?, folder: String) throws(ExportError) {
    guard let entry else {
      targets = []
      return
    }
    let part = Part(entry)
    try part.readAll()
    targets = part.found.map { ($0.id, $0.type, Self.path($0.target, folder)) }
  }

  /// A target is relative to the part's folder, or begins with a slash.
  private static func path(_ target: String, _ folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts: [Substring] = folder.split(separator: "/")
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private final class Part: XMLPart {
    var found: [(id: String, type: String, target: String)] = []

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "Relationship", let id = attributes.text("Id"), let target = attributes.text("Target") else {
        return
      }
      found.append((id, attributes.text("Type") ?? "", target))
    }
  }
}
