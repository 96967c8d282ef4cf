internal import OpinaLexicon
internal import OpinaReport
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

extension Explanation {
  /// For a person at a terminal.
  public var text: String {
    var out = "language   \(tagged.language.code) (\(Self.decimal(tagged.language.confidence)))\n"
    if let prior {
      out += "prior      \(prior.hint.rawValue) is likely; by its words alone: \(prior.alone.code) "
      out += "(\(Self.decimal(prior.alone.confidence)))\n"
    }
    for sentence in sentences { out += "sentence   (\(sentence.language.rawValue)) \(Self.line(sentence.text))\n" }
    out += "content    \(tagged.content.rawValue)\n"
    out += "tokens     "
    out += words.map { $0.kind == "word" && $0.form == nil ? "\($0.text)?" : $0.text }.joined(separator: " ") + "\n"
    for clause in clauses { out += "clause     \(clause.joint.map { "(\($0)) " } ?? "")\(clause.text)\n" }
    for sign in signs { out += "sign       \(sign.text)  [\(sign.meaning), \(sign.row)]\n" }
    for (number, passage) in passages.enumerated() {
      for line in lines[passage.lines] { out += Self.text(of: line) }
      guard passages.count > 1 else { continue }
      out += "passage    \(number + 1) of \(passages.count): "
      out += passage.score.map { "\(Self.signed($0)), weighs \(Self.decimal(passage.weight))\n" } ?? "says nothing\n"
    }
    if lean != 0 { out += "lean       \(Self.signed(lean)) for the positive lean of text\n" }
    for theme in tagged.themes {
      out += "theme      \(theme.theme) \(theme.sentiment.label.rawValue) \(Self.signed(theme.sentiment.score))\n"
      for words in themeWords(of: theme) { out += "           named by \(Self.line(words.text))  [\(words.row)]\n" }
    }
    for words in themeWords {
      guard let loss = words.loss, loss.reason != .becomes else { continue }
      out += "no theme   \(Self.line(words.text))  \(words.theme) \(Self.reason(loss))  [\(words.row)]\n"
    }
    if !tagged.intents.isEmpty { out += "intents    \(tagged.intents.joined(separator: ", "))\n" }
    if let sentiment = tagged.sentiment {
      out += "sentiment  \(sentiment.label.rawValue) \(Self.signed(sentiment.score))\n"
    }
    if let untagged = tagged.untagged { out += "untagged   \(untagged.rawValue)\n" }
    return out
  }

  private static func reason(_ loss: ThemeLoss) -> String {
    let other = loss.theme ?? ""
    return switch loss.reason {
    case .becomes: "counts as \(other)"
    case .inside: "is inside longer words that name \(other)"
    case .vague: "is vague beside \(other)"
    case .yields: "yields to \(other)"
    case .dropped: "takes no side"
    }
  }

  /// The text of a sentence without the spaces and line breaks around it.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func text(of line: Line) -> String {
    var out = "opinion    \(line.text)  \(signed(line.base))  [\(line.row)]\n"
    for step in line.steps {
      out += "           \(step.rule): \(signed(step.before)) → \(signed(step.after))"
      out += step.row.map { "  [\($0)]\n" } ?? "\n"
    }
    return out + "           makes \(signed(line.contribution)) of the score\n"
  }

  static func decimal(_ value: Double) -> String { FixedDecimal.text(value, places: TagRecord.places) }

  static func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + decimal(value) }
}
