extension RoleGuess {
  mutating func guessLanguage() {
    if let column = strongest(.language, where: { $0.languages > 0 }) {
      language = column
      take(column, as: "language", because: "its name")
    } else if let column = free.first(where: {
      // Two letters may be a country.
      profiles[$0].isLanguages && profiles[$0].languageNames > 0 && profiles[$0].distinct > 1
    }) {
      language = column
      take(column, as: "language", because: "its values")
    }
  }

  /// A code or a name of an account before an address, and names that several persons may share last.
  mutating func guessCustomer() {
    let isCustomer: (ColumnProfile) -> Bool = { !$0.isEmpty && !$0.isDates }
    /// A first name alone stands for many persons.
    let leastWords = 1.5
    let roles: [(ColumnNames.Role, (ColumnProfile) -> Bool)] = [
      (.customer, { isCustomer($0) && !$0.isContacts }), (.employee, { isCustomer($0) && !$0.isContacts }),
      (.customer, isCustomer), (.employee, isCustomer),
      (.person, { isCustomer($0) && $0.wordsPerCell >= leastWords }),
    ]
    for (role, fits) in roles {
      guard let column = strongest(role, where: fits) else { continue }
      customer = column
      take(column, as: "customer", because: "its name")
      return
    }
  }

  mutating func guessID() {
    if let column = strongest(.id, where: { $0.isUnique && $0.wordsPerCell < 2 }) {
      id = column
      take(column, as: "response id", because: "its name; no value twice")
    } else if let column = spanningID() {
      id = column
      take(column, as: "response id", because: "its name; what it repeats agrees")
    } else if let column = free.first, column == 0, isTokens(profiles[column]) {
      id = column
      take(column, as: "response id", because: "the first column; no value twice")
    }
  }

  /// Values that look like keys: one word each, never twice, no amounts.
  func isTokens(_ profile: ColumnProfile) -> Bool {
    /// Fewer records prove nothing.
    let enough = 3
    return profile.records >= enough && profile.isUnique && profile.words == profile.filled
      && profile.numbers == profile.integers && !profile.isDates && !profile.isContacts
  }
}
