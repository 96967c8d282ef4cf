internal import OpinaFeedback

/// A month or an export: waves are made of them.
struct WavePart: Hashable, Comparable, Sendable {
  /// `yyyymm`, or less than 0 for an export.
  private let number: Int32

  /// - Parameter month: `yyyy-mm`, or a day of it.
  static func month(_ month: String) -> WavePart {
    var number: Int32 = 0
    for byte in month.utf8.prefix(7) where byte != UInt8(ascii: "-") {
      number = 10 * number + Int32(byte &- UInt8(ascii: "0"))
    }
    return WavePart(number: number)
  }

  /// - Parameter export: its number, from 0.
  static func export(_ export: Int) -> WavePart { WavePart(number: -1 - Int32(clamping: export)) }

  /// `yyyy-mm` of a month.
  var month: String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    return "\(padded.prefix(4))-\(padded.suffix(2))"
  }

  static func < (one: WavePart, other: WavePart) -> Bool { one.number < other.number }
}

/// What a response counts to: its month, if it has a date, and its export.
struct WaveParts: Sendable {
  let month: WavePart?
  let export: WavePart

  /// Calls `body` with each of them.
  @inline(__always)
  func visit(_ body: (WavePart) -> Void) {
    if let month { body(month) }
    body(export)
  }
}

/// The day of a response and the month that it counts to.
struct ResponseDate: Hashable, Sendable {
  let day: CalendarDay
  let month: WavePart

  /// - Parameter text: `yyyy-mm-dd`.
  /// - Returns: `nil` for anything else.
  init?(_ text: String) {
    guard let day = CalendarDay(text) else { return nil }
    self.day = day
    month = .month(text)
  }
}
