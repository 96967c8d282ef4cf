internal import ExpatLibrary

/// An XML part of a workbook, read piece by piece. Subclasses take what they need of it.
///
/// Names are compared without the prefix of their namespace, because programs differ in it.
class XMLPart {
  /// Bytes that are read at once.
  private static let piece = 64 << 10

  private let entry: ZipEntry
  private let parser: XML_Parser
  private var isEnded = false

  init(_ entry: ZipEntry) {
    self.entry = entry
    // Without memory for a parser there is nothing left to do.
    parser = XML_ParserCreate(nil)!
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { part, name, attributes in XMLPart.of(part).start(XMLName(name), XMLAttributes(attributes)) },
      { part, name in XMLPart.of(part).end(XMLName(name)) })
    XML_SetCharacterDataHandler(parser) { part, text, count in
      text?.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLPart.of(part).text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    // No workbook has a document type; one could blow up entities.
    XML_SetStartDoctypeDeclHandler(parser) { part, _, _, _, _ in
      XML_StopParser(XMLPart.of(part).parser, UInt8(XML_FALSE))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ part: UnsafeMutableRawPointer?) -> XMLPart {
    Unmanaged<XMLPart>.fromOpaque(part!).takeUnretainedValue()
  }

  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  /// An element ends.
  func end(_ name: XMLName) {}
  /// Text inside an element, maybe in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Reads a piece.
  ///
  /// - Returns: `false` if there was none left.
  final func readPiece() throws(ExportError) -> Bool {
    guard !isEnded else { return false }
    guard let buffer = XML_GetBuffer(parser, Int32(Self.piece)) else { throw broken() }
    let got = try entry.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Self.piece))
    isEnded = got == 0
    guard XML_ParseBuffer(parser, Int32(got), isEnded ? 1 : 0) == XML_STATUS_OK else { throw broken() }
    return true
  }

  final func readAll() throws(ExportError) {
    while try readPiece() {}
  }

  private func broken() -> ExportError {
    let line = XML_GetCurrentLineNumber(parser)
    let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
    return ExportError(
      kind: .damaged, file: entry.file, problem: "is a damaged workbook: \(entry.path), line \(line): \(reason)",
      remedy: "open it in a spreadsheet program and save it again, or as CSV (UTF-8)")
  }
}

/// The name of an element or attribute without its prefix. Valid during the call that hands it over.
struct XMLName {
  private let start: UnsafePointer<CChar>
  private let count: Int

  init(_ name: UnsafePointer<CChar>?) {
    guard let name else {
      start = UnsafePointer(bitPattern: 1)!
      count = 0
      return
    }
    var (from, length) = (0, 0)
    while name[length] != 0 {
      if name[length] == CChar(UInt8(ascii: ":")) { from = length + 1 }
      length += 1
    }
    start = name + from
    count = length - from
  }

  static func ~= (name: StaticString, value: XMLName) -> Bool { value == name }

  static func == (value: XMLName, name: StaticString) -> Bool {
    guard value.count == name.utf8CodeUnitCount else { return false }
    for index in 0..<value.count where UInt8(bitPattern: value.start[index]) != name.utf8Start[index] { return false }
    return true
  }
}

/// The attributes of an element. Valid during the call that hands them over.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
  }

  subscript(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard var pair = pairs else { return nil }
    while let attribute = pair[0] {
      if XMLName(attribute) == name { return pair[1] }
      pair += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { self[name].map { String(cString: $0) } }

  /// A whole number that is not negative.
  func number(_ name: StaticString) -> Int? {
    guard let digits = self[name] else { return nil }
    var (value, index) = (0, 0)
    while let digit = NumberText.digit(UInt8(bitPattern: digits[index])), value < 1 << 40 {
      value = value * 10 + Int(digit)
      index += 1
    }
    return index > 0 && digits[index] == 0 ? value : nil
  }
}
