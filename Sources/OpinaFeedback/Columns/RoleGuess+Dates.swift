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

  mutating func guessDateOrder() {
    guard let date else { return }
    let profile = profiles[date]
    let name = columns[date].name
    switch (profile.dayFirst > 0, profile.monthFirst > 0) {
    case (true, false):
      dateOrder = .dayFirst
      guesses.append("dates of \"\(name)\": day/month (a first number above 12)")
    case (false, true):
      dateOrder = .monthFirst
      guesses.append("dates of \"\(name)\": month/day (a second number above 12)")
    case (true, true):
      dateOrder = profile.dayFirst >= profile.monthFirst ? .dayFirst : .monthFirst
      guesses.append(
        "dates of \"\(name)\": \(dateOrder == .dayFirst ? "day/month" : "month/day") in most records, the other order in some, whose dates are left out"
      )
    case (false, false) where profile.ambiguousDates > 0:
      guesses.append("dates of \"\(name)\": day/month or month/day cannot be told apart; such dates are left out")
    case (false, false): break
    }
  }
}
