extension LanguageWords {
  /// The rows of the files.
  struct Lists {
    /// Word → lane → use.
    private(set) var uses: [String: [Int: String]] = [:]
    /// Words that belong to several languages.
    private(set) var several: Set<String> = []
    /// Word → how often it stands in our comments in each of the four languages.
    private(set) var counts: [String: SIMD4<Double>] = [:]
    /// Counts of all words with the same letters without accents.
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
          for row in table.rows { try count(row, table) }
        }
      }
    }

    private mutating func add(_ row: LexiconTable.Row, _ table: LexiconTable) throws(LexiconError) {
      let word = row.cells[0]
      if row.cells[1] == LanguageWords.several {
        several.insert(word)
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
          remedy: "use frequent, function, common or name")
      }
      uses[word, default: [:]][lane] = row.cells[2]
      let bare = Fold.plain(word)
      let former = bareUses[bare]?[lane].flatMap { LanguageWords.weightOfUse[$0] } ?? 0
      if weight > former { bareUses[bare, default: [:]][lane] = row.cells[2] }
      sizes[lane][row.cells[2], default: 0] += 1
    }

    /// The share of a word of some use among all words of a foreign language.
    func share(of use: String, in lane: Int) -> Double {
      guard let size = sizes[lane][use], let share = LanguageWords.shareOfUse[use] else { return 0 }
      return share / Double(size)
    }

    private mutating func count(_ row: LexiconTable.Row, _ table: LexiconTable) throws(LexiconError) {
      var numbers = SIMD4<Double>.zero
      for language in Language.allCases.indices {
        guard let number = Double(row.cells[language + 1]), number >= 0 else {
          throw LexiconError(
            file: table.file, line: row.line, column: language + 2, problem: "\(row.cells[language + 1]) is no count",
            remedy: "write the file anew with opina lexicon language-model")
        }
        numbers[language] = number
      }
      counts[row.cells[0]] = numbers
      bareCounts[Fold.plain(row.cells[0]), default: .zero] += numbers
      total += numbers
    }

    /// Every spelling that says something, with and without its accents, sorted.
    var spellings: [String] {
      var all: Set<String> = []
      for word in uses.keys { all.formUnion([word, Fold.plain(word)]) }
      for word in counts.keys { all.formUnion([word, Fold.plain(word)]) }
      var keys: Set<UInt64> = []
      return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.filter {
        keys.insert(FoldedKey($0).accented).inserted
      }
    }
  }
}
