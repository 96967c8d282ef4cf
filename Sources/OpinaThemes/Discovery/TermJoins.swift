internal import OpinaLexicon

/// Finds words of two languages that are the same thing though neither a concept nor their spelling joins them.
///
/// They are when the code frame calls them the same, when they keep the same company, and when their scores agree: the
/// side of their clauses and that of their respondents. For words that are also spelt alike little company is enough;
/// others must be alike in it more than any other word. A wrong join is worse than none.
struct TermJoins {
  /// Both words are called the same by the code frame in at least this share of their uses.
  static let leastSharedThemes = 0.5
  /// Least cosine of words that are spelt otherwise. With a third of the concepts hidden all joins from here on were
  /// right, of those from 0.45 on seven of eleven.
  static let leastCompany = 0.5
  /// By so much at least it is above that with any other word.
  static let leastMargin = 0.1
  /// Words spelt alike to this degree, with the same first letter, are cognates or false friends.
  static let leastSpelling = 2.0 / 3
  /// Least cosine of cognates that the code frame calls the same: all of 33 joins were right. From a likeness
  /// in spelling of 0.6 on it were 38 of 45.
  static let leastCompanyOfCognates = 0.1
  /// Where the code frame calls neither anything, both must speak for it: an "orden" at a cosine of 0.34 was no order.
  static let leastSpellingUnnamed = 0.75
  /// Means differ when their 99 % interval of the difference leaves out 0: many pairs are compared.
  static let scoreQuantile = 2.576

  /// Two words that are one thing, positions in `TermUnits`.
  struct Pair {
    let first: Int32
    let second: Int32
    /// Why.
    let reason: TermJoin
  }

  private(set) var pairs: [Pair] = []
  private let units: TermUnits
  private let profiles: TermProfiles

  init(_ profiles: TermProfiles, _ units: TermUnits) {
    self.units = units
    self.profiles = profiles
    for second in Language.allCases.indices {
      for first in 0..<second { pairs += joins(first, second) }
    }
    pairs.sort { left, right in
      let mine = left.reason.company + left.reason.spelling
      let other = right.reason.company + right.reason.spelling
      return (other, units.slugs[Int(left.first)], units.slugs[Int(left.second)])
        < (mine, units.slugs[Int(right.first)], units.slugs[Int(right.second)])
    }
  }

  private func joins(_ first: Int, _ second: Int) -> [Pair] {
    let left = profiles.profiles[first]
    let right = profiles.profiles[second]
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let counts = zip(profiles.hasAnchor[first], profiles.hasAnchor[second]).map { $0 && $1 }
    let leftLengths = left.map { $0.length(counts) }
    let rightLengths = right.map { $0.length(counts) }
    // Cosines of words that may be the same thing; -1 where they cannot.
    var cosines = [Double](repeating: -1, count: left.count * right.count)
    var cognates: [(likeness: Double, spelling: Double, row: Int, column: Int)] = []
    for (row, mine) in left.enumerated() {
      for (column, other) in right.enumerated() {
        let isNamed = mine.sharedThemes(with: other) >= Self.leastSharedThemes
        guard isNamed || (mine.themes.isEmpty && other.themes.isEmpty) else { continue }
        let spelling = self.spelling(mine, other)
        guard isNamed || spelling >= Self.leastSpellingUnnamed else { continue }
        let lengths = leftLengths[row] * rightLengths[column]
        let cosine = lengths == 0 ? 0 : mine.product(with: other, counts) / lengths
        if isNamed { cosines[row * right.count + column] = cosine }
        guard spelling >= Self.leastSpelling, agree(mine, first, other, second),
          cosine >= (isNamed ? Self.leastCompanyOfCognates : Self.leastCompany)
        else { continue }
        cognates.append((cosine + spelling, spelling, row, column))
      }
    }
    func pair(_ row: Int, _ column: Int, _ cosine: Double, _ next: Double) -> Pair {
      Pair(
        first: left[row].unit, second: right[column].unit,
        reason: TermJoin(
          first: word(left[row], first), second: word(right[column], second), company: cosine, nextCompany: next,
          spelling: spelling(left[row], right[column])))
    }
    var result: [Pair] = []
    var isTaken = [Bool](repeating: false, count: left.count)
    var isGiven = [Bool](repeating: false, count: right.count)
    cognates.sort {
      ($1.likeness, units.slugs[Int(left[$0.row].unit)], units.slugs[Int(right[$0.column].unit)])
        < ($0.likeness, units.slugs[Int(left[$1.row].unit)], units.slugs[Int(right[$1.column].unit)])
    }
    for (likeness, spelling, row, column) in cognates where !isTaken[row] && !isGiven[column] {
      isTaken[row] = true
      isGiven[column] = true
      result.append(
        pair(row, column, likeness - spelling, next(row, column, cosines, right.count, isTaken, isGiven)))
    }
    for row in left.indices where !isTaken[row] {
      for column in right.indices where !isGiven[column] {
        let cosine = cosines[row * right.count + column]
        guard cosine >= Self.leastCompany, agree(left[row], first, right[column], second) else { continue }
        let next = next(row, column, cosines, right.count, isTaken, isGiven)
        if cosine - next >= Self.leastMargin { result.append(pair(row, column, cosine, next)) }
      }
    }
    return result
  }

  /// The largest cosine of either word with any other one that is still free.
  private func next(
    _ row: Int, _ column: Int, _ cosines: [Double], _ width: Int, _ isTaken: [Bool], _ isGiven: [Bool]
  ) -> Double {
    var next = 0.0
    for other in isGiven.indices where other != column && !isGiven[other] {
      next = max(next, cosines[row * width + other])
    }
    for other in isTaken.indices where other != row && !isTaken[other] {
      next = max(next, cosines[other * width + column])
    }
    return next
  }

  /// 0 unless the first letter is the same.
  private func spelling(_ left: TermProfile, _ right: TermProfile) -> Double {
    let mine = units.slugs[Int(left.unit)]
    let other = units.slugs[Int(right.unit)]
    return mine.utf8.first == other.utf8.first ? SpellingLikeness.of(mine, other) : 0
  }

  private func agree(_ left: TermProfile, _ first: Int, _ right: TermProfile, _ second: Int) -> Bool {
    left.sentiment.agrees(
      with: right.sentiment, base: profiles.sentiment[first].mean, otherBase: profiles.sentiment[second].mean,
      quantile: Self.scoreQuantile)
      && left.scores.agrees(
        with: right.scores, base: profiles.scores[first].mean, otherBase: profiles.scores[second].mean,
        quantile: Self.scoreQuantile)
  }

  private func word(_ profile: TermProfile, _ language: Int) -> TermJoin.Word {
    TermJoin.Word(
      language: Language.allCases[language], text: units.spelling(of: profile.unit), comments: profile.comments,
      sentiment: profile.sentiment.mean, score: profile.scores.count > 0 ? profile.scores.mean : nil)
  }
}
