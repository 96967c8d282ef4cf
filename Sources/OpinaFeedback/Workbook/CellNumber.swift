/// What a number in a cell is read as: people see `2026-03-01` where the workbook holds 46082.
enum CellNumber {
  private static let secondsPerDay = 86_400
  /// The day before day 1, in days since 1970, for workbooks that count from 1900 and from 1904.
  private static let (from1900, from1904) = (-25_568, -24_107)
  /// The spreadsheets' year 1900 has a 29 February, day 60, as Lotus 1-2-3 had it.
  private static let falseLeapDay = 60.0
  /// 31 December 9999.
  private static let lastDay = 2_958_465.0

  /// Appends a number as text.
  ///
  /// - Parameters:
  ///   - text: the number as the workbook holds it; text that is no number is kept.
  static func write(
    _ text: [UInt8], as kind: NumberFormats.Kind, countsFrom1904: Bool, into out: inout [UInt8]
  ) {
    guard let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else {
      out += text
      return
    }
    switch kind {
    case .number: out += plain(number).utf8
    case .date where number >= 0 && number <= lastDay: out += date(number, countsFrom1904).utf8
    case .time where number >= 0 && number <= lastDay: out += time(seconds(number)).utf8
    case .date, .time: out += text
    }
  }

  /// Whether a number stands as people see it: with neither an exponent nor more digits than a spreadsheet shows.
  static func isPlain(_ bytes: [UInt8], from start: Int) -> Bool {
    /// Spreadsheets show at most 15 digits.
    guard bytes.count - start <= 15 else { return false }
    for index in start..<bytes.count {
      let byte = bytes[index]
      guard NumberText.digit(byte) != nil || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else {
        return false
      }
    }
    return true
  }

  /// `1.2345E+10` is 12345000000, and `0.10000000000000001` is 0.1.
  private static func plain(_ number: Double) -> String {
    /// Beyond this, not every whole number is a Double.
    let largest = 9e15
    if number == number.rounded(), number.magnitude < largest { return String(Int(number)) }
    return String(number)
  }

  private static func seconds(_ number: Double) -> Int { Int((number * Double(secondsPerDay)).rounded()) }

  private static func date(_ number: Double, _ countsFrom1904: Bool) -> String {
    let seconds = seconds(number)
    var day = seconds / secondsPerDay + (countsFrom1904 ? from1904 : from1900)
    if !countsFrom1904, number >= falseLeapDay { day -= 1 }
    let rest = seconds % secondsPerDay
    return CalendarDay(number: day).text + (rest == 0 ? "" : " \(time(rest))")
  }

  /// The day that a number stands for where days are counted from 1900, after its false leap day.
  static func day(of number: Int) -> CalendarDay { CalendarDay(number: number + from1900 - 1) }

  private static func time(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }
}
