extension RoleGuess {
  mutating func guessDate() {
    if let column = strongest(.date, where: \.isDates) {
      date = column
      take(column, as: "date", because: "its name")
    } else if let column = free.first(where: { profiles[$0].isDates }) {
      date = column
      take(column, as: "date", because: "its values")
    }
  }

  /// Which order the dates are written in, as far as the beginning of the export tells.
  ///
  /// - Parameter said: by the user.
  mutating func guessDateOrder(_ said: DateOrder?) {
    guard let date else { return }
    if let said {
      dateOrder = said
      return
    }
    let orders = profiles[date].orders
    if orders.isOpen {
      openDateOrder = guesses.count
    } else {
      settleDateOrder(orders, "")
    }
  }

  /// Settles an order that the beginning of the export leaves open.
  ///
  /// - Parameters:
  ///   - delimiter: between cells, of delimited text.
  ///   - further: what dates of this column behind the beginning tell.
  mutating func settleOpenDateOrder(
    delimiter: UInt8?, further: (_ column: Int) throws(ExportError) -> DateOrders
  ) throws(ExportError) {
    guard let date, let place = openDateOrder else { return }
    let later = guesses[place...]
    guesses.removeSubrange(place...)
    defer { guesses += later }
    let orders = profiles[date].orders
    for column in columns.indices where column != date && profiles[column].isDates {
      let others = profiles[column].orders
      guard others.dayFirst > 0 || others.monthFirst > 0 else { continue }
      return settleDateOrder(others, ", in column \"\(columns[column].name)\"")
    }
    let name = columns[date].name
    if orders.ambiguousWithDots == orders.ambiguous {
      dateOrder = .dayFirst
      return guesses.append("dates of \"\(name)\": day/month (dots between the numbers)")
    }
    let further = try further(date)
    guard further.dayFirst == 0, further.monthFirst == 0 else { return settleDateOrder(further, ", further on") }
    let options = "--date \"\(name)=day/month\" or --date \"\(name)=month/day\""
    if delimiter == UInt8(ascii: ";") {
      dateOrder = .dayFirst
      guesses.append(
        "dates of \"\(name)\": day/month (as usual where semicolons separate cells); if not, say --date \"\(name)=month/day\""
      )
    } else {
      guesses.append(
        "dates of \"\(name)\": day/month or month/day cannot be told apart; such dates are left out; say which with \(options)"
      )
    }
  }

  /// - Parameter place: where else than at the beginning of the column the dates stand.
  private mutating func settleDateOrder(_ orders: DateOrders, _ place: String) {
    guard let date else { return }
    let name = columns[date].name
    switch (orders.dayFirst > 0, orders.monthFirst > 0) {
    case (true, false):
      dateOrder = .dayFirst
      guesses.append("dates of \"\(name)\": day/month (a first number above 12\(place))")
    case (false, true):
      dateOrder = .monthFirst
      guesses.append("dates of \"\(name)\": month/day (a second number above 12\(place))")
    case (true, true):
      dateOrder = orders.dayFirst >= orders.monthFirst ? .dayFirst : .monthFirst
      guesses.append(
        "dates of \"\(name)\": \(dateOrder == .dayFirst ? "day/month" : "month/day") in most records\(place), the other order in some, whose dates are left out"
      )
    case (false, false): break
    }
  }
}
