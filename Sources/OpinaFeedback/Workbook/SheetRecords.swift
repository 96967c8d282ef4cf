/// The records of a sheet: the rows below its header.
struct SheetRecords {
  /// Rows on which the columns are decided.
  private static let sampled = 2000

  private let part: SheetPart
  private var queue = BatchQueue()
  private var number = 0
  /// Columns, by the rows at the beginning.
  let width: Int
  /// The rows at the beginning, without those of a title.
  let head: RecordBatch
  /// The rows of the sheet that stand above the header and were left out.
  let titles: Int

  /// Reads the beginning of a sheet.
  ///
  /// - Returns: `nil` if nothing stands in the sheet.
  init?(_ part: SheetPart) throws(ExportError) {
    self.part = part
    while part.records.count < Self.sampled, try part.readPiece() {}
    guard let batch = part.takeBatch() else { return nil }
    titles = TitleRows.count(in: batch)
    width = batch.records[titles...].map(\.cellCount).max() ?? 0
    head = batch.dropping(titles)
    queue.put(head)
  }

  /// Passes over header rows, which are no records.
  mutating func skip(records: Int) {
    if records > 0 { _ = queue.take(records) }
    number = 0
  }

  /// The next records, at least one and at most `maximum`; `nil` at the end.
  mutating func next(maximum: Int) throws(ExportError) -> RecordBatch? {
    while true {
      if let batch = queue.take(maximum) { return counted(batch) }
      guard try part.readPiece() else { return nil }
      queue.put(part.takeBatch())
    }
  }

  /// Numbers the records, and marks those with more cells than there are columns.
  private mutating func counted(_ batch: RecordBatch) -> RecordBatch {
    var records = batch.records
    for index in records.indices {
      number += 1
      records[index].number = number
      if records[index].cellCount > width { records[index].problem = .tooManyCells }
    }
    return RecordBatch(bytes: batch.bytes, records: records, cells: batch.cells)
  }
}
