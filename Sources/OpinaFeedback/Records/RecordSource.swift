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
