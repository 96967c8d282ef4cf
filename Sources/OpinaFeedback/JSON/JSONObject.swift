/// Takes a JSON object apart into fields with a name and the bytes of a cell.
///
/// Objects inside are fields too, their names joined by dots (`customer.id`); values of an array are joined by
/// semicolons, and objects in an array are numbered (`answers.0.text`).
struct JSONObject {
  struct Field {
    let name: String
    let cell: CellBounds
  }

  /// UTF-8 of all cells; text is appended to it.
  private(set) var bytes: [UInt8]
  private(set) var fields: [Field] = []
  private(set) var problem: RecordProblem?

  /// Objects inside of each other, beyond which a value stays as it is written.
  private static let deepest = 32

  /// - Parameter bytes: to which the cells are appended; they are taken away, so that there is no second copy.
  init(taking bytes: inout [UInt8]) {
    self.bytes = bytes
    bytes = []
  }

  /// Reads an object and nothing else.
  ///
  /// - Returns: `false` if the text is no JSON object; then nothing is appended.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = bytes.count
    var position = JSONBounds.skipSpace(text, from: 0, to: text.count)
    guard position < text.count, text[position] == UInt8(ascii: "{"), object(text, &position, "", 0),
      JSONBounds.skipSpace(text, from: position, to: text.count) == text.count
    else {
      bytes.removeLast(bytes.count - start)
      (fields, problem) = ([], nil)
      return false
    }
    return true
  }

  /// Reads the object that begins at `position`.
  private mutating func object(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ prefix: String, _ depth: Int
  ) -> Bool {
    position = JSONBounds.skipSpace(text, from: position + 1, to: text.count)
    guard position < text.count else { return false }
    if text[position] == UInt8(ascii: "}") {
      position += 1
      return true
    }
    while true {
      position = JSONBounds.skipSpace(text, from: position, to: text.count)
      guard let key = name(text, &position), next(text, &position) == UInt8(ascii: ":") else { return false }
      position = JSONBounds.skipSpace(text, from: position, to: text.count)
      guard value(text, &position, prefix.isEmpty ? key : "\(prefix).\(key)", depth) else { return false }
      switch next(text, &position) {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "}"): return true
      default: return false
      }
    }
  }

  /// The next byte that is no space; steps behind it.
  private func next(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt8 {
    position = JSONBounds.skipSpace(text, from: position, to: text.count)
    guard position < text.count else { return 0 }
    position += 1
    return text[position - 1]
  }

  private mutating func name(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> String? {
    let start = bytes.count
    guard position < text.count, text[position] == JSONBounds.quote, string(text, &position) else { return nil }
    let name = bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[start...]), as: UTF8.self)
    }
    bytes.removeLast(bytes.count - start)
    return name
  }

  private mutating func value(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ name: String, _ depth: Int
  ) -> Bool {
    guard position < text.count else { return false }
    switch text[position] {
    case UInt8(ascii: "{") where depth < Self.deepest: return object(text, &position, name, depth + 1)
    case UInt8(ascii: "[") where depth < Self.deepest: return array(text, &position, name, depth + 1)
    default:
      let start = bytes.count
      guard scalar(text, &position) else { return false }
      add(name, from: start)
      return true
    }
  }

  private mutating func add(_ name: String, from start: Int) {
    fields.append(Field(name: name, cell: CellBounds(start: UInt32(start), end: UInt32(bytes.count))))
  }

  private mutating func array(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ name: String, _ depth: Int
  ) -> Bool {
    position = JSONBounds.skipSpace(text, from: position + 1, to: text.count)
    guard position < text.count else { return false }
    if text[position] == UInt8(ascii: "]") {
      position += 1
      return true
    }
    var start = bytes.count
    var joined = start..<start
    var number = 0
    while true {
      position = JSONBounds.skipSpace(text, from: position, to: text.count)
      guard position < text.count else { return false }
      if text[position] == UInt8(ascii: "{") || text[position] == UInt8(ascii: "["), depth < Self.deepest {
        guard value(text, &position, "\(name).\(number)", depth) else { return false }
      } else {
        // Values that stand beside objects begin anew behind them.
        if bytes.count != joined.upperBound { start = bytes.count } else if bytes.count > start { bytes += "; ".utf8 }
        guard scalar(text, &position) else { return false }
        joined = start..<bytes.count
      }
      number += 1
      switch next(text, &position) {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "]"):
        if !joined.isEmpty {
          fields.append(
            Field(
              name: name, cell: CellBounds(start: UInt32(joined.lowerBound), end: UInt32(joined.upperBound))))
        }
        return true
      default: return false
      }
    }
  }

  /// Appends a value that holds no others; nothing for `null`.
  private mutating func scalar(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
    if text[position] == JSONBounds.quote { return string(text, &position) }
    guard text[position] != UInt8(ascii: ","), text[position] != UInt8(ascii: "}"), text[position] != UInt8(ascii: "]")
    else { return false }
    let end = JSONBounds.end(text, from: position, to: text.count) ?? text.count
    let word = text[position..<end]
    let isContainer = word.first == UInt8(ascii: "{") || word.first == UInt8(ascii: "[")
    guard isContainer || Self.isWord(word) else { return false }
    if !word.elementsEqual("null".utf8) { bytes.append(contentsOf: word) }
    position = end
    return true
  }

  /// `true`, `false`, `null` or a number.
  private static func isWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    for name: StaticString in ["true", "false", "null"] where word.count == name.utf8CodeUnitCount {
      if word.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)) { return true }
    }
    guard let first = word.first, NumberText.digit(first) != nil || first == UInt8(ascii: "-") else { return false }
    return word.allSatisfy { NumberText.digit($0) != nil || "+-.eE".utf8.contains($0) }
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
    JSONString.append(text, &position, to: &bytes, &problem)
  }
}
