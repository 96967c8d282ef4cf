internal import OpinaLexicon

extension TermProfiles {
  /// Counts of one word.
  private struct Uses {
    var count = 0
    var comments = 0
    /// By anchor: comments that have both, and those with both in one clause.
    var inComment: [UInt32]
    var inClause: [UInt32]
    var themes: [Int32: Int] = [:]
    var sentiment = SideMean()
    var scores = SideMean()
  }

  mutating func find(of language: Int, _ units: TermUnits, words: [Int], ofWord: [Int32]) {
    let own = counts[language]
    var anchorComments = [Int](repeating: 0, count: anchorCount)
    for (word, anchor) in ofWord.enumerated() where anchor >= 0 { anchorComments[Int(anchor)] = Int(own.words[word]) }
    for (theme, anchor) in anchorOfTheme.enumerated() where anchor >= 0 {
      anchorComments[Int(anchor)] = Int(own.themes[theme])
    }
    let has = anchorComments.map { $0 >= Self.fewestOfAnchor }
    hasAnchor.append(has + has)
    let lone = units.slugs.indices.filter { unit in
      guard units.concepts[unit] == nil, Int(own.words[unit]) >= Self.fewestComments else { return false }
      let elsewhere = counts.reduce(0) { $0 + Int($1.words[unit]) } - Int(own.words[unit])
      return Double(elsewhere) < Self.mostElsewhere * Double(own.words[unit])
    }
    .sorted { (own.words[$1], units.slugs[$0]) < (own.words[$0], units.slugs[$1]) }.prefix(Self.mostTerms)
    var rowOfUnit = [Int32](repeating: -1, count: units.slugs.count)
    for (row, unit) in lone.enumerated() { rowOfUnit[unit] = Int32(row) }
    let none = [UInt32](repeating: 0, count: anchorCount)
    var uses = lone.map { _ in Uses(inComment: none, inClause: none) }
    for comment in comments where company.languages[comment] == language {
      count(comment, into: &uses, rowOfUnit)
    }
    profiles.append(
      zip(lone, uses).filter { $1.comments >= Self.fewestComments }.map { unit, uses in
        profile(Int32(unit), uses, own: ofWord[unit], anchorComments, of: own.comments)
      })
  }

  private func count(_ comment: Int, into uses: inout [Uses], _ rowOfUnit: [Int32]) {
    let places = company.places[company.places(of: comment)]
    let namings = company.namings[company.namings(of: comment)]
    var around: [(anchor: Int, clause: Int32)] = []
    for place in places where anchorOfWord[Int(place.word)] >= 0 {
      around.append((Int(anchorOfWord[Int(place.word)]), place.clause))
    }
    for naming in namings where anchorOfTheme[Int(naming.theme)] >= 0 {
      around.append((Int(anchorOfTheme[Int(naming.theme)]), naming.clause))
    }
    // Each comment counts once for a word, each clause of it too.
    var rows: [Int] = []
    for place in places where place.isTerm {
      let unit = unitOfWord[Int(place.word)]
      guard unit >= 0, rowOfUnit[Int(unit)] >= 0 else { continue }
      let row = Int(rowOfUnit[Int(unit)])
      uses[row].count += 1
      uses[row].themes[place.theme, default: 0] += 1
      uses[row].sentiment.add(company.side(of: place.clause, in: comment))
      if !rows.contains(row) { rows.append(row) }
    }
    let anchors = Set(around.map(\.anchor)).sorted()
    for row in rows {
      uses[row].comments += 1
      uses[row].scores.add(company.scores[comment])
      for anchor in anchors { uses[row].inComment[anchor] &+= 1 }
      let clauses = places.filter {
        $0.isTerm && unitOfWord[Int($0.word)] >= 0 && rowOfUnit[Int(unitOfWord[Int($0.word)])] == row
      }
      .map(\.clause)
      for anchor in Set(around.filter { clauses.contains($0.clause) }.map(\.anchor)).sorted() {
        uses[row].inClause[anchor] &+= 1
      }
    }
  }

  private func profile(
    _ unit: Int32, _ uses: Uses, own: Int32, _ anchorComments: [Int], of all: Int
  ) -> TermProfile {
    let themes = uses.themes.filter { $0.key >= 0 }
      .map { (theme: $0.key, share: Double($0.value) / Double(uses.count)) }
      .filter { $0.share >= Self.leastThemeShare }.sorted { $0.theme < $1.theme }
    // What a word is called is no company.
    let excluded = Set([own] + themes.map { anchorOfTheme[Int($0.theme)] })
    var anchors: [(anchor: Int32, weight: Double)] = []
    for (part, both) in [uses.inComment, uses.inClause].enumerated() {
      for anchor in 0..<anchorCount where both[anchor] > 0 && !excluded.contains(Int32(anchor)) {
        let statistic = PhraseStatistic(
          both: Int(both[anchor]), first: uses.comments, second: anchorComments[anchor], all: all)
        guard statistic.isAttraction else { continue }
        anchors.append((Int32(part * anchorCount + anchor), max(0, statistic.association).squareRoot()))
      }
    }
    return TermProfile(
      unit: unit, comments: uses.comments, anchors: anchors, themes: themes, sentiment: uses.sentiment,
      scores: uses.scores)
  }
}
