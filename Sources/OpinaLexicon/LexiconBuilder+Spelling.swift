/// How words are spelled, cut short and joined.
extension LexiconBuilder {
  mutating func readSpelling() throws(LexiconError) {
    for (row, place) in try rows("spellings", ["written", "meant", "note"]) {
      guard !row.cells[1].contains(" ") else {
        report(place, 2, "\(row.cells[1]) is more than one word", "spell one word by one word")
        continue
      }
      aliases.append((FoldedKey(row.cells[0]), FoldedKey(row.cells[1])))
      addPlainWord(row.cells[1])
    }
    for (row, place) in try rows("abbreviations", ["abbreviation", "note"]) {
      guard let entry = Abbreviations.entry(row.cells[0]) else {
        report(
          place, 1, "\(row.cells[0]) says of nothing known that it follows", "use [name] or [number], or leave it out")
        continue
      }
      abbreviations[entry.plain] = entry.kind
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

  mutating func rest(_ text: String, _ place: RowReference) -> Splits.Rest? {
    if text == "any" || text == "-" { return .any }
    let names = text.split(separator: ",").map(String.init)
    let features = names.compactMap { Feature(named: $0) }
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
  mutating func addPlainWord(_ word: String, classes: WordClass = []) {
    entries.append(
      Vocabulary.Entry(
        key: FoldedKey(word), spelling: word, classes: classes, opinion: -1, valence: 0, isLemma: false,
        lemma: lemmaNumber(word), weight: 0))
  }
}
