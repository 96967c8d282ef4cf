internal import OpinaLexicon

/// The profiles of the words that stand in one language only, over the anchors that several languages have: concepts,
/// words, names and numbers that are the same in both, and themes of the code frame; each by its place in the same
/// comment and in the same clause.
struct TermProfiles {
  /// A word that fewer comments use has no company to speak of.
  static let fewestComments = 10
  /// Words of a language at most, the most frequent first: what is rarer is no theme.
  static let mostTerms = 400
  /// An anchor that fewer comments of a language have is not counted there.
  static let fewestOfAnchor = 3
  /// A word belongs to one language when all others have less than this share of its comments: those that were quoted
  /// or whose language was mistaken.
  static let mostElsewhere = 0.1
  /// What the code frame calls a word in less than this share of its uses does not tell what it is.
  static let leastThemeShare = 0.2

  /// In the order of `Language.allCases`.
  private(set) var profiles: [[TermProfile]] = []
  /// By language: whether enough of its comments have an anchor.
  private(set) var hasAnchor: [[Bool]] = []
  /// The mean side of all words, by language.
  private(set) var sentiment: [SideMean]
  private(set) var scores: [SideMean]

  private let company: TermCompany
  private let comments: [Int]
  private let anchorOfWord: [Int32]
  private let unitOfWord: [Int32]
  private let anchorOfTheme: [Int32]
  private let anchorCount: Int
  private let counts: [LanguageCounts]

  /// How many comments of one language use each word and theme.
  private struct LanguageCounts {
    var comments = 0
    var words: [Int32]
    var themes: [Int32]
  }

  /// - Parameters:
  ///   - unitOfWord: the unit of each word of the company; -1 for a name and other words that are no candidate.
  ///   - themes: how many there are in the catalogue.
  init(
    _ company: TermCompany, _ units: TermUnits, unitOfWord: [Int32], themes: Int, among comments: [Int]
  ) {
    self.company = company
    self.comments = comments
    self.unitOfWord = unitOfWord
    // A word that is a unit is counted as one; the others, names among them, by themselves.
    let words = unitOfWord.indices.map { unitOfWord[$0] >= 0 ? Int(unitOfWord[$0]) : units.slugs.count + $0 }
    let wordCount = units.slugs.count + unitOfWord.count
    sentiment = Language.allCases.map { _ in SideMean() }
    scores = sentiment
    var counts = Language.allCases.map { _ in
      LanguageCounts(
        words: [Int32](repeating: 0, count: wordCount), themes: [Int32](repeating: 0, count: themes))
    }
    var lastOfWord = [Int](repeating: -1, count: wordCount)
    var lastOfTheme = [Int](repeating: -1, count: themes)
    for comment in comments {
      let language = company.languages[comment]
      counts[language].comments += 1
      scores[language].add(company.scores[comment])
      for place in company.places[company.places(of: comment)] {
        if place.isTerm { sentiment[language].add(company.side(of: place.clause, in: comment)) }
        let word = words[Int(place.word)]
        if lastOfWord[word] != comment { counts[language].words[word] += 1 }
        lastOfWord[word] = comment
      }
      for naming in company.namings[company.namings(of: comment)] {
        let theme = Int(naming.theme)
        if lastOfTheme[theme] != comment { counts[language].themes[theme] += 1 }
        lastOfTheme[theme] = comment
      }
    }
    self.counts = counts
    var number: Int32 = 0
    func anchors(_ count: Int, _ comments: (LanguageCounts, Int) -> Int32) -> [Int32] {
      (0..<count).map { thing in
        guard counts.count(where: { Int(comments($0, thing)) >= Self.fewestOfAnchor }) > 1 else { return -1 }
        defer { number += 1 }
        return number
      }
    }
    let ofWord = anchors(wordCount) { $0.words[$1] }
    anchorOfTheme = anchors(themes) { $0.themes[$1] }
    anchorOfWord = words.map { ofWord[$0] }
    anchorCount = Int(number)
    for language in Language.allCases.indices {
      find(of: language, units, words: words, ofWord: ofWord)
    }
  }

  /// Counts of one word.
  private struct Uses {
    var count = 0
    var comments = 0
    /// By anchor: comments that have both, and clauses' comments that have both.
    var inComment: [UInt16]
    var inClause: [UInt16]
    var themes: [Int32: Int] = [:]
    var sentiment = SideMean()
    var scores = SideMean()
  }

  private mutating func find(of language: Int, _ units: TermUnits, words: [Int], ofWord: [Int32]) {
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
    let none = [UInt16](repeating: 0, count: anchorCount)
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
