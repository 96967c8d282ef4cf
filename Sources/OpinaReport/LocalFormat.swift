internal import CICU
internal import OpinaFeedback
internal import OpinaHealth
internal import OpinaLexicon

/// Numbers, shares and dates as people of a language write them.
struct LocalFormat {
  let language: Language

  func integer(_ number: Int) -> String { write(Double(number), "precision-integer") }

  /// NPS and impacts: one decimal, a minus sign.
  func points(_ points: Double) -> String { write(cleaned(points, places: 1), ".0") }

  /// With a plus sign in front of gains.
  func signedPoints(_ points: Double) -> String { write(cleaned(points, places: 1), ".0 sign-except-zero") }

  /// A share 0 … 1 as whole percents; below 1 % with one decimal.
  func percent(_ share: Double) -> String {
    write(share * 100, share < 0.00995 && share > 0 ? "percent .0" : "percent precision-integer")
  }

  /// With one decimal, where shares are subtracted from each other.
  func exactPercent(_ share: Double) -> String { write(cleaned(share * 100, places: 1), "percent .0") }

  func decimal(_ number: Double, places: Int) -> String {
    write(cleaned(number, places: places), "." + String(repeating: "0", count: places))
  }

  /// A month `yyyy-mm` with its name.
  func month(_ month: String, short: Bool) -> String {
    date(CalendarDay(month + "-01"), short ? "yMMM" : "yMMMM") ?? month
  }

  /// A quarter `yyyy-Qn` as people write it.
  func quarter(_ quarter: String) -> String {
    guard let number = quarter.last?.wholeNumberValue else { return quarter }
    let month = 3 * number - 2
    return date(CalendarDay("\(quarter.prefix(4))-\(month < 10 ? "0" : "")\(month)-01"), "yQQQ") ?? quarter
  }

  func day(_ day: CalendarDay) -> String { date(day, "yMMMMd") ?? day.text }

  func shortDay(_ day: CalendarDay) -> String { date(day, "yMMMd") ?? day.text }

  /// The name of a language by its ISO 639 code.
  func languageName(_ code: String) -> String {
    FormattedText.string { opina_language_name(language.rawValue, code, $0, $1) } ?? code
  }

  private func date(_ day: CalendarDay?, _ skeleton: String) -> String? {
    day.flatMap { day in
      FormattedText.string { opina_date_format(language.rawValue, skeleton, Int32(clamping: day.number), $0, $1) }
    }
  }

  private func write(_ number: Double, _ skeleton: String) -> String {
    let text = FormattedText.string { opina_number_format(language.rawValue, skeleton, number, $0, $1) }
    // A hyphen is too short to be seen as a minus sign.
    return (text ?? String(number)).replacing("-", with: "−")
  }

  /// No minus zero, whatever is rounded away.
  private func cleaned(_ number: Double, places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (number * scale).rounded() / scale + 0
  }
}
