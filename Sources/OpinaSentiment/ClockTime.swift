/// A time of day or a length of time that is written in one word: `9:30`, `9:30pm`, `18h`, `2h40`, `11am`.
struct ClockTime {
  let hours: Double
  let minutes: Double
  /// Whether it is written with an "h", as lengths of time are as well.
  let mayBeLength: Bool

  private static let noon = 12.0
  private static let minutesOfHour = 60.0
  /// Minutes are written where other numbers have hundredths: `9.30` is the same time as `9:30`.
  private static let hundredths = 100.0

  /// What orders it among other times, and among bare hours and times with a point.
  var value: Double { hours + minutes / (mayBeLength ? Self.minutesOfHour : Self.hundredths) }

  /// Minutes in what `value` counts, if it may be a length of time.
  var unit: Double? { mayBeLength ? Self.minutesOfHour : nil }

  /// - Returns: `nil` for what is no time.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    func number() -> Double? {
      let start = index
      var value = 0.0
      while index < text.count, text[index] &- UInt8(ascii: "0") < 10 {
        value = value * 10 + Double(text[index] - UInt8(ascii: "0"))
        index += 1
      }
      return index > start ? value : nil
    }
    guard var hours = number(), index < text.count else { return nil }
    let mark = text[index] | 0x20
    mayBeLength = mark == UInt8(ascii: "h")
    let hasMinutes = mayBeLength || text[index] == UInt8(ascii: ":")
    if hasMinutes { index += 1 }
    minutes = (hasMinutes ? number() : nil) ?? 0
    let isAfternoon = Self.isAfternoon(UnsafeBufferPointer(rebasing: text[index...]))
    guard hasMinutes || isAfternoon || index < text.count && text[index] | 0x20 == UInt8(ascii: "a") else { return nil }
    if isAfternoon, hours < Self.noon { hours += Self.noon }
    self.hours = hours
  }

  /// Whether letters say that a time is one after noon.
  static func isAfternoon(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == 2 && text[0] | 0x20 == UInt8(ascii: "p") && text[1] | 0x20 == UInt8(ascii: "m")
  }

  /// The same as a number that stands before them.
  static func afternoon(_ hours: Double) -> Double { hours < noon ? hours + noon : hours }
}
