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
  var profiles: [[TermProfile]] = []
  /// By language: whether enough of its comments have an anchor.
  var hasAnchor: [[Bool]] = []
  /// The mean side of all words, by language.
  private(set) var sentiment: [SideMean]
  private(set) var scores: [SideMean]

  let company: TermCompany
  let comments: [Int]
  let anchorOfWord: [Int32]
  let unitOfWord: [Int32]
  let anchorOfTheme: [Int32]
  let anchorCount: Int
  let counts: [LanguageCounts]

  /// How many comments of one language use each word and theme.
  struct LanguageCounts {
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
}
