/// Rows whose first cell is a pattern.
extension LexiconBuilder {
  mutating func draft(_ text: String, _ row: RowReference, column: Int = 1, _ meaning: DraftMeaning) {
    do {
      for choice in PatternSyntax.choices(of: text) {
        drafts.append(Draft(text: text, syntax: try PatternSyntax(choice), row: row, column: column, meaning: meaning))
      }
    } catch {
      report(row, column, error.problem, error.remedy)
    }
  }

  mutating func readThemes() throws(LexiconError) {
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

  mutating func readPhrases() throws(LexiconError) {
    for (row, place) in try rows("phrases", ["phrase", "valence", "role", "theme", "note"]) {
      guard let valence = number(row, 1, place, in: -3...3), let role = choice(Phrase.Role.self, row, 2, place) else {
        continue
      }
      let theme = theme(row, 3, place)
      draft(row.cells[0], place, .ready(.phrase(Phrase(valence: valence, role: role, theme: theme))))
    }
  }

  mutating func readTargets() throws(LexiconError) {
    for (row, place) in try rows("targets", ["word", "target", "valence", "note"], key: [0, 1]) {
      guard let valence = number(row, 2, place, in: -3...3) else { continue }
      draft(row.cells[0], place, .target(text: row.cells[1], valence: valence))
    }
  }

  mutating func readGrammar() throws(LexiconError) {
    for (row, place) in try rows("negators", ["pattern", "kind", "reach", "note"]) {
      guard let kind = choice(Negator.Kind.self, row, 1, place) else { continue }
      let reach = row.value(2) == nil && kind == .inert ? 0 : number(row, 2, place, in: 0...20) ?? 0
      draft(row.cells[0], place, .ready(.negator(Negator(kind: kind, reach: Int(reach)))))
    }
    for (row, place) in try rows("intensifiers", ["pattern", "kind", "factor", "position", "note"]) {
      guard let kind = choice(Intensifier.Kind.self, row, 1, place), let factor = number(row, 2, place, in: -2...3),
        let position = choice(Intensifier.Position.self, row, 3, place)
      else { continue }
      draft(row.cells[0], place, .ready(.intensifier(Intensifier(factor: factor, kind: kind, position: position))))
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
      let kind = row.value(1).flatMap(Mark.Kind.init) ?? .given
      let scale = kind != .given || row.value(1) == nil ? nil : number(row, 1, place, in: 1...100)
      draft(row.cells[0], place, .ready(.mark(Mark(kind: kind, scale: scale))))
    }
    for (row, place) in try rows("laughter", ["unit", "least", "valence", "note"]) {
      guard let least = number(row, 1, place, in: 1...10), let valence = number(row, 2, place, in: -3...3) else {
        continue
      }
      laughter.append(
        Laughter(unit: Array(Fold.plain(row.cells[0]).utf8), least: Int(least), valence: valence, row: place))
    }
  }

  mutating func readAnswersAndIntents() throws(LexiconError) {
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
}
