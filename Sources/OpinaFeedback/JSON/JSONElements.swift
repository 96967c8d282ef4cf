/// The objects of a JSON export, one after the other, taken apart into fields.
///
/// An element that is no object comes back marked. Where it cannot be known how the text goes on, reading ends in an
/// error that names the record.
struct JSONElements {
  struct Element {
    /// From 1.
    let number: Int
    /// The line on which it begins, from 1.
    let line: Int
    let fields: [JSONObject.Field]
    let problem: RecordProblem?
  }

  /// Where an element stands in the buffer, or why none does.
  private enum Place {
    case element(Range<Int>, next: Int)
    case needsMore
    case end
    case broken
  }

  let shape: JSONShape
  private var input: TextStream
  private var number = 0
  private var line = 1

  init(_ source: ByteSource) throws(ExportError) {
    let sample = Array(try source.peek(Sample.size))
    let finding = EncodingSniffer.find(sample)
    var mark = [UInt8](repeating: 0, count: finding.mark)
    mark.withUnsafeMutableBytes { _ = try? source.read(into: $0) }
    var input = TextStream(
      source: source, decoder: TextDecoder(finding.encoding, isUndecided: finding.isASCII), text: TextBuffer(),
      isLast: false)
    while !input.isLast, input.text.count < Sample.size { try input.fill() }
    let (count, isLast) = (input.text.count, input.isLast)
    let found = input.text.bytes.withUnsafeBufferPointer { JSONShape.find($0, to: count, isLast: isLast) }
    guard let (shape, start) = found else {
      throw ExportError(
        kind: .unsupportedFormat, file: source.name, problem: "is JSON, but no array of objects",
        remedy: "export the answers as an array of objects, as one object a line, or as CSV")
    }
    self.shape = shape
    self.input = input
    step(to: start)
  }

  /// How the bytes stand for characters.
  var encoding: TextEncoding { input.encoding }

  /// The next element; `nil` at the end.
  ///
  /// - Parameter bytes: to which the cells are appended.
  mutating func next(_ bytes: inout [UInt8]) throws(ExportError) -> Element? {
    while true {
      switch place() {
      case .end: return nil
      case .broken: throw broken("breaks the rules of JSON")
      case .needsMore:
        guard !input.isLast else { throw broken("breaks off") }
        guard input.text.count - input.text.start < RecordScanner.longestRecord else {
          throw broken("is longer than 32 MiB")
        }
        try input.fill()
      case .element(let range, let next): return take(range, next, &bytes)
      }
    }
  }

  private mutating func take(_ range: Range<Int>, _ next: Int, _ bytes: inout [UInt8]) -> Element {
    step(to: range.lowerBound)
    var next = next
    var object = JSONObject(taking: &bytes)
    let isSound = input.text.bytes.withUnsafeBufferPointer { text in
      if object.read(UnsafeBufferPointer(rebasing: text[range])) { return true }
      guard shape == .lines, let (first, behind) = Self.firstOfSeveral(text, in: range),
        object.read(UnsafeBufferPointer(rebasing: text[first]))
      else { return false }
      if behind < range.upperBound { next = behind }
      return true
    }
    bytes = object.bytes
    number += 1
    let blemish = input.blemishes.worst(before: next, and: object.problem)
    let element = Element(
      number: number, line: line, fields: object.fields, problem: isSound ? blemish : .notJSON)
    step(to: next)
    return element
  }

  private func place() -> Place {
    let (start, end, isLast) = (input.text.start, input.text.count, input.isLast)
    return input.text.bytes.withUnsafeBufferPointer { text in
      switch shape {
      case .lines: Self.line(text, from: start, to: end, isLast: isLast)
      case .objects: Self.object(text, from: start, to: end, isLast: isLast)
      case .array: Self.arrayElement(text, from: start, to: end)
      }
    }
  }

  private static func line(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, isLast: Bool
  ) -> Place {
    let begin = JSONBounds.skipSpace(text, from: start, to: end)
    guard begin < end else { return isLast ? .end : .needsMore }
    let pattern = ByteSearch.pattern(UInt8(ascii: "\n"))
    let lineEnd = ByteSearch.first(of: pattern, or: pattern, in: text.baseAddress!, from: begin, to: end)
    guard lineEnd < end || isLast else { return .needsMore }
    return .element(begin..<lineEnd, next: min(lineEnd + 1, end))
  }

  /// The first object of a line that holds more than one, or a comma behind it.
  ///
  /// - Returns: `nil` where something else stands behind it. `next` is where the line goes on.
  private static func firstOfSeveral(
    _ text: UnsafeBufferPointer<UInt8>, in line: Range<Int>
  ) -> (object: Range<Int>, next: Int)? {
    guard text[line.lowerBound] == UInt8(ascii: "{"),
      let behind = JSONBounds.end(text, from: line.lowerBound, to: line.upperBound)
    else { return nil }
    let next = JSONBounds.skipComma(text, from: behind, to: line.upperBound)
    guard next == line.upperBound || text[next] == UInt8(ascii: "{") else { return nil }
    return (line.lowerBound..<behind, next)
  }

  private static func object(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, isLast: Bool
  ) -> Place {
    let begin = JSONBounds.skipComma(text, from: start, to: end)
    guard begin < end else { return isLast ? .end : .needsMore }
    guard text[begin] == UInt8(ascii: "{") else { return .broken }
    guard let behind = JSONBounds.end(text, from: begin, to: end) else { return .needsMore }
    return .element(begin..<behind, next: behind)
  }

  private static func arrayElement(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Place {
    let begin = JSONBounds.skipComma(text, from: start, to: end)
    guard begin < end else { return .needsMore }
    if text[begin] == UInt8(ascii: "]") { return .end }
    guard let behind = JSONBounds.end(text, from: begin, to: end) else { return .needsMore }
    let next = JSONBounds.skipSpace(text, from: behind, to: end)
    guard next < end else { return .needsMore }
    guard behind > begin, text[next] == UInt8(ascii: ",") || text[next] == UInt8(ascii: "]") else { return .broken }
    return .element(begin..<behind, next: next)
  }

  /// Moves to an offset and counts the lines that are passed.
  private mutating func step(to position: Int) {
    let start = input.text.start
    line += input.text.bytes[start..<position].count { $0 == UInt8(ascii: "\n") }
    input.text.start = position
  }

  private func broken(_ problem: String) -> ExportError {
    ExportError(
      kind: .damaged, file: input.file, record: number + 1,
      problem: "the JSON \(problem) in this record, which begins near line \(line)",
      remedy: "export the answers again, to their end")
  }
}
