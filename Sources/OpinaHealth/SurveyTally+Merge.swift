extension SurveyTally {
  /// Adds the counts of another part of the same survey.
  public mutating func merge(_ other: SurveyTally) {
    var other = other
    merge(draining: &other)
  }

  /// Adds the counts of another part of the same survey, which is of no use any more: what is kept of its customers is moved,
  /// for there may be a million of them.
  public mutating func merge(draining other: inout SurveyTally) {
    let numbers = other.themeIds.map { number(of: $0) }
    total.merge(other.total, numbers: numbers)
    monthTallies.merge(other.monthTallies, numbers: numbers)
    exportTallies.merge(other.exportTallies, numbers: numbers)
    languageTallies.merge(other.languageTallies, numbers: numbers)
    scoreTallies.merge(other.scoreTallies, numbers: numbers)
    for column in segments.indices where column < other.segments.count {
      for (value, group) in other.segments[column] {
        segments[column][value, default: GroupTally()].merge(group, numbers: numbers)
      }
    }
    withoutTheme.merge(other.withoutTheme)
    withoutComment.merge(other.withoutComment)
    for (theme, tally) in zip(numbers, other.themes) { themes[theme].merge(tally) }
    let customerNumbers = takeCustomers(of: &other, themes: numbers)
    for (key, rows) in other.open {
      open[key, default: []] += rows.map { $0.renumbered(themes: numbers, customers: customerNumbers) }
    }
    records += other.records
    for (mismatch, shelf) in other.mismatchQuotes { mismatchQuotes[mismatch, default: QuoteShelf()].merge(shelf) }
    for (mismatch, count) in other.mismatches { mismatches[mismatch, default: 0] += count }
    for (intent, count) in other.intents { intents[intent, default: 0] += count }
    emptyComments += other.emptyComments
    opinions += other.opinions
    taggedComments += other.taggedComments
    untagged.merge(other.untagged)
    if let added = other.days {
      days =
        min(
          days?.lowerBound ?? added.lowerBound, added.lowerBound)...max(
          days?.upperBound ?? added.upperBound, added.upperBound)
    }
  }

  /// - Parameter themes: the number here of each theme of the other.
  /// - Returns: the number here of each customer of the other.
  private mutating func takeCustomers(of other: inout SurveyTally, themes numbers: [Int]) -> [Int] {
    var ids = other.customerNumbers.takeAll()
    var customerNumbers = [Int](repeating: 0, count: ids.count)
    while var tally = other.customers.popLast(), let id = ids.popLast() {
      let place = ids.count
      let known = customers.count
      let number = number(ofCustomer: id)
      customerNumbers[place] = number
      if number == known {
        tally.renumber(themes: numbers)
        customers[number] = tally
      } else {
        customers[number].merge(tally, numbers: numbers)
      }
    }
    return customerNumbers
  }
}
