public import OpinaLexicon

/// How tables are written, so that the program that opens them splits and reads their cells rightly.
///
/// Spreadsheets split a file by the list separator of the country and read its numbers in the way of the country; without
/// a byte-order mark some take UTF-8 for something else.
public struct TableStyle: Hashable, Sendable {
  /// The byte between two cells: a comma or a semicolon.
  public let delimiter: UInt8
  /// `.` or `,`.
  public let decimalPoint: UInt8
  /// Whether the file begins with the byte-order mark of UTF-8.
  public let hasMark: Bool

  /// Semicolons and decimal commas: spreadsheets in Spain, Portugal, Brazil, Italy and most of South America.
  public static let semicolon = TableStyle(
    delimiter: UInt8(ascii: ";"), decimalPoint: UInt8(ascii: ","), hasMark: true)
  /// Commas and decimal points: spreadsheets in English, and in Mexico, Peru and Central America.
  public static let comma = TableStyle(delimiter: UInt8(ascii: ","), decimalPoint: UInt8(ascii: "."), hasMark: true)
  /// Commas, decimal points and no mark: for programs (RFC 4180).
  public static let plain = TableStyle(delimiter: UInt8(ascii: ","), decimalPoint: UInt8(ascii: "."), hasMark: false)

  /// What spreadsheets of a language usually expect.
  public static func usual(in language: Language) -> TableStyle {
    switch language {
    case .spanish, .portuguese, .italian: .semicolon
    case .english: .comma
    }
  }
}
