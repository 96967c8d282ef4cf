/// The beginning of an export, decoded, and what is needed to read on behind it.
struct Sample {
  /// Bytes on which format and columns are decided.
  static let size = 1 << 20
  /// Bytes that are asked for first.
  private static let firstRead = 1 << 16
  /// Records of the sample whose values are looked at.
  static let records = 2000
  /// Records that a sample must hold whole, three header rows among them, if need be with more bytes.
  private static let leastRecords = 5

  let source: ByteSource
  let dialect: DialectSniffer.Finding
  /// The first records, headers among them.
  let head: RecordBatch
  private let decoder: TextDecoder
  private let text: TextBuffer
  /// The sample is the whole export.
  private let isLast: Bool

  init(_ source: ByteSource) throws(ExportError) {
    var (raw, isLast) = ([UInt8](), false)
    while true {
      try Self.read(source, &raw, &isLast)
      guard !raw.isEmpty else {
        throw ExportError(kind: .empty, file: source.name, problem: "is empty", remedy: "export the answers again")
      }
      try BinaryCheck.refuse(raw, file: source.name)
      let (decoder, text) = Self.decode(raw, isLast: isLast)
      let dialect = DialectSniffer.find(text, isLast: isLast)
      var stream = Self.stream(source, dialect, decoder, text, isLast)
      let head = stream.buffered(maximum: Self.records)
      let count = head?.records.count ?? 0
      guard isLast || count >= Self.leastRecords || raw.count >= RecordScanner.longestRecord else { continue }
      self.source = source
      self.dialect = dialect
      self.head = head ?? RecordBatch(bytes: [], records: [], cells: [])
      self.decoder = decoder
      self.text = text
      self.isLast = isLast
      return
    }
  }

  /// All records of the export.
  var stream: RecordStream { Self.stream(source, dialect, decoder, text, isLast) }

  var encoding: TextEncoding { decoder.encoding }

  private static func stream(
    _ source: ByteSource, _ dialect: DialectSniffer.Finding, _ decoder: TextDecoder, _ text: TextBuffer, _ isLast: Bool
  ) -> RecordStream {
    var text = text
    text.start = dialect.start
    return RecordStream(
      input: TextStream(source: source, decoder: decoder, text: text, isLast: isLast),
      scanner: RecordScanner(dialect: dialect.dialect, expectedCells: max(1, dialect.columns)),
      line: dialect.start > 0 ? 2 : 1)
  }

  /// Decodes the beginning of an export, after finding out how its bytes stand for characters.
  static func decode(_ raw: [UInt8], isLast: Bool) -> (TextDecoder, TextBuffer) {
    let finding = EncodingSniffer.find(raw)
    var decoder = TextDecoder(finding.encoding, isUndecided: finding.isASCII)
    var text = TextBuffer()
    raw.withUnsafeBytes { bytes in
      decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[finding.mark...]), isLast: isLast, into: &text)
    }
    text.reserve(0)
    return (decoder, text)
  }

  /// Reads the sample, or as much again as it has.
  private static func read(_ source: ByteSource, _ raw: inout [UInt8], _ isLast: inout Bool) throws(ExportError) {
    let most = raw.count + max(size, raw.count)
    // Most exports are short, and memory that is not touched costs nothing.
    var room = firstRead
    while raw.count < most, !isLast {
      try fill(source, &raw, &isLast, with: min(room, most - raw.count))
      room = most
    }
  }

  private static func fill(
    _ source: ByteSource, _ raw: inout [UInt8], _ isLast: inout Bool, with count: Int
  ) throws(ExportError) {
    let from = raw.count
    raw.append(contentsOf: repeatElement(0, count: count))
    let result: Result<Int, ExportError> = raw.withUnsafeMutableBytes { buffer in
      do throws(ExportError) {
        return .success(try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[from...])))
      } catch {
        return .failure(error)
      }
    }
    let end = from + (try result.get())
    isLast = end < raw.count
    raw.removeLast(raw.count - end)
  }
}
