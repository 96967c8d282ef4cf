/// What a word of one language stands beside more often than chance has it.
struct TermProfile {
  let unit: Int32
  /// Comments that use it.
  let comments: Int
  /// Anchors in their order, each with the square root of its association: what is frequent anyway says little.
  let anchors: [(anchor: Int32, weight: Double)]
  /// What the code frame calls the word, with the share of its uses, by theme.
  let themes: [(theme: Int32, share: Double)]
  /// Of the clauses that it stands in.
  let sentiment: SideMean
  /// Of the respondents who use it.
  let scores: SideMean

  /// How much of both words' uses the code frame calls the same, 0 … 1.
  func sharedThemes(with other: TermProfile) -> Double {
    var sum = 0.0
    for (theme, share) in themes {
      if let same = other.themes.first(where: { $0.theme == theme }) { sum += min(share, same.share) }
    }
    return sum
  }

  /// The length of the profile over the anchors that count.
  func length(_ counts: [Bool]) -> Double {
    var sum = 0.0
    for (anchor, weight) in anchors where counts[Int(anchor)] { sum += weight * weight }
    return sum.squareRoot()
  }

  /// The sum over the anchors that both have.
  func product(with other: TermProfile, _ counts: [Bool]) -> Double {
    var sum = 0.0
    var index = 0
    for (anchor, weight) in anchors where counts[Int(anchor)] {
      while index < other.anchors.count, other.anchors[index].anchor < anchor { index += 1 }
      guard index < other.anchors.count else { break }
      if other.anchors[index].anchor == anchor { sum += weight * other.anchors[index].weight }
    }
    return sum
  }
}
