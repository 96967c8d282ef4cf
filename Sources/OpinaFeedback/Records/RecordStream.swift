/// The records of an export, a batch at a time, in constant memory: one read buffer and the batch.
struct RecordStream {
  /// A batch ends after so many bytes, whatever number of records was asked for.
  static let longestBatch = 4 << 20

  private var input: TextStream
  private var scanner: RecordScanner
  private var number = 0
  private var line: Int

  /// - Parameter input: of which the beginning may have been decoded.
  init(input: TextStream, scanner: RecordScanner, line: Int = 1) {
    self.input = input
    self.scanner = scanner
    self.line = line
  }

  /// The place in the file of the first byte that is not decoded yet; `nil` if it is not a file as it stands.
  var place: Int? { input.place }

  /// The same records from here on, of the file opened anew; see `TextStream.again`.
  func again(from place: Int) throws(ExportError) -> RecordStream? {
    guard let input = try input.again(from: place) else { return nil }
    var again = self
    again.input = input
    return again
  }

  /// How the bytes stand for characters, as far as that is known by now.
  var encoding: TextEncoding { input.encoding }

  /// Passes over header rows, which are no records.
  mutating func skip(records: Int) throws(ExportError) {
    if records > 0 { _ = try next(maximum: records) }
    number = 0
  }

  /// The next records, at least one and at most `maximum`; `nil` at the end.
  mutating func next(maximum: Int) throws(ExportError) -> RecordBatch? {
    if !input.isLast, input.text.count - input.text.start < TextStream.block { try input.fill() }
    while true {
      let start = input.text.start
      if let batch = buffered(maximum: maximum) { return batch }
      // Rows in which nothing stands may fill more than a batch.
      if input.text.start > start, input.text.start < input.text.count { continue }
      if input.isLast { return nil }
      try input.fill()
    }
  }

  /// The next records of those that the buffer holds whole; `nil` if it holds none.
  mutating func buffered(maximum: Int) -> RecordBatch? {
    /// Records for which room is made at once.
    let room = min(maximum, 4096)
    var cells: [CellBounds] = []
    var records: [Record] = []
    records.reserveCapacity(room)
    cells.reserveCapacity(room * (scanner.expectedCells ?? 1))
    scan(maximum: max(1, maximum), &records, &cells)
    return records.isEmpty ? nil : batch(records, cells)
  }

  /// Scans what the buffer holds.
  private mutating func scan(maximum: Int, _ records: inout [Record], _ cells: inout [CellBounds]) {
    let (end, isLast) = (input.text.count, input.isLast)
    var position = input.text.start
    let limit = position + Self.longestBatch
    var (number, line, scanner, blemishes) = (number, line, scanner, input.blemishes)
    input.text.bytes.withUnsafeMutableBufferPointer { buffer in
      let bytes = buffer.baseAddress!
      scanning: while records.count < maximum, position < end, position < limit {
        let firstCell = cells.count
        let outcome = scanner.scan(bytes, from: position, to: end, isLast: isLast, into: &cells)
        switch outcome {
        case .needsMore: break scanning
        case .blank(let next):
          position = next
        case .record(let next):
          number += 1
          records.append(
            Record(
              number: number, line: line, problem: blemishes.worst(before: next, and: scanner.problem),
              firstCell: UInt32(firstCell),
              cells: UInt32(cells.count - firstCell)))
          position = next
        }
        line += scanner.lineBreaks
      }
    }
    consumedFrom = input.text.start
    input.text.start = position
    (self.number, self.line, self.scanner, input.blemishes) = (number, line, scanner, blemishes)
  }

  /// Where the text of the batch that is being made begins.
  private var consumedFrom = 0

  private func batch(_ records: [Record], _ cells: [CellBounds]) -> RecordBatch {
    let from = consumedFrom
    let count = input.text.start - from
    let bytes = [UInt8](unsafeUninitializedCapacity: count + RecordBatch.padding) { buffer, filled in
      input.text.bytes.withUnsafeBytes { all in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: all[from..<from + count]))
      }
      for index in count..<count + RecordBatch.padding { buffer[index] = 0 }
      filled = count + RecordBatch.padding
    }
    var moved = cells
    if from > 0 {
      for index in moved.indices {
        moved[index].start -= UInt32(from)
        moved[index].end -= UInt32(from)
      }
    }
    return RecordBatch(bytes: bytes, records: records, cells: moved)
  }
}
