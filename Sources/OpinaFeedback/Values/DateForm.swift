/// How the dates of a column are written.
enum DateForm: Hashable, Sendable {
  /// With signs or words between their numbers.
  case written
  /// `20260301`.
  case digits
  /// The number of days that a spreadsheet counts, `46082`.
  case serial
}
