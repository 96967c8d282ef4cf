/// Lemmas and the forms that their paradigms make.
extension LexiconBuilder {
  mutating func addLemma(
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
          feature = Feature(named: parts[1])
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
  mutating func lemmaNumber(_ lemma: String) -> Int32 {
    if let known = lemmaNumbers[lemma] { return known }
    let number = Int32(lemmaNumbers.count)
    lemmaNumbers[lemma] = number
    return number
  }

  func wordClass(ofParadigm paradigm: String) -> WordClass {
    switch paradigm.first {
    case "N": .noun
    case "A": .adjective
    case "V": .verb
    default: .adverb
    }
  }

  /// How common words of a class are beside each other, for telling languages apart. Function words make up half of any
  /// text though there are few of them.
  static func weight(_ classes: WordClass) -> Double { classes.isDisjoint(with: .function) ? 3 : 20 }

  /// An inflected form is rarer than its lemma.
  static let inflectedShare = 0.5

  mutating func readWords() throws(LexiconError) {
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

  mutating func readPolarity() throws(LexiconError) {
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
}
