internal import OpinaLexicon
internal import OpinaReport
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

extension Explanation {
  /// For programs: one JSON document, indented.
  public var json: [UInt8] {
    var fields: [JSONValue.Field] = [
      .init("language", .string(tagged.language.code)),
      .init("languageConfidence", number(tagged.language.confidence)),
      .init("content", .string(tagged.content.rawValue)),
      .init("tokens", .array(words.map(token))),
      .init("clauses", .array(clauses.map(clause))),
      .init("signs", .array(signs.map(sign))),
      .init("opinions", .array(lines.map(opinion))),
      .init("lean", number(lean)),
      .init("themes", .array(tagged.themes.map(theme))),
      .init("themeWords", .array(themeWords.map(themeWords))),
      .init("intents", .array(tagged.intents.map { .string($0) })),
    ]
    if let prior {
      fields.append(
        .init(
          "languagePrior",
          .object([
            .init("likely", .string(prior.hint.rawValue)), .init("byWordsAlone", .string(prior.alone.code)),
            .init("confidenceByWordsAlone", number(prior.alone.confidence)),
          ])))
    }
    if !sentences.isEmpty { fields.append(.init("sentences", .array(sentences.map(sentence)))) }
    if passages.count > 1 { fields.append(.init("passages", .array(passages.map(passage)))) }
    if let sentiment = tagged.sentiment {
      fields.append(
        .init(
          "sentiment",
          .object([.init("score", number(sentiment.score)), .init("label", .string(sentiment.label.rawValue))])))
    }
    if let untagged = tagged.untagged { fields.append(.init("untagged", .string(untagged.rawValue))) }
    return JSONValue.object(fields).document
  }

  /// More places than `opina tag` prints, so that the parts still add up when they are read back.
  private static let places = 9

  private func number(_ value: Double) -> JSONValue { .decimal(value, places: Self.places) }

  private func token(_ word: Word) -> JSONValue {
    var fields: [JSONValue.Field] = [.init("text", .string(word.text)), .init("kind", .string(word.kind))]
    if let form = word.form { fields.append(.init("form", .string(form))) }
    return .object(fields)
  }

  private func clause(_ clause: (text: String, joint: String?)) -> JSONValue {
    var fields: [JSONValue.Field] = [.init("text", .string(clause.text))]
    if let joint = clause.joint { fields.append(.init("joint", .string(joint))) }
    return .object(fields)
  }

  private func sign(_ sign: (text: String, meaning: String, row: String)) -> JSONValue {
    .object([
      .init("text", .string(sign.text)), .init("meaning", .string(sign.meaning)), .init("row", .string(sign.row)),
    ])
  }

  private func opinion(_ line: Line) -> JSONValue {
    .object([
      .init("text", .string(line.text)), .init("row", .string(line.row)), .init("base", number(line.base)),
      .init("steps", .array(line.steps.map(step))), .init("value", number(line.value)),
      .init("contribution", number(line.contribution)),
    ])
  }

  private func sentence(_ sentence: (text: String, language: Language)) -> JSONValue {
    .object([.init("text", .string(sentence.text)), .init("language", .string(sentence.language.rawValue))])
  }

  private func passage(_ passage: Passage) -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init("opinions", .integer(passage.lines.count)), .init("sum", number(passage.sum)),
      .init("weight", number(passage.weight)), .init("lean", number(passage.lean)),
    ]
    if let score = passage.score { fields.append(.init("score", number(score))) }
    return .object(fields)
  }

  private func step(_ step: Step) -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init("rule", .string(step.rule)), .init("before", number(step.before)), .init("after", number(step.after)),
    ]
    if let row = step.row { fields.append(.init("row", .string(row))) }
    return .object(fields)
  }

  private func themeWords(_ words: ThemeWords) -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init("text", .string(words.text)), .init("row", .string(words.row)), .init("theme", .string(words.theme)),
      .init("start", .integer(words.clause.lowerBound)), .init("end", .integer(words.clause.upperBound)),
    ]
    if let loss = words.loss {
      fields.append(.init("loss", .string(loss.reason.rawValue)))
      if let other = loss.theme { fields.append(.init("to", .string(other))) }
    }
    return .object(fields)
  }

  private func theme(_ mention: ThemeMention) -> JSONValue {
    .object([
      .init("id", .string(mention.theme)), .init("sentiment", .string(mention.sentiment.label.rawValue)),
      .init("score", number(mention.sentiment.score)), .init("start", .integer(mention.clause.lowerBound)),
      .init("end", .integer(mention.clause.upperBound)),
    ])
  }
}
