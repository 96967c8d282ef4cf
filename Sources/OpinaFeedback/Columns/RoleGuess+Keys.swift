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

  mutating func guessCustomer() {
    guard
      let column = strongest(.customer, where: { !$0.isEmpty && !$0.isContacts && !$0.isDates })
        ?? strongest(.customer, where: { !$0.isEmpty && !$0.isDates })
    else { return }
    customer = column
    take(column, as: "customer", because: "its name")
  }

  mutating func guessID() {
    if let column = strongest(.id, where: { $0.isUnique && $0.wordsPerCell < 2 }) {
      id = column
      take(column, as: "response id", because: "its name; no value twice")
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
