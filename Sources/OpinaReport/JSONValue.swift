/// A value of a JSON document whose fields keep their order.
public indirect enum JSONValue: Hashable, Sendable {
  case string(String)
  case integer(Int)
  /// A number with at most so many digits behind the point.
  case decimal(Double, places: Int)
  case boolean(Bool)
  case array([JSONValue])
  case object([Field])

  /// A name with its value.
  public struct Field: Hashable, Sendable {
    /// The name, stable and in English.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// A name with its value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// UTF-8, indented by two spaces, with a line break at the end.
  public var document: [UInt8] {
    var out: [UInt8] = []
    write(into: &out, indent: 0)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  private func write(into out: inout [UInt8], indent: Int) {
    switch self {
    case .string(let text): Self.write(text, into: &out)
    case .integer(let number): out += Array(String(number).utf8)
    case .decimal(let number, let places): out += Array(FixedDecimal.text(number, places: places).utf8)
    case .boolean(let flag): out += Array((flag ? "true" : "false").utf8)
    case .array(let values):
      Self.write(values, between: ("[", "]"), into: &out, indent: indent) { value, out, indent in
        value.write(into: &out, indent: indent)
      }
    case .object(let fields):
      Self.write(fields, between: ("{", "}"), into: &out, indent: indent) { field, out, indent in
        Self.write(field.name, into: &out)
        out += [UInt8(ascii: ":"), UInt8(ascii: " ")]
        field.value.write(into: &out, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (Unicode.Scalar, Unicode.Scalar), into out: inout [UInt8], indent: Int,
    element: (Element, inout [UInt8], Int) -> Void
  ) {
    out.append(UInt8(ascii: brackets.0))
    for (index, value) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      newLine(into: &out, indent: indent + 1)
      element(value, &out, indent + 1)
    }
    if !elements.isEmpty { newLine(into: &out, indent: indent) }
    out.append(UInt8(ascii: brackets.1))
  }

  private static func newLine(into out: inout [UInt8], indent: Int) {
    out.append(UInt8(ascii: "\n"))
    out += repeatElement(UInt8(ascii: " "), count: 2 * indent)
  }

  private static func write(_ text: String, into out: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): out += Array("\\n".utf8)
      case UInt8(ascii: "\r"): out += Array("\\r".utf8)
      case UInt8(ascii: "\t"): out += Array("\\t".utf8)
      case 0..<0x20: out += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
