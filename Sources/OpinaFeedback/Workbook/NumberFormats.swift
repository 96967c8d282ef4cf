/// Which styles of a workbook show a number as a date or a time: the number itself does not say.
struct NumberFormats {
  enum Kind {
    case number
    /// A day, with a time if the number has a fraction.
    case date
    /// A time of day or a length of time.
    case time
  }

  private let kinds: [Kind]

  init(_ entry: ZipEntry?) throws(ExportError) {
    guard let entry else {
      kinds = []
      return
    }
    let part = Part(entry)
    try part.readAll()
    kinds = part.styles.map { id in part.codes[id].map(Self.kind(ofCode:)) ?? Self.kind(ofBuiltIn: id) }
  }

  /// - Parameter style: the attribute `s` of a cell.
  subscript(_ style: Int) -> Kind { kinds.indices.contains(style) ? kinds[style] : .number }

  /// Formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30), those of East Asia among them.
  private static func kind(ofBuiltIn id: Int) -> Kind {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45...47, 55, 56: .time
    default: .number
    }
  }

  /// Letters outside of quotation marks, brackets and escapes tell: `yyyy-mm-dd` a date, `[h]:mm` a time, `0.00` none.
  static func kind(ofCode code: String) -> Kind {
    var letters: Set<Character> = []
    var rest = Substring(code.lowercased())
    while let sign = rest.popFirst() {
      switch sign {
      case ";": rest = ""
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { letters.insert("h") }
      default: letters.insert(sign)
      }
    }
    if letters.contains("y") || letters.contains("d") { return .date }
    if letters.contains("h") || letters.contains("s") { return .time }
    return letters.contains("m") ? .date : .number
  }

  private final class Part: XMLPart {
    var codes: [Int: String] = [:]
    var styles: [Int] = []
    /// Only these are what cells refer to; others describe named styles.
    private var isCellStyle = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "numFmt":
        if let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") { codes[id] = code }
      case "cellXfs": isCellStyle = true
      case "xf": if isCellStyle { styles.append(attributes.number("numFmtId") ?? 0) }
      default: break
      }
    }

    override func end(_ name: XMLName) {
      if name == "cellXfs" { isCellStyle = false }
    }
  }
}
