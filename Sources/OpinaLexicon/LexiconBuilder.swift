/// Reads the files of one language and puts them together.
struct LexiconBuilder {
  let language: Language
  let themes: ThemeCatalogue
  let folders: [LexiconFolder]

  var problems: [LexiconError] = []
  var paradigms = Paradigms()
  var entries: [Vocabulary.Entry] = []
  /// Lemma → its forms with the bits of their features.
  var formsOfLemma: [String: [(key: FoldedKey, spelling: String, features: WordClass)]] = [:]
  var aliases: [(written: FoldedKey, meant: FoldedKey)] = []
  var polarity: [PolarityRow] = []
  var targets: [[TargetValence]] = []
  var terms: [ThemeTerm] = []
  var intents: [String] = []
  var abbreviations: [UInt64: Abbreviations.Kind] = [:]
  var laughter: [Laughter] = []
  /// Slots of words that are numbers, or that join or measure them.
  var numbers: [(alternatives: [PatternSyntax.Alternative], kind: NumberWords.Kind, value: Double, row: RowReference)] =
    []
  var prefixes: [Splits.Part] = []
  var suffixes: [Splits.Part] = []

  /// A pattern whose words have no numbers yet.
  struct Draft {
    let text: String
    let syntax: PatternSyntax
    let row: RowReference
    let column: Int
    let meaning: DraftMeaning
  }

  enum DraftMeaning {
    case ready(Meaning)
    case target(text: String, valence: Double)
    case term(theme: ThemeCatalogue.Index, weight: Double, near: String?, not: String?)
  }

  var lemmaNumbers: [String: Int32] = [:]
  var drafts: [Draft] = []
  /// Forms of the alternatives that were met before.
  var resolved: [PatternSyntax.Alternative: [Vocabulary.Form]] = [:]

  init(language: Language, themes: ThemeCatalogue, folders: [LexiconFolder]) {
    self.language = language
    self.themes = themes
    self.folders = folders
  }

  mutating func read() throws(LexiconError) {
    for folder in folders {
      if let table = try folder.table("\(language.rawValue)/paradigms.tsv", columns: Paradigms.columns) {
        paradigms.add(table, problems: &problems)
      }
    }
    try readWords()
    try readPolarity()
    try readThemes()
    try readPhrases()
    try readTargets()
    try readGrammar()
    try readNumbers()
    try readAnswersAndIntents()
    try readSpelling()
  }

  /// The rows of a file in all folders; a later row with the same key takes the place of an earlier one.
  ///
  /// - Parameter ownFrameKey: the key by which rows of a code frame of one's own take the place of others.
  func rows(_ name: String, _ columns: [String], key: [Int] = [0], ownFrameKey: [Int]? = nil)
    throws(LexiconError) -> [(row: LexiconTable.Row, place: RowReference)]
  {
    let file = "\(language.rawValue)/\(name).tsv"
    let header = RowReference(file: file, line: 1)
    var result: [(row: LexiconTable.Row, place: RowReference)] = []
    for (depth, folder) in folders.enumerated() {
      guard let table = try folder.table(file, columns: columns) else { continue }
      var key = key
      var first = header
      if case .frame = folder {
        key = ownFrameKey ?? key
        first = RowReference(file: RowReference.ownFrame, line: 1)
      }
      let own = table.rows.map { ($0, first.at(line: $0.line)) }
      if depth > 0 {
        let replaced = Set(own.map { row in key.map { row.0.cells[$0] } })
        result.removeAll { row in replaced.contains(key.map { row.row.cells[$0] }) }
      }
      result += own
    }
    return result
  }

  mutating func report(_ place: RowReference, _ column: Int, _ problem: String, _ remedy: String) {
    problems.append(LexiconError(file: place.file, line: place.line, column: column, problem: problem, remedy: remedy))
  }

  mutating func number(
    _ row: LexiconTable.Row, _ column: Int, _ place: RowReference, in range: ClosedRange<Double>
  )
    -> Double?
  {
    if let value = Double(row.cells[column]), range.contains(value) { return value }
    report(
      place, column + 1, "\(row.cells[column]) is no number from \(range.lowerBound) to \(range.upperBound)",
      "write one")
    return nil
  }

  mutating func theme(_ row: LexiconTable.Row, _ column: Int, _ place: RowReference) -> ThemeCatalogue.Index? {
    guard let id = row.value(column) else { return nil }
    if let index = themes.index(of: id) { return index }
    report(place, column + 1, "no theme is called \(id)", "use an id of shared/themes.tsv")
    return nil
  }

  mutating func choice<T: RawRepresentable & CaseIterable>(
    _ type: T.Type, _ row: LexiconTable.Row, _ column: Int, _ place: RowReference
  ) -> T? where T.RawValue == String {
    if let value = T(rawValue: row.cells[column]) { return value }
    let known = T.allCases.map(\.rawValue).joined(separator: " ")
    report(place, column + 1, "\(row.cells[column]) is unknown here", "use one of \(known)")
    return nil
  }
}
