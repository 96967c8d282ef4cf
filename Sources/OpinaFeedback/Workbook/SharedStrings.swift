/// The texts of a workbook that cells refer to by number.
struct SharedStrings {
  /// More bytes are no survey but an attack on the memory.
  private static let mostBytes = 1 << 30

  /// UTF-8 of all texts, one behind the other.
  let bytes: [UInt8]
  private let ends: [Int]

  init(_ entry: ZipEntry?) throws(ExportError) {
    guard let entry else {
      (bytes, ends) = ([], [])
      return
    }
    let part = Part(entry)
    while try part.readPiece() {
      guard part.bytes.count <= Self.mostBytes else {
        throw ExportError(
          kind: .unsupportedFormat, file: entry.file, problem: "is a workbook with more than 1 GiB of text",
          remedy: "save the sheet as CSV (UTF-8) and name that file")
      }
    }
    (bytes, ends) = (part.bytes, part.ends)
  }

  /// Where a text stands in `bytes`; `nil` if there is none of that number.
  subscript(_ number: Int) -> Range<Int>? {
    guard ends.indices.contains(number) else { return nil }
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private final class Part: XMLPart {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    private var isText = false
    /// Readings in another script stand beside Japanese text and are no part of it.
    private var isReading = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "t": isText = !isReading
      case "rPh": isReading = true
      default: break
      }
    }

    override func end(_ name: XMLName) {
      switch name {
      case "t": isText = false
      case "rPh": isReading = false
      case "si":
        SpreadsheetEscapes.undo(in: &bytes, from: ends.last ?? 0)
        ends.append(bytes.count)
      default: break
      }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>) {
      if isText { bytes.append(contentsOf: text) }
    }
  }
}
