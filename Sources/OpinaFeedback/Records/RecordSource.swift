/// The records of an export, a batch at a time, whatever its format.
enum RecordSource {
  case delimited(RecordStream)
  case sheet(SheetRecords)
  case json(JSONRecords)

  /// The next records, at least one and at most `maximum`; `nil` at the end.
  mutating func next(maximum: Int) throws(ExportError) -> RecordBatch? {
    switch self {
    case .delimited(var stream):
      // The stream is put back changed, and holds its buffers alone while it works.
      self = .finished
      defer { self = .delimited(stream) }
      return try stream.next(maximum: maximum)
    case .sheet(var records):
      self = .finished
      defer { self = .sheet(records) }
      return try records.next(maximum: maximum)
    case .json(var records):
      self = .finished
      defer { self = .json(records) }
      return try records.next(maximum: maximum)
    case .finished: return nil
    }
  }

  /// What the dates of a column tell about their order, of text in a file as it stands; of anything else nothing.
  func dateOrders(_ column: Int, _ months: MonthNames) throws(ExportError) -> DateOrders {
    /// So many dates more that speak for one order than for the other leave no doubt.
    let enough = 20
    var orders = DateOrders()
    guard case .delimited(let stream) = self, let place = stream.place, var rest = try stream.again(from: place) else {
      return orders
    }
    while abs(orders.dayFirst - orders.monthFirst) < enough, let batch = try rest.next(maximum: 4096) {
      batch.bytes.withUnsafeBufferPointer { bytes in
        for record in batch.records.indices where batch.records[record].problem?.keepsColumns ?? true {
          guard let range = batch.field(record: record, column: column) else { continue }
          if let parts = DateText.parts(UnsafeBufferPointer(rebasing: bytes[range]), months) { orders.add(parts) }
        }
      }
    }
    return orders
  }

  /// How the bytes stand for characters, as far as that is known by now.
  var encoding: TextEncoding {
    switch self {
    case .delimited(let stream): stream.encoding
    case .json(let records): records.encoding
    case .sheet, .finished: .utf8
    }
  }

  /// Nothing is left to be read.
  case finished
}
