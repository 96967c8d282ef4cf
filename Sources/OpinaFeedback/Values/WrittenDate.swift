/// A date that a cell gives, of a day that its month has.
public struct WrittenDate: Hashable, Sendable, BitwiseCopyable {
  /// Bytes of `yyyy-mm-dd`.
  public static let length = 10

  private let year: Int16
  private let month: Int8
  private let day: Int8

  /// - Parameter year: of four digits.
  /// - Returns: `nil` for a day that the month does not have.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    self.year = Int16(truncatingIfNeeded: year)
    self.month = Int8(truncatingIfNeeded: month)
    self.day = Int8(truncatingIfNeeded: day)
  }

  /// - Returns: `nil` for a year of other than four digits.
  init?(_ day: CalendarDay) {
    let text = day.text.utf8
    guard text.count == Self.length else { return nil }
    let digits = text.compactMap { NumberText.digit($0).map(Int.init) }
    guard digits.count == 8 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `yyyy-mm-dd`.
  public var text: String {
    String(unsafeUninitializedCapacity: Self.length) { buffer in
      write(to: buffer.baseAddress!)
      return Self.length
    }
  }

  /// Writes `yyyy-mm-dd`.
  ///
  /// - Parameter bytes: room for `length` of them.
  public func write(to bytes: UnsafeMutablePointer<UInt8>) {
    Self.write(Int(year) / 100, to: bytes)
    Self.write(Int(year) % 100, to: bytes + 2)
    bytes[4] = UInt8(ascii: "-")
    Self.write(Int(month), to: bytes + 5)
    bytes[7] = UInt8(ascii: "-")
    Self.write(Int(day), to: bytes + 8)
  }

  /// Writes two digits.
  private static func write(_ number: Int, to bytes: UnsafeMutablePointer<UInt8>) {
    bytes[0] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
    bytes[1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }
}
