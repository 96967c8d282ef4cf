/// A batch that is given out in parts.
struct BatchQueue {
  private var batch: RecordBatch?
  private var given = 0

  mutating func put(_ batch: RecordBatch?) {
    self.batch = batch
    given = 0
  }

  /// The next records, at most `maximum`; `nil` if there are none.
  mutating func take(_ maximum: Int) -> RecordBatch? {
    guard let batch, given < batch.records.count else { return nil }
    let end = min(batch.records.count, given + max(1, maximum))
    let part = RecordBatch(bytes: batch.bytes, records: Array(batch.records[given..<end]), cells: batch.cells)
    given = end
    return part
  }
}
