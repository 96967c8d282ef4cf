internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

/// What was read in one passage, as an `Explanation` shows it.
struct PassageView {
  let reading: Reading
  let text: UnsafeBufferPointer<UInt8>
  /// What the passage was read with.
  let lexicon: LanguageLexicon
  let symbols: SymbolLexicon

  var words: [Explanation.Word] {
    reading.tokens.map { token in
      Explanation.Word(
        text: String(decoding: text[token.range], as: UTF8.self), kind: String(describing: token.kind),
        form: token.form == 0 ? nil : lexicon.vocabulary.spellings[Int(token.form)])
    }
  }

  var clauses: [(text: String, joint: String?)] { reading.clauses.map { (slice($0.tokens), $0.joint?.rawValue) } }

  var signs: [(text: String, meaning: String, row: String)] {
    reading.signs.map { (slice($0.tokens), Self.name($0.meaning), row(ofPattern: $0.pattern)) }
  }

  /// - Parameter share: the part of the comment's score that a value of 1 makes.
  func lines(share: Double) -> [Explanation.Line] {
    reading.opinions.map { opinion in
      Explanation.Line(
        text: slice(opinion.tokens), row: row(opinion.source), base: opinion.base,
        steps: reading.adjustments.filter { $0.opinion == opinion.number }.map { adjustment in
          Explanation.Step(
            rule: adjustment.rule.rawValue, before: adjustment.before, after: adjustment.after,
            row: adjustment.cause.map(row(ofPattern:)))
        },
        value: opinion.value, contribution: opinion.value * share)
    }
  }

  func themeWords(_ named: NamedTheme) -> Explanation.ThemeWords {
    let source =
      switch named.source {
      case .term(let term): lexicon.terms[term].row.description
      case .opinion(let opinion): row(reading.opinions[opinion].source)
      }
    return Explanation.ThemeWords(
      text: slice(named.tokens), row: source, theme: named.theme, clause: named.clause, loss: named.loss)
  }

  private func slice(_ tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last, last < reading.tokens.count else { return "" }
    return String(decoding: text[Int(reading.tokens[first].start)..<Int(reading.tokens[last].end)], as: UTF8.self)
  }

  private func row(ofPattern pattern: Int) -> String { lexicon.patterns.patterns[pattern].row.description }

  private func row(_ source: Reading.Opinion.Source) -> String {
    switch source {
    case .word(let row): lexicon.polarity[row].row.description
    case .pattern(let pattern): row(ofPattern: pattern)
    case .target(let group, let row): lexicon.targets[group, row].row.description
    case .symbol(let symbol): symbols.symbols[symbol].row.description
    case .laughter(let laughter): lexicon.laughter[laughter].row.description
    case .rule(let rule): "rule \(rule.rawValue)"
    }
  }

  private static func name(_ meaning: Meaning) -> String {
    switch meaning {
    case .phrase(let phrase): "phrase \(phrase.role.rawValue)"
    case .connective(let connective): "connective \(connective.rawValue)"
    case .cue(let cue): "cue \(cue.kind.rawValue)"
    case .intensifier(let intensifier): "degree \(intensifier.kind.rawValue)"
    case .negator(let negator): "negator \(negator.kind.rawValue)"
    case .mark: "mark"
    case .target: "target"
    case .answer(let answer): "answer \(answer.rawValue)"
    case .intent: "intent"
    case .term: "term"
    }
  }
}
