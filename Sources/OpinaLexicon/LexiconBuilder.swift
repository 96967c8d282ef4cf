/// Reads the files of one language and puts them together.
struct LexiconBuilder {
  let language: Language
  let themes: ThemeCatalogue
  let folders: [LexiconFolder]

  private var problems: [LexiconError] = []
  private var paradigms = Paradigms()
  private var entries: [Vocabulary.Entry] = []
  /// Lemma → its forms with the bits of their features.
  private var formsOfLemma: [String: [(key: FoldedKey, spelling: String, features: WordClass)]] = [:]
  private var aliases: [(written: FoldedKey, meant: FoldedKey)] = []
  private var polarity: [PolarityRow] = []
  private var targets: [[TargetValence]] = []
  private var terms: [ThemeTerm] = []
  private var intents: [String] = []
  private var abbreviations: Set<UInt64> = []
  private var laughter: [Laughter] = []
  private var prefixes: [Splits.Part] = []
  private var suffixes: [Splits.Part] = []

  /// A pattern whose words have no numbers yet.
  private struct Draft {
    let text: String
    let syntax: PatternSyntax
    let row: RowReference
    let column: Int
    let meaning: DraftMeaning
  }

  private enum DraftMeaning {
    case ready(Meaning)
    case target(text: String, valence: Double)
    case term(theme: ThemeCatalogue.Index, weight: Double, near: String?, not: String?)
  }

  private var lemmaNumbers: [String: Int32] = [:]
  private var drafts: [Draft] = []
  /// Forms of the alternatives that were met before.
  private var resolved: [PatternSyntax.Alternative: [Vocabulary.Form]] = [:]

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
    try readAnswersAndIntents()
    try readSpelling()
  }

  // MARK: Rows

  /// The rows of a file in all folders; a later row with the same key takes the place of an earlier one.
  ///
  /// - Parameter ownFrameKey: the key by which rows of a code frame of one's own take the place of others.
  private func rows(_ name: String, _ columns: [String], key: [Int] = [0], ownFrameKey: [Int]? = nil)
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

  private mutating func report(_ place: RowReference, _ column: Int, _ problem: String, _ remedy: String) {
    problems.append(LexiconError(file: place.file, line: place.line, column: column, problem: problem, remedy: remedy))
  }

  private mutating func number(
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

  private mutating func theme(_ row: LexiconTable.Row, _ column: Int, _ place: RowReference) -> ThemeCatalogue.Index? {
    guard let id = row.value(column) else { return nil }
    if let index = themes.index(of: id) { return index }
    report(place, column + 1, "no theme is called \(id)", "use an id of shared/themes.tsv")
    return nil
  }

  private mutating func choice<T: RawRepresentable & CaseIterable>(
    _ type: T.Type, _ row: LexiconTable.Row, _ column: Int, _ place: RowReference
  ) -> T? where T.RawValue == String {
    if let value = T(rawValue: row.cells[column]) { return value }
    let known = T.allCases.map(\.rawValue).joined(separator: " ")
    report(place, column + 1, "\(row.cells[column]) is unknown here", "use one of \(known)")
    return nil
  }

  // MARK: Lemmas

  private mutating func addLemma(
    _ lemma: String, paradigm: String, classes: WordClass, extra: String?, opinion: Int32 = -1, valence: Double = 0,
    place: RowReference, paradigmColumn: Int
  ) {
    var forms: [(spelling: String, feature: Feature?)] = []
    let isVerb = paradigm.hasPrefix("V")
    guard let made = paradigms.forms(of: Array(lemma.utf8), in: paradigm) else {
      let known = paradigms.knows(paradigm)
      report(
        place, paradigmColumn,
        known ? "paradigm \(paradigm) has no row for the ending of \(lemma)" : "no paradigm is called \(paradigm)",
        known ? "choose a paradigm that fits" : "add it to \(language.rawValue)/paradigms.tsv or use 0")
      return
    }
    var spellings = made.map { (spelling: String(decoding: $0.form, as: UTF8.self), feature: Optional($0.feature)) }
    var hasLemma = true
    for item in extra?.split(separator: " ") ?? [] {
      if item == "--" {
        spellings = []
      } else if item.hasPrefix("-"), item.count > 1 {
        let deleted = item.dropFirst()
        spellings.removeAll { $0.spelling == deleted }
        if deleted == lemma { hasLemma = false }
      } else {
        let parts = item.split(separator: "/", maxSplits: 1)
        var feature: Feature?
        if parts.count > 1 {
          feature = Feature(rawValue: String(parts[1]))
          if feature == nil { report(place, 0, "no feature is called \(parts[1])", "see Lexicons/README.md") }
        }
        if let spelling = parts.first { spellings.append((String(spelling), feature)) }
      }
    }
    forms = (hasLemma ? [(lemma, isVerb ? .infinitive : .base)] : []) + spellings
    let number = lemmaNumber(lemma)
    for (position, form) in forms.enumerated() {
      let key = FoldedKey(form.spelling)
      let feature = form.feature.map { WordClass($0) } ?? []
      let own: WordClass = form.feature == .adverb && !classes.contains(.adverb) ? .adverb : classes
      entries.append(
        Vocabulary.Entry(
          key: key, spelling: form.spelling, classes: own.union(feature), opinion: opinion, valence: valence,
          isLemma: position == 0 && hasLemma, lemma: number,
          weight: Self.weight(classes) * (position == 0 ? 1 : Self.inflectedShare)))
      formsOfLemma[lemma, default: []].append((key, form.spelling, feature))
    }
  }

  /// The number of a lemma, given when it is first met.
  private mutating func lemmaNumber(_ lemma: String) -> Int32 {
    if let known = lemmaNumbers[lemma] { return known }
    let number = Int32(lemmaNumbers.count)
    lemmaNumbers[lemma] = number
    return number
  }

  private func wordClass(ofParadigm paradigm: String) -> WordClass {
    switch paradigm.first {
    case "N": .noun
    case "A": .adjective
    case "V": .verb
    default: .adverb
    }
  }

  /// How common words of a class are beside each other, for telling languages apart. Function words make up half of any
  /// text though there are few of them.
  private static func weight(_ classes: WordClass) -> Double { classes.isDisjoint(with: .function) ? 3 : 20 }

  /// An inflected form is rarer than its lemma.
  private static let inflectedShare = 0.5

  private mutating func readWords() throws(LexiconError) {
    for (row, place) in try rows("words", ["word", "paradigm", "class", "forms", "note"], key: [0, 2]) {
      guard let named = WordClass.named[row.cells[2]] else {
        report(place, 3, "no class of words is called \(row.cells[2])", "see Lexicons/README.md")
        continue
      }
      var classes = named
      if named == .auxiliary { classes.insert(.verb) }
      addLemma(
        row.cells[0], paradigm: row.cells[1], classes: classes, extra: row.value(3), place: place, paradigmColumn: 2)
    }
  }

  private mutating func readPolarity() throws(LexiconError) {
    for (row, place) in try rows("polarity", ["word", "paradigm", "valence", "theme", "forms", "note"], key: [0, 1]) {
      guard let valence = number(row, 2, place, in: -3...3) else { continue }
      let theme = theme(row, 3, place)
      let opinion = Int32(polarity.count)
      polarity.append(PolarityRow(lemma: row.cells[0], valence: valence, theme: theme, row: place))
      addLemma(
        row.cells[0], paradigm: row.cells[1], classes: wordClass(ofParadigm: row.cells[1]), extra: row.value(4),
        opinion: opinion, valence: valence, place: place, paradigmColumn: 2)
    }
  }

  // MARK: Patterns

  private mutating func draft(_ text: String, _ row: RowReference, column: Int = 1, _ meaning: DraftMeaning) {
    do {
      drafts.append(Draft(text: text, syntax: try PatternSyntax(text), row: row, column: column, meaning: meaning))
    } catch {
      report(row, column, error.problem, error.remedy)
    }
  }

  private mutating func readThemes() throws(LexiconError) {
    for (row, place) in try rows("themes", ThemeTerm.columns, key: [0, 1, 4, 5], ownFrameKey: [1]) {
      guard let theme = theme(row, 0, place), let weight = number(row, 3, place, in: 0...1) else { continue }
      let meaning = DraftMeaning.term(theme: theme, weight: weight, near: row.value(4), not: row.value(5))
      if let paradigm = row.value(2) {
        addLemma(
          row.cells[1], paradigm: paradigm, classes: wordClass(ofParadigm: paradigm).union(.theme), extra: nil,
          place: place, paradigmColumn: 3)
        draft("<\(row.cells[1])>", place, column: 2, meaning)
      } else {
        draft(row.cells[1], place, column: 2, meaning)
      }
    }
  }

  private mutating func readPhrases() throws(LexiconError) {
    for (row, place) in try rows("phrases", ["phrase", "valence", "role", "theme", "note"]) {
      guard let valence = number(row, 1, place, in: -3...3), let role = choice(Phrase.Role.self, row, 2, place) else {
        continue
      }
      let theme = theme(row, 3, place)
      draft(row.cells[0], place, .ready(.phrase(Phrase(valence: valence, role: role, theme: theme))))
    }
  }

  private mutating func readTargets() throws(LexiconError) {
    for (row, place) in try rows("targets", ["word", "target", "valence", "note"], key: [0, 1]) {
      guard let valence = number(row, 2, place, in: -3...3) else { continue }
      draft(row.cells[0], place, .target(text: row.cells[1], valence: valence))
    }
  }

  private mutating func readGrammar() throws(LexiconError) {
    for (row, place) in try rows("negators", ["pattern", "kind", "reach", "note"]) {
      guard let kind = choice(Negator.Kind.self, row, 1, place) else { continue }
      let reach = row.value(2) == nil && kind == .inert ? 0 : number(row, 2, place, in: 0...20) ?? 0
      draft(row.cells[0], place, .ready(.negator(Negator(kind: kind, reach: Int(reach)))))
    }
    for (row, place) in try rows("intensifiers", ["pattern", "kind", "factor", "position", "note"]) {
      guard let kind = choice(Intensifier.Kind.self, row, 1, place), let factor = number(row, 2, place, in: -2...3),
        let position = choice(Intensifier.Position.self, row, 3, place)
      else { continue }
      draft(row.cells[0], place, .ready(.intensifier(Intensifier(kind: kind, factor: factor, position: position))))
    }
    for (row, place) in try rows("connectives", ["pattern", "kind", "note"]) {
      guard let kind = choice(Connective.self, row, 1, place) else { continue }
      draft(row.cells[0], place, .ready(.connective(kind)))
    }
    for (row, place) in try rows("cues", ["pattern", "kind", "valence", "note"]) {
      guard let kind = choice(Cue.Kind.self, row, 1, place), let valence = number(row, 2, place, in: -3...3) else {
        continue
      }
      draft(row.cells[0], place, .ready(.cue(Cue(kind: kind, valence: valence))))
    }
    for (row, place) in try rows("scores", ["pattern", "scale", "note"]) {
      let scale = row.value(1) == nil ? nil : number(row, 1, place, in: 1...100)
      draft(row.cells[0], place, .ready(.mark(Mark(scale: scale))))
    }
    for (row, place) in try rows("laughter", ["unit", "least", "valence", "note"]) {
      guard let least = number(row, 1, place, in: 1...10), let valence = number(row, 2, place, in: -3...3) else {
        continue
      }
      laughter.append(
        Laughter(unit: Array(Fold.plain(row.cells[0]).utf8), least: Int(least), valence: valence, row: place))
    }
  }

  private mutating func readAnswersAndIntents() throws(LexiconError) {
    for (row, place) in try rows("answers", ["pattern", "means", "note"]) {
      guard let answer = choice(Answer.self, row, 1, place) else { continue }
      draft(row.cells[0], place, .ready(.answer(answer)))
    }
    for (row, place) in try rows("intents", ["pattern", "intent", "note"]) {
      if let known = intents.firstIndex(of: row.cells[1]) {
        draft(row.cells[0], place, .ready(.intent(known)))
      } else {
        intents.append(row.cells[1])
        draft(row.cells[0], place, .ready(.intent(intents.count - 1)))
      }
    }
  }

  // MARK: Spelling

  private mutating func readSpelling() throws(LexiconError) {
    for (row, place) in try rows("spellings", ["written", "meant", "note"]) {
      guard !row.cells[1].contains(" ") else {
        report(place, 2, "\(row.cells[1]) is more than one word", "spell one word by one word")
        continue
      }
      aliases.append((FoldedKey(row.cells[0]), FoldedKey(row.cells[1])))
      addPlainWord(row.cells[1])
    }
    for (row, _) in try rows("abbreviations", ["abbreviation", "note"]) {
      var written = row.cells[0]
      if written.hasSuffix(".") { written.removeLast() }
      abbreviations.insert(FoldedKey(written).plain)
    }
    for (row, place) in try rows("splits", ["part", "side", "rest", "note"], key: [0, 1, 2]) {
      guard let rest = rest(row.cells[2], place) else { continue }
      let part = Splits.Part(bytes: Array(row.cells[0].utf8), rest: rest)
      if case .word = rest, row.cells[1] == "suffix" {
        addPlainWord(row.cells[2] + String(decoding: part.letters, as: UTF8.self), classes: .contraction)
      }
      addPlainWord(row.cells[0])
      switch row.cells[1] {
      case "prefix": prefixes.append(part)
      case "suffix": suffixes.append(part)
      default: report(place, 2, "\(row.cells[1]) is no side", "use prefix or suffix")
      }
    }
  }

  private mutating func rest(_ text: String, _ place: RowReference) -> Splits.Rest? {
    if text == "any" || text == "-" { return .any }
    let names = text.split(separator: ",").map(String.init)
    let features = names.compactMap { Feature(rawValue: $0) }
    if features.count == names.count {
      return .form(features.reduce(into: WordClass()) { $0.formUnion(WordClass($1)) })
    }
    guard names.count == 1 else {
      report(place, 3, "\(text) is neither any, features nor a word", "see Lexicons/README.md")
      return nil
    }
    addPlainWord(text)
    return .word(FoldedKey(text))
  }

  /// A word that only has to be known.
  private mutating func addPlainWord(_ word: String, classes: WordClass = []) {
    entries.append(
      Vocabulary.Entry(
        key: FoldedKey(word), spelling: word, classes: classes, opinion: -1, valence: 0, isLemma: false,
        lemma: lemmaNumber(word), weight: 0))
  }

  // MARK: Putting together

  mutating func finish() -> LanguageLexicon {
    for draft in drafts { addWords(of: draft.syntax) }
    for draft in drafts {
      guard case .ready(.negator(let negator)) = draft.meaning, negator.kind != .inert, draft.syntax.slots.count == 1,
        case .oneOf(let alternatives, _) = draft.syntax.slots[0]
      else { continue }
      for alternative in alternatives {
        switch alternative {
        case .word(let word): addPlainWord(word, classes: .negator)
        case .lemma(let lemma, _):
          for form in formsOfLemma[lemma] ?? [] { addPlainWord(form.spelling, classes: .negator) }
        case .wordClass: break
        }
      }
    }
    for draft in drafts {
      if case .term(_, _, let near, let not) = draft.meaning {
        for text in [near, not] {
          if let text, let syntax = try? PatternSyntax(text) { addWords(of: syntax) }
        }
      }
      if case .target(let text, _) = draft.meaning, text != "*", themes.index(of: text) == nil,
        let syntax = try? PatternSyntax(text)
      {
        addWords(of: syntax)
      }
    }
    let vocabulary = Vocabulary(entries: entries, aliases: aliases)
    var extraSlots: [PatternSlot] = []
    func number(_ slot: PatternSlot) -> PatternSet.SlotNumber {
      extraSlots.append(slot)
      return PatternSet.SlotNumber(value: Int32(extraSlots.count - 1))
    }
    var compiled: [(text: String, meaning: Meaning, row: RowReference, slots: [PatternSlot])] = []
    var targetGroups: [String: Int] = [:]
    for draft in drafts {
      guard let slots = slots(draft.syntax, draft.row, draft.column, vocabulary) else { continue }
      switch draft.meaning {
      case .ready(let meaning):
        compiled.append((draft.text, meaning, draft.row, slots))
      case .target(let text, let valence):
        guard let target = target(text, draft.row, vocabulary, number) else { continue }
        let row = TargetValence(target: target, valence: valence, row: draft.row)
        if let group = targetGroups[draft.text] {
          targets[group].append(row)
        } else {
          targetGroups[draft.text] = targets.count
          compiled.append((draft.text, .target(targets.count), draft.row, slots))
          targets.append([row])
        }
      case .term(let theme, let weight, let near, let not):
        let nearSlot = near.flatMap { slot($0, draft.row, 5, vocabulary) }
        let notSlot = not.flatMap { slot($0, draft.row, 6, vocabulary) }
        compiled.append((draft.text, .term(terms.count), draft.row, slots))
        terms.append(
          ThemeTerm(
            theme: theme, weight: weight, near: nearSlot.map(number), not: notSlot.map(number), row: draft.row))
      }
    }
    return LanguageLexicon(
      language: language, vocabulary: vocabulary,
      patterns: PatternSet(patterns: compiled, extraSlots: extraSlots, vocabulary: vocabulary), polarity: polarity,
      targets: targets,
      terms: FixedArray(terms), intents: intents,
      splits: Splits(
        prefixes: Self.longestFirst(prefixes),
        suffixes: Self.longestFirst(suffixes)),
      abbreviations: abbreviations, laughter: laughter, problems: problems)
  }

  private static func longestFirst(_ parts: [Splits.Part]) -> [Splits.Part] {
    parts.sorted {
      $0.bytes.count != $1.bytes.count ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
  }

  private mutating func addWords(of syntax: PatternSyntax) {
    for case .oneOf(let alternatives, _) in syntax.slots {
      for case .word(let word) in alternatives { addPlainWord(word) }
    }
  }

  private mutating func slots(_ syntax: PatternSyntax, _ row: RowReference, _ column: Int, _ vocabulary: Vocabulary)
    -> [PatternSlot]?
  {
    var result: [PatternSlot] = []
    for slot in syntax.slots {
      switch slot {
      case .gap(let least, let most):
        result.append(PatternSlot(kind: .gap, forms: [], classes: [], fewest: least, most: most))
      case .comma:
        result.append(PatternSlot(kind: .comma, forms: [], classes: [], fewest: 1, most: 1))
      case .sentenceStart:
        result.append(PatternSlot(kind: .sentenceStart, forms: [], classes: [], fewest: 0, most: 0))
      case .sentenceEnd:
        result.append(PatternSlot(kind: .sentenceEnd, forms: [], classes: [], fewest: 0, most: 0))
      case .oneOf(let alternatives, let optional):
        guard let words = words(alternatives, row, column, vocabulary) else { return nil }
        result.append(
          PatternSlot(kind: .words, forms: words.forms, classes: words.classes, fewest: optional ? 0 : 1, most: 1))
      }
    }
    guard result.contains(where: \.isAnchor) else {
      report(
        row, column, "the pattern has no word that must be there",
        "write at least one word or lemma that is not optional")
      return nil
    }
    return result
  }

  private mutating func words(
    _ alternatives: [PatternSyntax.Alternative], _ row: RowReference, _ column: Int, _ vocabulary: Vocabulary
  ) -> (forms: [Vocabulary.Form], classes: WordClass)? {
    var forms: Set<Vocabulary.Form> = []
    var classes: WordClass = []
    for alternative in alternatives {
      // Most slots name one lemma or word, and many the same.
      if let known = resolved[alternative] {
        if alternatives.count == 1 { return (known, []) }
        forms.formUnion(known)
        continue
      }
      switch alternative {
      case .wordClass(let wordClass):
        classes.formUnion(wordClass)
      case .word(let word):
        let own = vocabulary.forms(ofPatternWord: FoldedKey(word))
        resolved[alternative] = own
        forms.formUnion(own)
      case .lemma(let lemma, let features):
        guard let known = formsOfLemma[lemma] else {
          report(row, column, "no row declares the lemma \(lemma)", "add it to \(language.rawValue)/words.tsv")
          if alternatives.count == 1 { return nil }
          continue
        }
        let wanted = features.reduce(into: WordClass()) { $0.formUnion(WordClass($1)) }
        var own: Set<Vocabulary.Form> = []
        for form in known where wanted.isEmpty || !form.features.isDisjoint(with: wanted) {
          own.formUnion(vocabulary.forms(ofPatternWord: form.key))
        }
        resolved[alternative] = own.sorted()
        forms.formUnion(own)
      }
    }
    return (forms.sorted(), classes)
  }

  /// The one slot of a column that names neighbours.
  private mutating func slot(_ text: String, _ row: RowReference, _ column: Int, _ vocabulary: Vocabulary)
    -> PatternSlot?
  {
    do {
      let syntax = try PatternSyntax(text)
      guard syntax.slots.count == 1, case .oneOf(let alternatives, _) = syntax.slots[0] else {
        report(row, column, "\(text) is not one slot", "write alternatives with | and no spaces")
        return nil
      }
      guard let words = words(alternatives, row, column, vocabulary) else { return nil }
      return PatternSlot(kind: .words, forms: words.forms, classes: words.classes, fewest: 1, most: 1)
    } catch {
      report(row, column, error.problem, error.remedy)
      return nil
    }
  }

  private mutating func target(
    _ text: String, _ row: RowReference, _ vocabulary: Vocabulary, _ number: (PatternSlot) -> PatternSet.SlotNumber
  ) -> TargetValence.Target? {
    if text == "*" { return .any }
    if let theme = themes.index(of: text) { return .theme(theme) }
    return slot(text, row, 2, vocabulary).map { .words(number($0)) }
  }
}
