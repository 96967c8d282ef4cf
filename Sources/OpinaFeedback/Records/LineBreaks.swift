/// Where unquoted cells and lines end in a dialect.
struct LineBreaks: Sendable {
  private let carriageReturns: Bool
  private let delimiter: UInt64
  private static let lineFeed = ByteSearch.pattern(Dialect.lineFeed)
  private static let carriageReturn = ByteSearch.pattern(Dialect.carriageReturn)

  init(dialect: Dialect) {
    carriageReturns = dialect.carriageReturns
    delimiter = ByteSearch.pattern(dialect.delimiter)
  }

  /// The delimiter or line break that ends an unquoted cell; `end` if there is none.
  @inline(__always)
  func cellEnd(_ text: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    carriageReturns
      ? ByteSearch.first(of: delimiter, or: Self.lineFeed, or: Self.carriageReturn, in: text, from: from, to: end)
      : ByteSearch.first(of: delimiter, or: Self.lineFeed, in: text, from: from, to: end)
  }

  /// The first line break; `end` if there is none.
  func first(_ text: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    carriageReturns
      ? ByteSearch.first(of: Self.carriageReturn, or: Self.lineFeed, in: text, from: from, to: end)
      : ByteSearch.first(of: Self.lineFeed, or: Self.lineFeed, in: text, from: from, to: end)
  }

  /// Where the line after the break at `position` begins.
  ///
  /// - Returns: `end` if the text ends at `position`; `nil` if the break may go on after `end`.
  @inline(__always)
  func skipBreak(_ text: UnsafePointer<UInt8>, from position: Int, to end: Int, isLast: Bool) -> Int? {
    guard position < end else { return end }
    if carriageReturns {
      guard text[position] == Dialect.carriageReturn else { return position + 1 }
      guard position + 1 < end else { return isLast ? end : nil }
      return text[position + 1] == Dialect.lineFeed ? position + 2 : position + 1
    }
    var next = position
    while next < end, text[next] == Dialect.carriageReturn { next += 1 }
    if next < end { return next + 1 }
    return isLast ? end : nil
  }

  /// Whether a cell may end before `position`: a delimiter or a line break stands there.
  ///
  /// - Returns: `nil` if the text ends before that can be known.
  @inline(__always)
  func endsCell(_ text: UnsafePointer<UInt8>, at position: Int, to end: Int, delimiter: UInt8, isLast: Bool) -> Bool? {
    guard position < end else { return isLast ? true : nil }
    let byte = text[position]
    if byte == delimiter || byte == Dialect.lineFeed { return true }
    guard byte == Dialect.carriageReturn else { return false }
    if carriageReturns { return true }
    var next = position
    while next < end, text[next] == Dialect.carriageReturn { next += 1 }
    return next < end ? text[next] == Dialect.lineFeed : isLast ? true : nil
  }

  /// Line breaks in a cell.
  func count(_ text: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    var count = 0
    var position = from
    while true {
      position = first(text, from: position, to: end)
      guard position < end else { return count }
      count += 1
      position = skipBreak(text, from: position, to: end, isLast: true) ?? end
    }
  }
}
