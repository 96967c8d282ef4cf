/// The records of an export, a batch at a time, in constant memory: one read buffer and the batch.
struct RecordStream {
  /// Bytes that are read at once.
  static let block = 256 << 10
  /// A batch ends after so many bytes, whatever number of records was asked for.
  static let longestBatch = 4 << 20

  private let source: ByteSource
  private var decoder: TextDecoder
  private var text: TextBuffer
  private var scanner: RecordScanner
  private var isLast: Bool
  private var number = 0
  private var line: Int
  private var raw: [UInt8] = []
  private var nextBlemish = 0

  /// - Parameters:
  ///   - text: the beginning of the export, already decoded by `decoder`.
  ///   - isLast: the source has no more bytes.
  init(source: ByteSource, decoder: TextDecoder, text: TextBuffer, isLast: Bool, scanner: RecordScanner, line: Int = 1)
  {
    self.line = line
    self.source = source
    self.decoder = decoder
    self.text = text
    self.isLast = isLast
    self.scanner = scanner
    self.text.reserve(0)
  }

  /// How the bytes stand for characters, as far as that is known by now.
  var encoding: TextEncoding { decoder.encoding }

  /// Passes over header rows, which are no records.
  mutating func skip(records: Int) throws(ExportError) {
    if records > 0 { _ = try next(maximum: records) }
    number = 0
  }

  /// The next records, at least one and at most `maximum`; `nil` at the end.
  mutating func next(maximum: Int) throws(ExportError) -> RecordBatch? {
    if !isLast, text.count - text.start < Self.block { try fill() }
    while true {
      if let batch = buffered(maximum: maximum) { return batch }
      if isLast { return nil }
      try fill()
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
    let (end, isLast, blemishes) = (text.count, isLast, text.blemishes)
    var position = text.start
    let limit = position + Self.longestBatch
    var (number, line, nextBlemish, scanner) = (number, line, nextBlemish, scanner)
    text.bytes.withUnsafeMutableBufferPointer { buffer in
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
          var problem = scanner.problem
          while nextBlemish < blemishes.count, blemishes[nextBlemish].position < next {
            problem = Self.worse(problem, blemishes[nextBlemish].problem)
            nextBlemish += 1
          }
          records.append(
            Record(
              number: number, line: line, problem: problem, firstCell: UInt32(firstCell),
              cells: UInt32(cells.count - firstCell)))
          position = next
        }
        line += scanner.lineBreaks
      }
    }
    consumedFrom = text.start
    text.start = position
    (self.number, self.line, self.nextBlemish, self.scanner) = (number, line, nextBlemish, scanner)
  }

  /// Where the text of the batch that is being made begins.
  private var consumedFrom = 0

  private static func worse(_ one: RecordProblem?, _ other: RecordProblem) -> RecordProblem {
    guard let one else { return other }
    return RecordProblem.allCases.first { $0 == one || $0 == other } ?? one
  }

  private func batch(_ records: [Record], _ cells: [CellBounds]) -> RecordBatch {
    let from = consumedFrom
    let count = text.start - from
    let bytes = [UInt8](unsafeUninitializedCapacity: count + RecordBatch.padding) { buffer, filled in
      text.bytes.withUnsafeBytes { all in
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

  /// Reads on: a block, or as much as there is already, so that a record of many blocks is not scanned too often.
  private mutating func fill() throws(ExportError) {
    text.dropConsumed()
    nextBlemish = 0
    let wanted = max(Self.block, text.count)
    if raw.count < wanted { raw = [UInt8](repeating: 0, count: wanted + RecordBatch.padding) }
    var block = raw
    raw = []
    let result: Result<Int, ExportError> = block.withUnsafeMutableBytes { buffer in
      do throws(ExportError) {
        return .success(try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])))
      } catch {
        return .failure(error)
      }
    }
    let got = try result.get()
    isLast = got < wanted
    block.withUnsafeBytes { buffer in
      decoder.decode(UnsafeRawBufferPointer(rebasing: buffer[..<got]), isLast: isLast, into: &text)
    }
    raw = block
  }
}
