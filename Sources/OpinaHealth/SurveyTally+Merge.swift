extension SurveyTally {
  /// Adds the counts of another part of the same survey.
  public mutating func merge(_ other: SurveyTally) {
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
    let customerNumbers = other.customerIds.map { number(ofCustomer: $0) }
    for (customer, tally) in zip(customerNumbers, other.customers) {
      customers[customer].merge(tally, numbers: numbers)
    }
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
}
