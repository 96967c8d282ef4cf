/// Rows above the header of a table, as spreadsheets and the tools that fill them put there.
enum TitleRows {
  /// Titles stand in the first rows only.
  static let mostRows = 15

  /// Rows of a title above a table: hardly a cell in each, where the rows below have many.
  ///
  /// - Parameter isLeading: whether a title must stand in the first cells of its row; elsewhere it may head a group of
  ///   columns.
  static func count(in batch: RecordBatch, isLeading: Bool = false) -> Int {
    /// A title and the day of the export are two cells; so many columns make a table.
    let (fewCells, manyColumns) = (2, 6)
    func filled(_ record: Int) -> [Int] {
      (0..<batch.records[record].cellCount).filter { !(batch.field(record: record, column: $0)?.isEmpty ?? true) }
    }
    let rows = batch.records.indices.prefix(200).map(filled)
    let counts = rows.map(\.count)
    let most = counts.max() ?? 0
    var titles = 0
    while titles < min(mostRows, counts.count - 1), counts[titles] * 3 <= most,
      counts[titles] <= (most >= manyColumns ? fewCells : 1), !isLeading || (rows[titles].last ?? 0) < fewCells
    {
      titles += 1
    }
    // Whatever fills no more than titles is no table below them.
    return titles < counts.count && counts[titles] * 3 > most ? titles : 0
  }
}
