/// How text is cut into records and cells.
struct Dialect: Hashable, Sendable {
  /// Between cells; `noDelimiter` when a record is one cell.
  var delimiter: UInt8
  /// Whether quotation marks enclose cells.
  var quotes: Bool
  /// Whether a carriage return alone ends a record. Otherwise only a line feed does, with or without carriage returns
  /// before it.
  var carriageReturns: Bool

  /// A record is one cell.
  static let noDelimiter = lineFeed
  /// In the order in which equals are preferred.
  static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
