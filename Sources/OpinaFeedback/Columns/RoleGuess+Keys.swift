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

  /// A code of an account before its name, both before an address, and names that several persons may share last.
  mutating func guessCustomer() {
    let isCustomer: (ColumnProfile) -> Bool = { !$0.isEmpty && !$0.isDates }
    /// A first name alone stands for many persons.
    let leastWords = 1.5
    let roles: [(ColumnNames.Role, (ColumnProfile) -> Bool)] = [
      (.customer, { isCustomer($0) && !$0.isContacts }),
      (.customerName, { isCustomer($0) && !$0.isContacts && !$0.isFewValues }),
      (.employee, { isCustomer($0) && !$0.isContacts }),
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

  /// A column beside that of the customers' ids that names them: hardly two ids share a name, and none has two.
  mutating func guessCustomerName() {
    guard let customer, customerName == nil else {
      if customer == nil, customerName != nil {
        guesses.append("name of the customer: not used, there is no column of customers; name it with --customer")
      }
      return
    }
    for role in [ColumnNames.Role.customerName, .customer] {
      let named = free.filter { column in
        let profile = profiles[column]
        return strength(column, role) > 0 && profile.isText && !profile.isLanguages
          && names(in: column, of: customer)
      }
      guard let column = named.max(by: { (strength($0, role), -$0) < (strength($1, role), -$1) }) else { continue }
      customerName = column
      take(column, as: "name of the customer", because: "its name; one for each \"\(columns[customer].name)\"")
      return
    }
  }

  /// Whether the values of a column name those of another one by one, in the sample.
  private func names(in column: Int, of ids: Int) -> Bool {
    /// Of ten ids, so many have a name that no other has: branches of one company may be called the same.
    let leastDifferent = 9
    var known: [String: String] = [:]
    for record in answers {
      let (id, name) = (sample.text(record: record, column: ids), sample.text(record: record, column: column))
      guard !id.isEmpty, !name.isEmpty else { continue }
      if known.updateValue(name, forKey: id).map({ $0 != name }) ?? false { return false }
    }
    return !known.isEmpty && Set(known.values).count * 10 >= known.count * leastDifferent
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
