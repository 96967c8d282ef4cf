extension RoleGuess {
  /// Segments with more values fill pages and say nothing.
  private static let segmentValues = 50
  private static let guessedSegments = 8

  mutating func guessSegments() {
    for column in free {
      let profile = profiles[column]
      guard profile.distinct >= 2, !profile.isContacts, !profile.isDates else { continue }
      let isNamed = matches[column].first?.role == .segment
      let isUnnamed = matches[column].isEmpty || matches[column].first?.role == .customerName
      let isPlain = isUnnamed && profile.isText && profile.wordsPerCell <= 4
      let isNamedSegment = isNamed && profile.distinct <= Self.segmentValues && profile.distinctShare <= 0.8
      let isValued = isPlain && profile.isFewValues && profile.filledShare >= 0.5
      guard isNamedSegment || isValued else { continue }
      guard segments.count < Self.guessedSegments else {
        guesses.append("more columns could be segments; name those you want with --segment")
        break
      }
      segments.append(column)
      take(column, as: "segment", because: isNamedSegment ? "its name" : "\(profile.distinct) different values")
    }
  }
}
