/// The format of an export. The raw value is stable: it stands in outputs.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable, Codable {
  /// CSV, TSV and their kin.
  case delimited
  /// A JSON array, or objects one behind the other.
  case json
  /// One JSON object a line.
  case ndjson
  /// An Excel workbook.
  case workbook = "xlsx"

  /// Bytes that are enough to know a format by.
  private static let sample = 4096

  /// What the first bytes of an export look like; `json` for all JSON.
  static func find(_ source: ByteSource) throws(ExportError) -> ExportFormat {
    let bytes = Array(try source.peek(sample))
    if bytes.starts(with: ZipArchive.magic) { return .workbook }
    let text = Sample.decode(bytes, isLast: false).1
    let isJSON = text.bytes.withUnsafeBufferPointer {
      JSONShape.isJSON(UnsafeBufferPointer(rebasing: $0[..<text.count]))
    }
    return isJSON ? .json : .delimited
  }
}
