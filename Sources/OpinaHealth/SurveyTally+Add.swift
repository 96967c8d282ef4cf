public import OpinaFeedback
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

extension SurveyTally {
  /// Counts a response and what was read in its comments.
  ///
  /// - Parameter export: of which of several exports it is a record, from 0.
  public mutating func add(_ response: Response, comments: [ReadComment], export: Int = 0) {
    records += 1
    let day = response.date.flatMap { CalendarDay($0) }
    if let day { days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day) }
    let group = group(of: response.score)
    let source = ResponseSource(response: response, day: day, export: export, group: group)
    let row = ResponseRow(
      export: export, record: response.record,
      score: group == nil ? nil : response.score.map { .init(record: response.record, score: $0) },
      date: day == nil ? nil : response.date, customer: response.customer.map { number(ofCustomer: $0) },
      customerName: response.customerName, segments: response.segments,
      comments: comments.compactMap { count($0, of: source) })
    offerQuotes(source, comments: comments)
    if responsesSpanRows, response.hasID {
      open[ResponseKey(export: export, id: response.id), default: []].append(row)
    } else {
      count(row)
    }
  }

  /// Counts the responses that waited for further rows. To be called when all rows are added and merged.
  public mutating func closeResponses() {
    let waiting = open
    open = [:]
    // All that is counted are sums of whole numbers and bests of total orders, so the order does not matter.
    for rows in waiting.values {
      if let response = ResponseRow.joined(rows) { count(response) }
    }
  }

  func group(of score: Double?) -> ScoreGroup? {
    score.flatMap { score in scale.flatMap { ScoreGroup(score: score, scale: $0) } }
  }

  /// Counts what concerns the comment alone.
  ///
  /// - Returns: `nil` for an empty cell.
  private mutating func count(_ comment: ReadComment, of source: ResponseSource) -> CountedComment? {
    let tagged = comment.tagged
    guard tagged.content != .empty else {
      emptyComments += 1
      return nil
    }
    if tagged.saysSomething { opinions += 1 }
    if tagged.themes.isEmpty {
      untagged.counts[tagged.untagged ?? .notUnderstood, default: 0] += 1
    } else {
      taggedComments += 1
    }
    for intent in tagged.intents { intents[intent, default: 0] += 1 }
    var themes: [(theme: Int, sides: SidesTaken)] = []
    for mention in tagged.themes {
      let number = number(of: mention.theme)
      let side = SidesTaken(mention.sentiment.label)
      if let known = themes.firstIndex(where: { $0.theme == number }) {
        themes[known].sides.formUnion(side)
      } else {
        themes.append((number, side))
      }
    }
    return CountedComment(
      language: tagged.language.code, sentiment: tagged.sentiment, question: comment.field.question,
      record: source.response.record, columnIndex: comment.field.column,
      isAlarm: tagged.intents.contains { Self.alarms.contains($0) }, themes: themes,
      quote: responsesSpanRows && source.group == nil ? mismatchQuote(comment, of: source) : nil)
  }

  /// Counts a response that is whole.
  private mutating func count(_ response: ResponseRow) {
    let group = group(of: response.score?.score)
    let waves =
      response.date.map { [.month($0), .export(response.export)] } ?? [
        WavePart.export(response.export)
      ]
    for comment in response.comments {
      guard let mismatch = Mismatch(group: group, sentiment: comment.sentiment, question: comment.question) else {
        continue
      }
      mismatches[mismatch, default: 0] += 1
      if let quote = comment.quote { mismatchQuotes[mismatch, default: QuoteShelf()].offer(quote.value) }
    }
    countGroups(response, group: group, waves: waves)
    if let group { countRespondent(group, comments: response.comments, waves: waves) }
    if let customer = response.customer { count(response, of: customer) }
  }

  private mutating func countGroups(_ response: ResponseRow, group: ScoreGroup?, waves: [WavePart]) {
    let comments = response.comments
    total.add(group, comments)
    exports[response.export, default: GroupTally()].add(group, comments)
    if let date = response.date { months[String(date.prefix(7)), default: GroupTally()].add(group, comments) }
    if let group { scoreGroups[group, default: GroupTally()].add(group, comments) }
    for (column, value) in response.segments.enumerated() where column < segments.count && !value.isEmpty {
      segments[column][value, default: GroupTally()].add(group, comments, waves: waves)
    }
    for comment in comments { languages[comment.language, default: GroupTally()].add(comment) }
    if let main = comments.first(where: { $0.language != "und" }) ?? comments.first {
      languages[main.language, default: GroupTally()].add(group, waves: waves)
    }
  }

  /// Counts each theme once for the respondent, over all comments.
  private mutating func countRespondent(_ group: ScoreGroup, comments: [CountedComment], waves: [WavePart]) {
    var all = comments.first?.themes ?? []
    for comment in comments.dropFirst() {
      for (theme, sides) in comment.themes {
        if let known = all.firstIndex(where: { $0.theme == theme }) {
          all[known].sides.formUnion(sides)
        } else {
          all.append((theme, sides))
        }
      }
    }
    for (place, (theme, sides)) in all.enumerated() {
      themes[theme].add(group, sides: sides, weight: DriverTally.weight(of: place, among: all.count), waves: waves)
    }
    guard all.isEmpty else { return }
    for part in waves {
      if comments.isEmpty { withoutComment[part].add(group) } else { withoutTheme[part].add(group) }
    }
  }
}

/// A response beside what is known of it before its comments are counted.
struct ResponseSource {
  let response: Response
  let day: CalendarDay?
  let export: Int
  let group: ScoreGroup?
}

extension GroupTally {
  fileprivate mutating func add(_ group: ScoreGroup?, _ comments: [CountedComment], waves: [WavePart] = []) {
    add(group, waves: waves)
    for comment in comments { add(comment) }
  }
}
