extension ExportReader {
  /// The sheet that the user named, or the first with a column of comments.
  static func sheet(
    of workbook: Workbook, in source: ByteSource, _ options: ExportOptions, _ names: ColumnNames
  ) throws(ExportError) -> ExportReader {
    var refusal: ExportError?
    // A cover sheet has text, too, but neither a header nor many columns that say so.
    var lastResort: ExportReader?
    for sheet in try sheets(of: workbook, named: options.sheet, file: source.name) {
      do throws(ExportError) {
        guard let beginning = try ExportBeginning(sheet, of: workbook, in: source, names: names) else { continue }
        let reader = try ExportReader(beginning, options, names, also: note(sheet, workbook))
        guard reader.isLastResort else { return reader }
        lastResort = lastResort ?? reader
      } catch {
        // Another sheet may have what this one lacks.
        guard [.noCommentColumn, .noSuchColumn, .headerOnly, .empty].contains(error.kind) else { throw error }
        if refusal.map({ $0.kind != .noSuchColumn && error.kind != .headerOnly }) ?? true { refusal = error }
      }
    }
    if let lastResort { return lastResort }
    guard let refusal else {
      throw ExportError(
        kind: .empty, file: source.name, problem: "is a workbook in which nothing stands",
        remedy: "export the answers again")
    }
    guard workbook.sheets.count > 1, refusal.kind == .noCommentColumn, options.sheet == nil else { throw refusal }
    throw ExportError(
      kind: .noCommentColumn, file: source.name, problem: "no sheet has a column that holds comments",
      remedy: "name the sheet with --sheet and the column with --comment; the sheets are \(list(workbook.sheets))")
  }

  private static func sheets(
    of workbook: Workbook, named name: String?, file: String
  ) throws(ExportError) -> [Workbook.Sheet] {
    guard let name else { return workbook.sheets }
    let found =
      workbook.sheets.first { $0.name == name } ?? workbook.sheets.first { $0.name.lowercased() == name.lowercased() }
      ?? Int(name).flatMap { workbook.sheets.indices.contains($0 - 1) ? workbook.sheets[$0 - 1] : nil }
    guard let found else {
      throw ExportError(
        kind: .noSuchColumn, file: file, problem: "the workbook has no sheet \"\(name)\"",
        remedy: "name one of \(list(workbook.sheets))")
    }
    return [found]
  }

  private static func note(_ sheet: Workbook.Sheet, _ workbook: Workbook) -> [String] {
    let others = workbook.sheets.filter { $0.path != sheet.path }
    return others.isEmpty ? [] : ["sheets not read: \(list(others)); read one with --sheet"]
  }

  private static func list(_ sheets: [Workbook.Sheet]) -> String {
    sheets.map { "\"\($0.name)\"\($0.isHidden ? " (hidden)" : "")" }.joined(separator: ", ")
  }
}
