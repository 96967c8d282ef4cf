/// A run of records of an export, in input order, with the bytes that their cells stand in.
public struct RecordBatch: Sendable {
  /// Zero bytes behind the last used one, so that readers may load whole words past the end of a cell.
  public static let padding = 64

  /// UTF-8 with the quotation marks of the format undone; cells are ranges of it. `padding` zero bytes follow the last
  /// used byte.
  public let bytes: [UInt8]
  /// In the order of the export.
  public let records: [Record]
  let cells: [CellBounds]

  /// Where a cell stands in `bytes`; `nil` if the record has too few cells to have this one.
  ///
  /// - Parameters:
  ///   - record: index in `records`.
  ///   - column: index in `ExportLayout.columns`; cells beyond the last column have the indices that follow.
  public func field(record: Int, column: Int) -> Range<Int>? {
    let record = records[record]
    guard column >= 0, column < record.cellCount else { return nil }
    return cells[Int(record.firstCell) + column].range
  }

  /// The same records without the first ones.
  func dropping(_ count: Int) -> RecordBatch {
    count == 0 ? self : RecordBatch(bytes: bytes, records: Array(records[count...]), cells: cells)
  }

  /// The text of a cell; empty if the record has too few cells.
  public func text(record: Int, column: Int) -> String {
    guard let range = field(record: record, column: column) else { return "" }
    return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }
}

/// One record of an export: where it stood and whether something is wrong with it.
public struct Record: Hashable, Sendable {
  /// From 1; headers and blank lines are not counted.
  public internal(set) var number: Int
  /// The line of the file on which the record begins, or the row of the sheet, from 1.
  public let line: Int
  /// `nil` for a sound record. If several things are wrong, the first of `RecordProblem.allCases`.
  public internal(set) var problem: RecordProblem?
  /// How many cells the record has.
  public var cellCount: Int { Int(cells) }

  let firstCell: UInt32
  let cells: UInt32
  /// What the row's own question asked for; `nil` if the export has no such column.
  var asked: RowQuestion? = nil
}

/// Bounds of a cell in a buffer. 32 bits suffice: a batch ends long before that.
struct CellBounds: Hashable, Sendable {
  var start: UInt32
  var end: UInt32

  var range: Range<Int> { Int(start)..<Int(end) }
}
