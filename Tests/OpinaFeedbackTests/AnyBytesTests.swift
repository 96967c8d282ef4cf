import Testing

@testable import OpinaFeedback

/// Whatever the bytes, nothing crashes, every record is accounted for, and the way in which they arrive changes nothing.
@Suite struct AnyBytesTests {
  private func oddBytes(_ generator: inout SplitMix, _ count: Int) -> [UInt8] {
    (0..<count).map { _ in generator.textByte() }
  }

  @Test func anyBytesReadOrEndInATypedError() {
    var generator = SplitMix(state: 11)
    for round in 0..<500 {
      let head = round % 3 == 0 ? [] : Array("id,comment,rating\n1,good,5\n".utf8)
      let bytes = head + oddBytes(&generator, Int(generator.next() % 120))
      do {
        let export = try ReadExport(bytes)
        #expect(export.rows.map(\.number) == Array(1..<(export.rows.count + 1)))
        for row in export.rows where row.problem == nil {
          #expect(row.cells.count == export.layout.columns.count)
        }
      } catch {
        #expect(error is ExportError)
      }
    }
  }

  @Test func chunksAndBatchesChangeNothing() throws {
    var generator = SplitMix(state: 5)
    for _ in 0..<40 {
      let bytes = Array("id,comment,rating\n1,good,5\n".utf8) + oddBytes(&generator, 400)
      guard let whole = try? ReadExport(bytes) else { continue }
      for (chunk, maximum) in [(1, 1), (2, 3), (3, 1000), (7, 2), (64, 5), (399, 1000)] {
        let parts = try ReadExport(bytes, chunk: chunk, maximum: maximum)
        #expect(parts.rows == whole.rows)
        #expect(parts.responses.map(\.id) == whole.responses.map(\.id))
        #expect(parts.comments == whole.comments)
      }
    }
  }

  /// The scanner sees a record whole or asks for more; where the text was cut before shows nowhere.
  @Test func scannerDoesNotDependOnWhereTheTextEnds() {
    var generator = SplitMix(state: 17)
    for _ in 0..<400 {
      let bytes = oddBytes(&generator, 90)
      for delimiter in [UInt8(ascii: ","), Dialect.noDelimiter] {
        for carriageReturns in [false, true] {
          let dialect = Dialect(delimiter: delimiter, quotes: true, carriageReturns: carriageReturns)
          let whole = scan(bytes, dialect, step: bytes.count)
          for step in [1, 5, 31] { #expect(scan(bytes, dialect, step: step) == whole) }
        }
      }
    }
  }

  private func scan(_ bytes: [UInt8], _ dialect: Dialect, step: Int) -> [[[UInt8]]] {
    var scanner = RecordScanner(dialect: dialect, expectedCells: 3)
    var text = bytes + [UInt8](repeating: 0, count: RecordBatch.padding)
    var (records, position, end) = ([[[UInt8]]](), 0, min(step, bytes.count))
    text.withUnsafeMutableBufferPointer { buffer in
      while position < bytes.count {
        var cells: [CellBounds] = []
        switch scanner.scan(buffer.baseAddress!, from: position, to: end, isLast: end == bytes.count, into: &cells) {
        case .needsMore: end = min(bytes.count, end + step)
        case .blank(let next): position = next
        case .record(let next):
          records.append(cells.map { Array(buffer[$0.range]) })
          position = next
        }
        if position == end, end < bytes.count { end = min(bytes.count, end + step) }
      }
    }
    return records
  }

  /// Every byte that is not syntax comes back in some cell.
  @Test func nothingIsLost() throws {
    var generator = SplitMix(state: 23)
    for _ in 0..<300 {
      let alphabet = Array("ab,\"\n1 ".utf8)
      let body = (0..<200).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
      guard let export = try? ReadExport(Array("id,comment,rating\n1,good,5\n".utf8) + body) else { continue }
      func letters(_ text: some Sequence<UInt8>) -> [UInt8] { text.filter { [0x61, 0x62, 0x31].contains($0) } }
      let found = letters(export.cells.dropFirst(export.layout.headerRows == 0 ? 2 : 1).joined().joined().utf8)
      let expected = letters(body)
      #expect(found == expected || export.layout.headerRows != 1)
    }
  }
}
