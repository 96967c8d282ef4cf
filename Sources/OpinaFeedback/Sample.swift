/// The beginning of an export, decoded, and what is needed to read on behind it.
struct Sample {
  let source: ByteSource
  let decoder: TextDecoder
  let text: TextBuffer
  /// The sample is the whole export.
  let isLast: Bool

  init(_ source: ByteSource) throws(ExportError) {
    let (raw, isLast) = try Self.read(source)
    guard !raw.isEmpty else {
      throw ExportError(kind: .empty, file: source.name, problem: "is empty", remedy: "export the answers again")
    }
    try BinaryCheck.refuse(raw, file: source.name)
    let finding = EncodingSniffer.find(raw)
    var newDecoder = TextDecoder(finding.encoding, isUndecided: finding.isASCII)
    var newText = TextBuffer()
    raw.withUnsafeBytes { bytes in
      newDecoder.decode(UnsafeRawBufferPointer(rebasing: bytes[finding.mark...]), isLast: isLast, into: &newText)
    }
    newText.reserve(0)
    self.source = source
    self.isLast = isLast
    decoder = newDecoder
    text = newText
  }

  private static func read(_ source: ByteSource) throws(ExportError) -> (raw: [UInt8], isLast: Bool) {
    var raw = [UInt8](repeating: 0, count: ExportReader.sample)
    let result: Result<Int, ExportError> = raw.withUnsafeMutableBytes { buffer in
      do throws(ExportError) { return .success(try source.read(into: buffer)) } catch { return .failure(error) }
    }
    let count = try result.get()
    let isLast = count < raw.count
    raw.removeLast(raw.count - count)
    return (raw, isLast)
  }

  /// The first records, headers among them.
  func records(_ finding: DialectSniffer.Finding, width: Int) throws(ExportError) -> RecordBatch {
    let nothing = ByteSource(name: source.name, bytes: [])
    var stream = stream(finding, width: width, source: nothing)
    return try stream.next(maximum: ExportReader.profiledRecords)
      ?? RecordBatch(bytes: [], records: [], cells: [])
  }

  /// All records of the export.
  func stream(_ finding: DialectSniffer.Finding, width: Int, source: ByteSource? = nil) -> RecordStream {
    var text = text
    text.start = finding.start
    return RecordStream(
      source: source ?? self.source, decoder: decoder, text: text, isLast: isLast,
      scanner: RecordScanner(dialect: finding.dialect, expectedCells: width), line: finding.start > 0 ? 2 : 1)
  }
}
