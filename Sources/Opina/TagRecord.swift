public import OpinaFeedback
internal import OpinaHealth
public import OpinaLexicon
public import OpinaReport
internal import OpinaSentiment
internal import OpinaText
public import OpinaThemes

/// Writes the output records of `opina tag`, one for each comment, into a byte buffer.
public struct TagRecord: Sendable {
  /// Decimal places of scores.
  static let places = 3

  /// What lines hold for each column and question, and for each of the four languages.
  private let columnHeads: JSONPieces
  private let languageHeads: JSONPieces
  /// What they hold for each group of scores; empty without a scale.
  private let groupHeads: JSONPieces
  private let themeHeads: ThemeHeads
  /// The sides of opinions, in quotation marks.
  private let labels: JSONPieces
  private let longestColumnHead: Int
  let columns: [String]
  let scale: Scale?
  /// Whether the export's own scores have a say, so that a score has a value before.
  let isAdapted: Bool

  /// - Parameters:
  ///   - catalogue: that of the analyzer that tags.
  ///   - labels: of themes, by language code; English ones do for comments in other languages.
  public init(
    columns: [String], scale: Scale?, catalogue: ThemeCatalogue, labels: [String: ThemeLabels], isAdapted: Bool = false
  ) {
    self.columns = columns
    self.scale = scale
    self.isAdapted = isAdapted
    themeHeads = ThemeHeads(themes: catalogue.themes.map(\.id), labels: labels)
    columnHeads = JSONPieces(
      columns.flatMap { column in
        Question.allCases.map { Self.fields([(",\"column\":", column), (",\"question\":", $0.rawValue)]) }
      })
    longestColumnHead = columnHeads.longest
    self.labels = JSONPieces(
      Sentiment.Label.allCases.map { label in JSONPieces.piece(atMost: 32) { $0.put(quoted: label.rawValue) } })
    languageHeads = JSONPieces(Language.allCases.map { Self.fields([(",\"language\":", $0.rawValue)]) })
    let name: StaticString = Self.isRecommendation(scale) ? ",\"npsCategory\":" : ",\"scoreGroup\":"
    groupHeads = JSONPieces(
      scale.map { scale in ScoreGroup.allCases.map { Self.fields([(name, $0.name(on: scale))]) } } ?? [])
  }

  private static func fields(_ fields: [(name: StaticString, value: String)]) -> [UInt8] {
    let most = fields.reduce(0) { $0 + $1.name.utf8CodeUnitCount + JSONBytes.most(quoting: $1.value.utf8.count) }
    return JSONPieces.piece(atMost: most) { json in for (name, value) in fields { put(name, value, &json) } }
  }

  private static func isRecommendation(_ scale: Scale?) -> Bool { scale?.kind == .nps || scale?.kind == .enps }

  /// Appends one NDJSON line.
  ///
  /// - Parameters:
  ///   - field: where the comment stands.
  ///   - text: the comment.
  ///   - cells: what its record says beside it.
  public func writeLine(
    _ tagged: TaggedComment, field: CommentField, text: UnsafeBufferPointer<UInt8>, of cells: ResponseCells,
    into out: OutputBytes
  ) {
    tagged.themes.withUnsafeBufferPointer { mentions in
      for index in mentions.indices { themeHeads.prefetch(index, of: mentions, labelLanguage(of: tagged)) }
      out.append(atMost: most(tagged, mentions, cells)) { line(tagged, mentions, field, text, cells, &$0) }
    }
  }

  /// Position of the language whose labels a comment gets: English for one in none of ours.
  @inline(__always)
  private func labelLanguage(of tagged: TaggedComment) -> Int { (tagged.language.language ?? .english).position }

  /// The most bytes of a line.
  private func most(
    _ tagged: TaggedComment, _ mentions: UnsafeBufferPointer<ThemeMention>, _ cells: ResponseCells
  ) -> Int {
    var most = Self.mostOfNames + longestColumnHead
    most += JSONBytes.most(quoting: cells.id.count + cells.customer.count)
    for index in mentions.indices {
      // Its head, and its id among the reasons.
      most += 2 * themeHeads.most(index, of: mentions, tagged.language.code)
      most += JSONBytes.most(quoting: mentions[index].clause.count) + Self.mostOfMentionNames
    }
    for intent in tagged.intents { most += JSONBytes.most(quoting: intent.utf8.count) + 1 }
    if let learnt = tagged.learnt {
      for word in learnt.strongest { most += JSONBytes.most(quoting: word.bytes.count) + Self.mostOfMentionNames }
    }
    return most
  }

  /// More than all names, numbers, codes and values of a line take that do not depend on the comment's text.
  private static let mostOfNames = 1024
  /// More than the names and numbers of a theme or of a learnt word take.
  private static let mostOfMentionNames = 160

  @inline(__always)
  private func line(
    _ tagged: TaggedComment, _ mentions: UnsafeBufferPointer<ThemeMention>, _ field: CommentField,
    _ text: UnsafeBufferPointer<UInt8>, _ cells: ResponseCells, _ json: inout JSONBytes
  ) {
    json.put("{\"id\":")
    if cells.id.isEmpty {
      json.put(UInt8(ascii: "\""))
      json.put(number: cells.record)
      json.put(UInt8(ascii: "\""))
    } else {
      json.put(quoted: cells.id)
    }
    json.put(",\"record\":")
    json.put(number: cells.record)
    if field.column < columns.count {
      json.put(columnHeads[field.column * Question.allCases.count + field.question.position])
    } else {
      Self.put(",\"question\":", field.question.rawValue, &json)
    }
    if let problem = cells.problem { Self.put(",\"problem\":", problem.rawValue, &json) }
    let language = tagged.language.language?.position
    if let language {
      json.put(languageHeads[language])
    } else {
      Self.put(",\"language\":", tagged.language.code, &json)
    }
    if tagged.language.confidence > 0 { Self.put(",\"languageConfidence\":", tagged.language.confidence, &json) }
    if tagged.content == .opinion {
      json.put(",\"content\":\"opinion\"")
    } else {
      Self.put(",\"content\":", tagged.content.rawValue, &json)
    }
    if let sentiment = tagged.sentiment {
      Self.put(",\"sentiment\":{\"score\":", sentiment.score, &json)
      json.put(",\"label\":")
      json.put(labels[sentiment.label.position])
      json.put(UInt8(ascii: "}"))
    }
    if let learnt = tagged.learnt { adapted(learnt, text, &json) }
    if !mentions.isEmpty {
      themes(mentions, tagged.language, labelLanguage(of: tagged), text, &json)
    }
    if !tagged.intents.isEmpty {
      json.put(",\"intents\":")
      json.put(list: tagged.intents)
    }
    if let untagged = tagged.untagged { Self.put(",\"untagged\":", untagged.rawValue, &json) }
    if let scale, let score = cells.score { put(score, on: scale, tagged, mentions, field.question, &json) }
    if !cells.customer.isEmpty {
      json.put(",\"customer\":")
      json.put(quoted: cells.customer)
    }
    if let date = cells.date {
      json.put(",\"date\":\"")
      json.put(date)
      json.put(UInt8(ascii: "\""))
    }
    json.put("}\n")
  }

  private static func put(_ name: StaticString, _ value: String, _ json: inout JSONBytes) {
    json.put(name)
    json.put(quoted: value)
  }

  @inline(__always)
  private static func put(_ name: StaticString, _ value: Double, _ json: inout JSONBytes) {
    json.put(name)
    json.put(thousandths: value)
  }

  /// What the score was before, and the parts that it is made of: they add up to it.
  private func adapted(_ learnt: LearntScore, _ text: UnsafeBufferPointer<UInt8>, _ json: inout JSONBytes) {
    Self.put(",\"adapted\":{\"before\":", learnt.before.score, &json)
    Self.put(",\"labelBefore\":", learnt.before.label.rawValue, &json)
    Self.put(",\"lexicon\":", learnt.lexicon, &json)
    Self.put(",\"learnt\":", learnt.words, &json)
    Self.put(",\"offset\":", learnt.offset, &json)
    json.put(",\"words\":[")
    for (index, word) in learnt.strongest.enumerated() {
      json.put(index > 0 ? ",{\"text\":" : "{\"text\":")
      json.put(quoted: UnsafeBufferPointer(rebasing: text[word.bytes]))
      Self.put(",\"effect\":", word.effect, &json)
      json.put("}")
    }
    json.put("]}")
  }

  /// - Parameters:
  ///   - guess: the comment's language.
  ///   - language: the position of that of the labels.
  @inline(__always)
  private func themes(
    _ mentions: UnsafeBufferPointer<ThemeMention>, _ guess: LanguageGuess, _ language: Int,
    _ text: UnsafeBufferPointer<UInt8>, _ json: inout JSONBytes
  ) {
    json.put(",\"themes\":[")
    for index in mentions.indices {
      let sentiment = mentions[index].sentiment
      let clause = mentions[index].clause
      themeHeads.put(index, of: mentions, guess.code, language, to: &json)
      json.put(",\"sentiment\":")
      json.put(labels[sentiment.label.position])
      Self.put(",\"score\":", sentiment.score, &json)
      json.put(",\"quote\":")
      json.put(quoted: UnsafeBufferPointer(rebasing: text[clause]))
      json.put(",\"start\":")
      json.put(number: clause.lowerBound)
      json.put(",\"end\":")
      json.put(number: clause.upperBound)
      json.put("},")
    }
    // Instead of the last comma.
    json.removeLast()
    json.put(UInt8(ascii: "]"))
  }

  private func put(
    _ score: Double, on scale: Scale, _ tagged: TaggedComment, _ mentions: UnsafeBufferPointer<ThemeMention>,
    _ question: Question, _ json: inout JSONBytes
  ) {
    json.put(Self.isRecommendation(scale) ? ",\"npsScore\":" : ",\"score\":")
    json.put(thousandths: score)
    guard let group = ScoreGroup(score: score, scale: scale) else { return }
    json.put(groupHeads[group.position])
    var hasReasons = false
    group.forEachReason(in: mentions) { mention in
      json.put(hasReasons ? "," : ",\"reasons\":[")
      hasReasons = true
      themeHeads.put(idOf: mention, of: mentions, to: &json)
    }
    if hasReasons { json.put(UInt8(ascii: "]")) }
    if let mismatch = Mismatch(group: group, sentiment: tagged.sentiment, question: question) {
      Self.put(",\"mismatch\":", mismatch.rawValue, &json)
    }
  }
}
