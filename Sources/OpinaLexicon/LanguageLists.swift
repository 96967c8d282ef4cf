extension LanguageWords {
  /// The rows of the files.
  struct Lists {
    /// Word → lane → use.
    private(set) var uses: [String: [Int: String]] = [:]
    /// Words that belong to several languages.
    private(set) var several: Set<String> = []
    /// Names that are the same in every language.
    private(set) var sameEverywhere: Set<String> = []
    /// Word → its share among a million words of comments in each of the four languages.
    private(set) var shares: [String: SIMD4<Double>] = [:]
    /// Word → how often it stands in our comments in each of the four languages.
    private(set) var counts: [String: SIMD4<Double>] = [:]
    /// Spelling without accents → counts of the words that it may be meant for, by how often accents are left out.
    private(set) var bareCounts: [String: SIMD4<Double>] = [:]
    /// Uses of words with the same letters without accents: the commonest of each language.
    private(set) var bareUses: [String: [Int: String]] = [:]
    /// All counts.
    private(set) var total = SIMD4<Double>.zero
    /// How many words of each use the list of each language has.
    private var sizes = [[String: Int]](repeating: [:], count: IdentifiedLanguage.allCases.count)

    init(folders: [LexiconFolder]) throws(LexiconError) {
      for folder in folders {
        if let table = try folder.table(LanguageWords.file, columns: LanguageWords.columns) {
          for row in table.rows { try add(row, table) }
        }
        if let table = try folder.table(LanguageWords.frequencyFile, columns: LanguageWords.frequencyColumns) {
          for row in table.rows { count(row.cells[0], try Self.numbers(row, table)) }
        }
        if let table = try folder.table(LanguageWords.shareFile, columns: LanguageWords.frequencyColumns) {
          for row in table.rows { shares[row.cells[0]] = try Self.numbers(row, table) }
        }
      }
    }

    private mutating func add(_ row: LexiconTable.Row, _ table: LexiconTable) throws(LexiconError) {
      let word = row.cells[0]
      if row.cells[1] == LanguageWords.several {
        several.insert(word)
        if row.cells[2] == LanguageWords.name { sameEverywhere.insert(word) }
        uses[word, default: [:]] = uses[word] ?? [:]
        return
      }
      guard let lane = IdentifiedLanguage.lanes[row.cells[1]] else {
        throw LexiconError(
          file: table.file, line: row.line, column: 2, problem: "\(row.cells[1]) is no language that is told apart",
          remedy: "use one of \(IdentifiedLanguage.allCases.map(\.rawValue).joined(separator: " ")) or mul")
      }
      guard let weight = LanguageWords.weightOfUse[row.cells[2]] else {
        throw LexiconError(
          file: table.file, line: row.line, column: 3, problem: "\(row.cells[2]) is no use of a word",
          remedy: "use commonest, frequent, function, comment, common or name")
      }
      uses[word, default: [:]][lane] = row.cells[2]
      let bare = Fold.plain(word)
      let former = bareUses[bare]?[lane].flatMap { LanguageWords.weightOfUse[$0] } ?? 0
      if weight > former { bareUses[bare, default: [:]][lane] = row.cells[2] }
      sizes[lane][row.cells[2], default: 0] += 1
    }

    /// The share of a word of some use among all words of a foreign language.
    func share(of use: String, in lane: Int) -> Double {
      guard let size = sizes[lane][use], var share = LanguageWords.shareOfUse[use] else { return 0 }
      if use == LanguageWords.frequent, sizes[lane][LanguageWords.commonest] == nil {
        share += LanguageWords.shareOfUse[LanguageWords.commonest] ?? 0
      }
      return share / Double(size)
    }

    private mutating func count(_ word: String, _ numbers: SIMD4<Double>) {
      counts[word] = numbers
      total += numbers
      let bare = Fold.plain(word)
      if bare != word { bareCounts[bare, default: .zero] += numbers * LanguageWords.bareShare(of: word) }
    }

    private static func numbers(_ row: LexiconTable.Row, _ table: LexiconTable) throws(LexiconError) -> SIMD4<Double> {
      var numbers = SIMD4<Double>.zero
      for language in Language.allCases.indices {
        guard let number = Double(row.cells[language + 1]), number >= 0 else {
          throw LexiconError(
            file: table.file, line: row.line, column: language + 2, problem: "\(row.cells[language + 1]) is no count",
            remedy: "write a number of 0 or more")
        }
        numbers[language] = number
      }
      return numbers
    }

    /// Every spelling that says something, with and without its accents, sorted.
    var spellings: [String] {
      var all: Set<String> = []
      for word in uses.keys { all.formUnion([word, Fold.plain(word)]) }
      for word in counts.keys { all.formUnion([word, Fold.plain(word)]) }
      all.formUnion(shares.keys)
      var keys: Set<UInt64> = []
      return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.filter {
        keys.insert(FoldedKey($0).accented).inserted
      }
    }
  }
}
