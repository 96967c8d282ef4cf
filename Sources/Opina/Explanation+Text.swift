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
    out += "content    \(tagged.content.rawValue)\n"
    out += "tokens     "
    out += words.map { $0.kind == "word" && $0.form == nil ? "\($0.text)?" : $0.text }.joined(separator: " ") + "\n"
    for clause in clauses { out += "clause     \(clause.joint.map { "(\($0)) " } ?? "")\(clause.text)\n" }
    for sign in signs { out += "sign       \(sign.text)  [\(sign.meaning), \(sign.row)]\n" }
    for line in lines {
      out += "opinion    \(line.text)  \(Self.signed(line.base))  [\(line.row)]\n"
      for step in line.steps {
        out += "           \(step.rule): \(Self.signed(step.before)) → \(Self.signed(step.after))"
        out += step.row.map { "  [\($0)]\n" } ?? "\n"
      }
      out += "           makes \(Self.signed(line.contribution)) of the score\n"
    }
    if lean != 0 { out += "lean       \(Self.signed(lean)) for the positive lean of text\n" }
    for theme in tagged.themes {
      out += "theme      \(theme.theme) \(theme.sentiment.label.rawValue) \(Self.signed(theme.sentiment.score))\n"
    }
    if !tagged.intents.isEmpty { out += "intents    \(tagged.intents.joined(separator: ", "))\n" }
    if let sentiment = tagged.sentiment {
      out += "sentiment  \(sentiment.label.rawValue) \(Self.signed(sentiment.score))\n"
    }
    if let untagged = tagged.untagged { out += "untagged   \(untagged.rawValue)\n" }
    return out
  }

  static func decimal(_ value: Double) -> String { FixedDecimal.text(value, places: TagRecord.places) }

  static func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + decimal(value) }
}
