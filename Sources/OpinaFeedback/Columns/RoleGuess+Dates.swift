extension RoleGuess {
  mutating func guessDate() {
    if let column = strongest(.date, where: \.isDates) {
      date = column
      take(column, as: "date", because: "its name")
    } else if let column = strongest(.date, where: { $0.dateForm != nil }) {
      date = column
      take(column, as: "date", because: "its name")
    } else if let column = free.first(where: { profiles[$0].isDates }) {
      date = column
      take(column, as: "date", because: "its values")
    }
  }

  /// How the dates are written, which is worth a word where they look like numbers.
  mutating func guessDateForm() {
    guard let date, let form = profiles[date].dateForm else { return }
    dateForm = form
    let name = columns[date].name
    switch form {
    case .written: break
    case .digits: guesses.append("dates of \"\(name)\": eight digits, year, month and day")
    case .serial: guesses.append("dates of \"\(name)\": days as spreadsheets count them, 46082 for 2026-03-01")
    }
  }

  /// Finds out in which order day and month are written.
  ///
  /// - Parameters:
  ///   - said: by the user.
  ///   - delimiter: between cells, of delimited text.
  ///   - furtherDates: what dates of a column behind the sample tell.
  mutating func guessDateOrder(
    _ said: DateOrder?, _ delimiter: UInt8?, _ furtherDates: (_ column: Int) throws(ExportError) -> DateOrders
  ) throws(ExportError) {
    guard let date else { return }
    if let said {
      dateOrder = said
      return
    }
    let orders = profiles[date].orders
    guard orders.isOpen else { return settleDateOrder(orders, "") }
    for column in columns.indices where column != date && profiles[column].isDates {
      let others = profiles[column].orders
      guard others.dayFirst > 0 || others.monthFirst > 0 else { continue }
      return settleDateOrder(others, ", in column \"\(columns[column].name)\"")
    }
    if orders.ambiguousWithDots == orders.ambiguous { return noteDateOrder(.dayFirst, "dots between the numbers") }
    let further = try furtherDates(date)
    guard further.dayFirst == 0, further.monthFirst == 0 else { return settleDateOrder(further, ", further on") }
    let (name, dayFirst, monthFirst) = (columns[date].name, DateOrder.dayFirst.text, DateOrder.monthFirst.text)
    let sayMonthFirst = "--date \"\(name)=\(monthFirst)\""
    if delimiter == UInt8(ascii: ";") {
      noteDateOrder(.dayFirst, "as usual where semicolons separate cells", "; if not, say \(sayMonthFirst)")
    } else {
      guesses.append(
        "dates of \"\(name)\": \(dayFirst) or \(monthFirst) cannot be told apart; such dates are left out; say which with "
          + "--date \"\(name)=\(dayFirst)\" or \(sayMonthFirst)")
    }
  }

  private mutating func noteDateOrder(_ order: DateOrder, _ reason: String, _ remark: String = "") {
    guard let date else { return }
    dateOrder = order
    guesses.append("dates of \"\(columns[date].name)\": \(order.text) (\(reason))\(remark)")
  }

  /// - Parameter place: where else than at the beginning of the column the dates stand.
  private mutating func settleDateOrder(_ orders: DateOrders, _ place: String) {
    switch (orders.dayFirst > 0, orders.monthFirst > 0) {
    case (true, false): noteDateOrder(.dayFirst, "a first number above 12\(place)")
    case (false, true): noteDateOrder(.monthFirst, "a second number above 12\(place)")
    case (true, true):
      guard let date else { return }
      let order: DateOrder = orders.dayFirst >= orders.monthFirst ? .dayFirst : .monthFirst
      dateOrder = order
      guesses.append(
        "dates of \"\(columns[date].name)\": \(order.text) in most records\(place), the other order in some, whose dates are left out"
      )
    case (false, false): break
    }
  }
}
