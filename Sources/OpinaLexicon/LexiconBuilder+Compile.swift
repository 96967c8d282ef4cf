/// Forms and patterns get their numbers.
extension LexiconBuilder {
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
    addClassOfLaughter()
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
    let patterns = PatternSet(patterns: compiled, extraSlots: extraSlots, vocabulary: vocabulary)
    return LanguageLexicon(
      language: language, vocabulary: vocabulary, patterns: patterns, polarity: polarity,
      targets: TargetTable(targets, patterns),
      terms: FixedArray(terms), intents: intents,
      numbers: NumberWords(numberRows(vocabulary)),
      splits: Splits(
        prefixes: Self.longestFirst(prefixes),
        suffixes: Self.longestFirst(suffixes)),
      abbreviations: Abbreviations(abbreviations), laughter: laughter, problems: problems)
  }

  /// Laughter that some row writes is a word, and laughter all the same.
  private mutating func addClassOfLaughter() {
    for entry in entries where entry.classes.isEmpty && entry.weight == 0 {
      let letters = Array(entry.spelling.utf8)
      guard letters.withUnsafeBufferPointer({ word in laughter.contains { $0.isWritten(word) } }) else { continue }
      addPlainWord(entry.spelling, classes: .laughter)
    }
  }

  static func longestFirst(_ parts: [Splits.Part]) -> [Splits.Part] {
    parts.sorted {
      $0.bytes.count != $1.bytes.count ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
  }

  mutating func addWords(of syntax: PatternSyntax) {
    for case .oneOf(let alternatives, _) in syntax.slots {
      for case .word(let word) in alternatives { addPlainWord(word) }
    }
  }

  mutating func slots(_ syntax: PatternSyntax, _ row: RowReference, _ column: Int, _ vocabulary: Vocabulary)
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
      case .stop:
        result.append(PatternSlot(kind: .stop, forms: [], classes: [], fewest: 1, most: 1))
      case .oneOf(let alternatives, let optional):
        guard var words = words(alternatives, row, column, vocabulary) else { return nil }
        // Where numbers are compared, those in words are as good.
        if syntax.compares, !words.classes.isDisjoint(with: [.number, .price]) { words.classes.insert(.counting) }
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

  mutating func words(
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
        let persons = features.filter { Feature.persons.contains($0) }
        let times = features.filter { !Feature.persons.contains($0) }
        var own = inflected(known, of: times.isEmpty ? persons : times, vocabulary)
        if !times.isEmpty, !persons.isEmpty { own.formIntersection(inflected(known, of: persons, vocabulary)) }
        if own.isEmpty {
          let asked = features.map(\.name).joined(separator: ",")
          report(row, column, "no form of \(lemma) is \(asked)", "give \(lemma) such a form, or ask for another one")
        }
        resolved[alternative] = own.sorted()
        forms.formUnion(own)
      }
    }
    return (forms.sorted(), classes)
  }

  /// Those of some forms that have one of some features; all of them where none is asked for.
  private func inflected(
    _ known: [(key: FoldedKey, spelling: String, features: WordClass)], of features: [Feature],
    _ vocabulary: Vocabulary
  ) -> Set<Vocabulary.Form> {
    let wanted = features.reduce(into: WordClass()) { $0.formUnion(WordClass($1)) }
    return known.reduce(into: []) { forms, form in
      guard wanted.isEmpty || !form.features.isDisjoint(with: wanted) else { return }
      forms.formUnion(vocabulary.forms(ofPatternWord: form.key))
    }
  }

  /// The one slot of a column that names neighbours.
  mutating func slot(_ text: String, _ row: RowReference, _ column: Int, _ vocabulary: Vocabulary)
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

  mutating func target(
    _ text: String, _ row: RowReference, _ vocabulary: Vocabulary, _ number: (PatternSlot) -> PatternSet.SlotNumber
  ) -> TargetValence.Target? {
    if text == "*" { return .any }
    if let theme = themes.index(of: text) { return .theme(theme) }
    return slot(text, row, 2, vocabulary).map { .words(number($0)) }
  }
}
