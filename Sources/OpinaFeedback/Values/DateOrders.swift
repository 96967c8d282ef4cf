/// How many dates speak for which order of day and month.
struct DateOrders: Equatable {
  /// A first number above 12.
  private(set) var dayFirst = 0
  /// A second number above 12.
  private(set) var monthFirst = 0
  /// Both are 12 or less, …
  private(set) var ambiguous = 0
  /// … and dots stand between them: nobody writes the month first with dots.
  private(set) var ambiguousWithDots = 0

  mutating func add(_ parts: DateText.Parts) {
    guard case .yearLast(let first, let second, _, let hasDots) = parts else { return }
    if first > 12 {
      dayFirst += 1
    } else if second > 12 {
      monthFirst += 1
    } else {
      ambiguous += 1
      if hasDots { ambiguousWithDots += 1 }
    }
  }

  /// Whether dates need an order and none of them tells it.
  var isOpen: Bool { dayFirst == 0 && monthFirst == 0 && ambiguous > 0 }
}
