/// How the records of a JSON export are put together.
enum JSONShape: Equatable {
  /// One object a line (NDJSON).
  case lines
  /// Objects one behind the other, over several lines each or several on a line, with or without commas between them: an
  /// array without its brackets.
  case objects
  /// The elements of an array.
  case array

  /// The shape, and where the first record may stand.
  ///
  /// An array may stand in a field of one object around it (`{"responses": [{…}, …]}`); the first that holds objects is
  /// taken.
  static func find(_ text: UnsafeBufferPointer<UInt8>, to end: Int, isLast: Bool) -> (JSONShape, start: Int)? {
    let start = JSONBounds.skipSpace(text, from: 0, to: end)
    guard start < end else { return nil }
    switch text[start] {
    case UInt8(ascii: "["): return isArrayOfObjects(text, start, end) ? (.array, start + 1) : nil
    case UInt8(ascii: "{"):
      let behind = JSONBounds.end(text, from: start, to: end)
      let next = behind.map { JSONBounds.skipSpace(text, from: $0, to: end) } ?? end
      if next == end, behind == nil || isLast, let inner = innerArray(text, from: start, to: behind ?? end) {
        return (.array, inner + 1)
      }
      let line = text[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      guard let behind, behind <= line else { return (.objects, start) }
      let another = JSONBounds.skipComma(text, from: behind, to: line)
      return (another < line && text[another] == UInt8(ascii: "{") ? .objects : .lines, start)
    default: return nil
    }
  }

  /// Whether text begins like JSON that holds objects, as far as that can be told.
  static func isJSON(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = JSONBounds.skipSpace(text, from: 0, to: text.count)
    guard start < text.count else { return false }
    let next = JSONBounds.skipSpace(text, from: start + 1, to: text.count)
    guard next < text.count else { return false }
    switch text[start] {
    case UInt8(ascii: "{"): return text[next] == JSONBounds.quote || text[next] == UInt8(ascii: "}")
    case UInt8(ascii: "["): return "{[]".utf8.contains(text[next])
    default: return false
    }
  }

  private static func isArrayOfObjects(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let next = JSONBounds.skipSpace(text, from: start + 1, to: end)
    return next < end && (text[next] == UInt8(ascii: "{") || text[next] == UInt8(ascii: "]"))
  }

  /// The first field of an object whose value is an array of objects.
  private static func innerArray(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var position = start + 1
    while true {
      position = JSONBounds.skipSpace(text, from: position, to: end)
      guard position < end, text[position] == JSONBounds.quote,
        let colon = JSONBounds.end(text, from: position, to: end)
      else { return nil }
      position = JSONBounds.skipSpace(text, from: colon, to: end)
      guard position < end, text[position] == UInt8(ascii: ":") else { return nil }
      position = JSONBounds.skipSpace(text, from: position + 1, to: end)
      guard position < end else { return nil }
      if text[position] == UInt8(ascii: "["), isArrayOfObjects(text, position, end) { return position }
      guard let behind = JSONBounds.end(text, from: position, to: end) else { return nil }
      position = JSONBounds.skipSpace(text, from: behind, to: end)
      guard position < end, text[position] == UInt8(ascii: ",") else { return nil }
      position += 1
    }
  }
}
