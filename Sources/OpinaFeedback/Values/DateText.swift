/// Dates as survey tools and spreadsheets write them, with or without a time behind them.
enum DateText {

  /// The numbers of a date as they stand.
  enum Parts: Equatable {
    case yearFirst(year: Int, month: Int, day: Int)
    case yearLast(Int, Int, year: Int, hasDots: Bool)
  }

  /// Years that a survey may be from.
  private static let years = 1990...2099

  static func parts(_ cell: UnsafeBufferPointer<UInt8>) -> Parts? {
    let bytes = cell.trimmed
    var position = 0
    func number(_ most: Int) -> (value: Int, digits: Int)? {
      var (value, digits) = (0, 0)
      while position < bytes.count, digits < most, let digit = NumberText.digit(bytes[position]) {
        value = value * 10 + Int(digit)
        digits += 1
        position += 1
      }
      return digits > 0 ? (value, digits) : nil
    }
    guard let first = number(4), position < bytes.count else { return nil }
    let separator = bytes[position]
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".") else {
      return nil
    }
    position += 1
    guard let second = number(2), position < bytes.count, bytes[position] == separator else { return nil }
    position += 1
    let isYearFirst = first.digits == 4
    guard isYearFirst || first.digits <= 2, let third = number(isYearFirst ? 2 : 4) else { return nil }
    guard position == bytes.count || isTimeMark(bytes[position]) else { return nil }
    if isYearFirst {
      guard years.contains(first.value), isDay(third.value), isMonth(second.value) else { return nil }
      return .yearFirst(year: first.value, month: second.value, day: third.value)
    }
    let year = third.digits == 2 ? 2000 + third.value : third.value
    guard third.digits != 3, third.digits != 1, years.contains(year), isDay(first.value), isDay(second.value),
      isMonth(first.value) || isMonth(second.value)
    else { return nil }
    return .yearLast(first.value, second.value, year: year, hasDots: separator == UInt8(ascii: "."))
  }

  /// Also of dates whose month is a word.
  static func parts(_ cell: UnsafeBufferPointer<UInt8>, _ months: MonthNames) -> Parts? {
    if let parts = parts(cell) { return parts }
    guard let named = NamedMonthDate(cell.trimmed, months), years.contains(named.year), isDay(named.day) else {
      return nil
    }
    return .yearFirst(year: named.year, month: named.month, day: named.day)
  }

  /// A date of eight digits: `20260301`, with or without a time behind it. Only a column's name tells it from a number.
  static func digits(_ cell: UnsafeBufferPointer<UInt8>) -> WrittenDate? {
    let bytes = cell.trimmed
    guard bytes.count >= 8, bytes.count == 8 || isTimeMark(bytes[8]) else { return nil }
    var number = 0
    for index in 0..<8 {
      guard let digit = NumberText.digit(bytes[index]) else { return nil }
      number = number * 10 + Int(digit)
    }
    guard years.contains(number / 10_000) else { return nil }
    return WrittenDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// A date as a spreadsheet counts it, `46082` or with the time as its fraction, of the years that a survey may be from.
  static func serial(_ number: NumberText) -> WrittenDate? {
    /// The first day of 1990 and the last of 2099.
    let days = 32_874.0..<73_051.0
    guard days.contains(number.value) else { return nil }
    return WrittenDate(CellNumber.day(of: Int(number.value)))
  }

  static func isTimeMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: ",")
  }

  private static func isDay(_ value: Int) -> Bool { (1...31).contains(value) }
  private static func isMonth(_ value: Int) -> Bool { (1...12).contains(value) }

  /// The date of a cell; `nil` if there is none or its order is not known.
  static func date(
    _ cell: UnsafeBufferPointer<UInt8>, order: DateOrder?, _ months: MonthNames, form: DateForm = .written
  ) -> WrittenDate? {
    switch form {
    case .written: break
    case .digits: if let date = digits(cell) { return date }
    case .serial: if let date = NumberText(cell.trimmed).flatMap(serial) { return date }
    }
    switch parts(cell, months) {
    case .yearFirst(let year, let month, let day)?: return WrittenDate(year: year, month: month, day: day)
    case .yearLast(let first, let second, let year, _)?:
      switch order {
      case .dayFirst?: return WrittenDate(year: year, month: second, day: first)
      case .monthFirst?: return WrittenDate(year: year, month: first, day: second)
      case nil: return nil
      }
    case nil: return nil
    }
  }
}
