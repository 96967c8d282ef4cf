/// How many rows of an export name its columns, and what they are called.
struct HeaderRows {
  /// 0 to 3.
  let count: Int
  let columns: [ExportLayout.Column]

  /// Records below the first that are looked at to learn what the columns hold.
  private static let looked = 200

  /// - Parameters:
  ///   - batch: the first records of the export, headers among them.
  ///   - width: cells that a sound record has.
  init(_ batch: RecordBatch, width: Int, names: ColumnNames) {
    var cells = Cells(batch: batch, shift: 0)
    if Self.hasUnnamedFirst(batch, width) {
      let shifted = Cells(batch: batch, shift: 1)
      if shifted.namesThatFit(names, width: width) >= cells.namesThatFit(names, width: width) { cells = shifted }
    }
    let count = Self.count(cells, width: width, names: names)
    self.count = count
    var columns: [(name: String, title: String?)] = []
    var carried = ""
    for column in 0..<width {
      let first = count > 0 ? cells.text(0, column) : ""
      let second = count > 1 ? cells.text(1, column) : ""
      if !first.isEmpty { carried = first }
      if second.isEmpty || second == first {
        columns.append((first, nil))
      } else if first.isEmpty {
        // A question with several columns stands above the first of them only.
        columns.append((carried.isEmpty ? second : "\(carried) / \(second)", second))
      } else {
        columns.append((first, second))
      }
    }
    self.columns = Self.distinct(columns)
  }

  /// Names that stand in no row, as the fields of JSON records.
  init(names: [String]) {
    count = 0
    columns = Self.distinct(names.map { ($0, nil) })
  }

  /// R writes row names without naming their column; others leave out the name of the last one.
  private static func hasUnnamedFirst(_ batch: RecordBatch, _ width: Int) -> Bool {
    guard let header = batch.records.first, header.cellCount == width - 1 else { return false }
    let firsts = batch.records.indices.dropFirst().prefix(looked).map { batch.text(record: $0, column: 0) }
    return !firsts.isEmpty && Set(firsts).count == firsts.count && !firsts.contains("")
  }

  /// Gives names to columns without one and numbers to those that share one.
  private static func distinct(_ columns: [(name: String, title: String?)]) -> [ExportLayout.Column] {
    var taken: Set<String> = []
    var result: [ExportLayout.Column] = []
    for (index, column) in columns.enumerated() {
      let base = column.name.isEmpty ? "column \(index + 1)" : column.name
      var name = base
      var copy = 2
      while !taken.insert(name).inserted {
        name = "\(base) (\(copy))"
        copy += 1
      }
      result.append(ExportLayout.Column(name: name, header: column.name, title: column.title, index: index))
    }
    return result
  }

  private struct Cells {
    let batch: RecordBatch
    /// Columns before the first that the first row names.
    let shift: Int

    func text(_ row: Int, _ column: Int) -> String {
      let column = row == 0 ? column - shift : column
      guard row < batch.records.count, let range = batch.field(record: row, column: column) else { return "" }
      return batch.bytes.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[range]).trimmed, as: UTF8.self)
      }
    }

    func isFilled(_ row: Int, _ column: Int) -> Bool { !text(row, column).isEmpty }

    /// A number or a date: something that hardly ever names a column.
    func isTyped(_ row: Int, _ column: Int) -> Bool {
      let column = row == 0 ? column - shift : column
      guard row < batch.records.count, let range = batch.field(record: row, column: column) else { return false }
      return batch.bytes.withUnsafeBufferPointer { bytes in
        let cell = UnsafeBufferPointer(rebasing: bytes[range]).trimmed
        return NumberText(cell) != nil || DateText.parts(cell) != nil
      }
    }

    /// Columns whose values are what their names in the first row say: dates, scores or text.
    func namesThatFit(_ names: ColumnNames, width: Int) -> Int {
      let rows = 1..<min(batch.records.count, HeaderRows.looked)
      return (0..<width).count { column in
        guard let role = names.matches(text(0, column)).first?.role else { return false }
        let values = rows.map { text($0, column) }.filter { !$0.isEmpty }
        let fitting = values.count { value in
          var value = value
          return value.withUTF8 { bytes in
            let (isDate, isNumber) = (DateText.parts(bytes) != nil, NumberText(bytes) != nil)
            return role == .date ? isDate : role.isScore ? isNumber : role.question != nil && !isDate && !isNumber
          }
        }
        return fitting * 10 >= values.count * 9 && fitting > 0
      }
    }

    /// Columns that hold numbers or dates from a row on.
    func typedColumns(from first: Int, width: Int) -> [Int] {
      let rows = first..<min(batch.records.count, first + HeaderRows.looked)
      guard !rows.isEmpty else { return [] }
      return (0..<width).filter { column in
        let filled = rows.count { isFilled($0, column) }
        return filled > 0 && rows.count { isTyped($0, column) } * 10 >= filled * 9
      }
    }
  }

  private static func count(_ cells: Cells, width: Int, names: ColumnNames) -> Int {
    let rows = cells.batch.records.count
    for row in 1..<max(1, min(3, rows)) where isImportRow(cells, row, width) { return row + 1 }
    guard hasHeader(cells, width: width, names: names) else { return 0 }
    return rows > 2 && isSecondHeader(cells, width: width) ? 2 : 1
  }

  /// Some tools write `{"ImportId":…}` into each cell of a third row.
  private static func isImportRow(_ cells: Cells, _ row: Int, _ width: Int) -> Bool {
    (0..<width).contains { cells.text(row, $0).hasPrefix("{\"ImportId\"") }
  }

  private static func hasHeader(_ cells: Cells, width: Int, names: ColumnNames) -> Bool {
    let first = (0..<width).map { cells.text(0, $0) }
    if first.contains(where: { names.matches($0).contains { $0.strength >= ColumnNames.whole } }) { return true }
    if (0..<width).contains(where: { cells.isTyped(0, $0) }) { return false }
    let typed = cells.typedColumns(from: 1, width: width)
    if typed.contains(where: { !first[$0].isEmpty }) { return true }
    if first.contains(where: { $0.hasSuffix("?") || $0.hasSuffix(":") || $0.contains("_") }) { return true }
    if width == 1 { return !names.matches(first[0]).isEmpty && first[0].split(separator: " ").count <= 3 }
    return true
  }

  /// The second row names columns too when it has text, or nothing, in every column that holds numbers or dates below.
  private static func isSecondHeader(_ cells: Cells, width: Int) -> Bool {
    let typed = cells.typedColumns(from: 2, width: width)
    guard !typed.isEmpty, !typed.contains(where: { cells.isTyped(1, $0) }) else { return false }
    let named = typed.filter { cells.isFilled(1, $0) }
    if !named.isEmpty { return true }
    // Nothing but a gap in the first row that the second fills tells choices from an answer without numbers.
    return (0..<width).contains { !cells.isFilled(0, $0) && cells.isFilled(1, $0) }
      || typed.count >= 3 && (0..<width).contains { cells.isFilled(1, $0) }
  }
}
