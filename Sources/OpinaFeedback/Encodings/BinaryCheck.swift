/// Recognises files that are no delimited text, before they are read as such.
enum BinaryCheck {
  /// - Throws: `binary` or `unsupportedFormat`, with what to do.
  static func refuse(_ sample: [UInt8], file: String) throws(ExportError) {
    for (start, name, remedy) in formats where sample.starts(with: start) {
      throw ExportError(kind: .unsupportedFormat, file: file, problem: "is \(name)", remedy: remedy)
    }
    if isBinary(sample) {
      throw ExportError(
        kind: .binary, file: file, problem: "holds bytes that are no text",
        remedy: "name a survey export in CSV, TSV, XLSX or JSON")
    }
  }

  private static let asUTF8 = "save it in UTF-8 and name that file: iconv -f UTF-32 -t UTF-8 FILE | opina … -"
  private static let asCSV = "save it as CSV (UTF-8) and name that file"

  /// First bytes of formats that people hand in.
  private static let formats: [(start: [UInt8], name: String, remedy: String)] = [
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive", "name a survey export in CSV"),
    (
      [0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook, or one with a password, which is not read",
      "save it as XLSX without a password, or as CSV (UTF-8)"
    ),
    ([0xFF, 0xFE, 0, 0], "text in UTF-32", asUTF8), ([0, 0, 0xFE, 0xFF], "text in UTF-32", asUTF8),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "unpack it: zstd -dc FILE | opina … -"),
    (Array("BZh".utf8), "compressed with bzip2", "unpack it: bzip2 -dc FILE | opina … -"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed with xz", "unpack it: xz -dc FILE | opina … -"),
    (Array("%PDF-".utf8), "a PDF document", "export the answers as CSV from the survey tool"),
    (Array("SQLite format 3\0".utf8), "a SQLite database", "export the table as CSV"),
    (Array("PAR1".utf8), "a Parquet file", "export the table as CSV"),
    (Array("$FL2".utf8), "an SPSS data file", "save it as CSV with value labels"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture", "name a survey export in CSV"),
    ([0xFF, 0xD8, 0xFF], "a picture", "name a survey export in CSV"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", "name a survey export in CSV"),
  ]

  /// Text has tabs, line breaks and now and then a stray control character; binary data has all kinds of them, or very
  /// many zeros.
  private static func isBinary(_ sample: [UInt8]) -> Bool {
    /// Different control characters, and share of the bytes, from which on it is no text.
    let (kinds, share, zeroShare) = (5, 0.02, 0.3)
    switch EncodingSniffer.find(sample).encoding {
    case .utf16LittleEndian, .utf16BigEndian: return false
    default: break
    }
    var counts = [Int](repeating: 0, count: 32)
    for byte in sample where byte < 32 { counts[Int(byte)] += 1 }
    for usual in [0x09, 0x0A, 0x0C, 0x0D, 0x1A] { counts[usual] = 0 }
    let controls = counts.reduce(0, +)
    let different = counts.count { $0 > 0 }
    return different >= kinds && Double(controls) > share * Double(sample.count)
      || Double(counts[0]) > zeroShare * Double(sample.count)
  }
}
