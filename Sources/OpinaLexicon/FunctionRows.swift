// Rows that say more than the words that must be there: `mi ha ... gasato?` matches every `mi ha`.
extension LanguageLexicon {
  /// Rows of opinions that words without a meaning of their own can match, as the others that they name may be missing:
  /// one problem for each, in the order of the rows.
  public func functionRows() -> [LexiconError] {
    var found: [LexiconError] = []
    var known: Set<RowReference> = []
    for pattern in patterns.patterns {
      guard case .phrase(let phrase) = pattern.meaning, phrase.valence != 0, known.insert(pattern.row).inserted,
        let words = PatternSyntax.choices(of: pattern.text).lazy.compactMap(functionWords).first
      else { continue }
      found.append(
        LexiconError(
          file: pattern.row.file, line: pattern.row.line, column: 1,
          problem: "the row matches “\(words)”, whatever stands beside",
          remedy: "let one of the words be there that say what the row means"))
    }
    return found.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  /// Words without a meaning that match a pattern; `nil` if there are none, or if it never names others.
  private func functionWords(_ pattern: String) -> String? {
    guard let syntax = try? PatternSyntax(pattern) else { return nil }
    var words: [String] = []
    var namesContent = false
    for slot in syntax.slots {
      switch slot {
      case .gap, .comma, .sentenceStart, .sentenceEnd, .stop: continue
      case .oneOf(let alternatives, let optional):
        namesContent = namesContent || alternatives.contains { functionWord($0) == nil }
        if optional { continue }
        guard let word = alternatives.lazy.compactMap(functionWord).first else { return nil }
        words.append(word)
      }
    }
    return namesContent ? words.joined(separator: " ") : nil
  }

  /// Words that hold sentences together; how many there are of something is a meaning.
  private static let function = WordClass.function.subtracting(.numeral)

  /// The word of an alternative, if it holds sentences together or denies and is nothing else.
  private func functionWord(_ alternative: PatternSyntax.Alternative) -> String? {
    switch alternative {
    case .word(let word), .lemma(let word, _):
      let form = Int(vocabulary.form(FoldedKey(word)))
      let classes = vocabulary.classes[form]
      guard !classes.isDisjoint(with: Self.function.union(.negator)),
        classes.isDisjoint(with: [.noun, .adjective, .numeral, .positive, .negative]), vocabulary.opinions[form] < 0
      else { return nil }
      return word
    case .wordClass(let named):
      return named.isSubset(of: Self.function) ? "…" : nil
    }
  }
}
