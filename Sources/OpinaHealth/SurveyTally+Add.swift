public import OpinaFeedback
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

extension SurveyTally {
  /// Counts a response and what was read in its comments.
  ///
  /// - Parameters:
  ///   - export: of which of several exports it is a record, from 0.
  ///   - mayGoOn: whether another row may have the same id, where responses span rows.
  public mutating func add(
    _ response: Response, comments: [ReadComment], export: Int = 0, mayGoOn: Bool = true
  ) {
    records += 1
    let source = source(response, export: export)
    if let day = source.day { days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day) }
    offerQuotes(source, comments: comments)
    if responsesSpanRows, mayGoOn, response.hasID {
      var row = ResponseRow()
      count(comments, of: source, into: &row)
      open[ResponseKey(export: export, id: response.id), default: []].append(row)
    } else {
      // Taken out of the tally, so that nothing of it is copied when it changes.
      var row = passing
      passing = ResponseRow()
      count(comments, of: source, into: &row)
      count(row)
      passing = row
    }
  }

  private mutating func source(_ response: Response, export: Int) -> ResponseSource {
    ResponseSource(
      response: response, date: response.date.flatMap { ResponseDate($0) }, export: export,
      group: group(of: response.score),
      customer: countsCustomers ? response.customer.map { number(ofCustomer: $0) } : nil)
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
    guard let score, let scale else { return nil }
    return ScoreGroup(score: score, scale: scale)
  }

  private mutating func count(_ comments: [ReadComment], of source: ResponseSource, into row: inout ResponseRow) {
    row.begin(source)
    for index in comments.indices { count(comments[index], of: source, into: &row) }
  }

  /// Counts what concerns the comment alone, and adds it to its row unless its cell is empty.
  private mutating func count(_ comment: ReadComment, of source: ResponseSource, into row: inout ResponseRow) {
    guard comment.tagged.content != .empty else {
      emptyComments += 1
      return
    }
    if comment.tagged.saysSomething { opinions += 1 }
    if comment.tagged.themes.isEmpty {
      untagged.add(comment.tagged.untagged ?? .notUnderstood)
    } else {
      taggedComments += 1
    }
    for intent in comment.tagged.intents { intents[intent, default: 0] += 1 }
    let start = row.themes.count
    for mention in comment.tagged.themes {
      row.add(number(of: mention), SidesTaken(mention.sentiment.label), since: start)
    }
    row.comments.append(
      CountedComment(
        language: comment.tagged.language.code, sentiment: comment.tagged.sentiment, question: comment.field.question,
        record: source.response.record, columnIndex: comment.field.column,
        isAlarm: Self.isAlarm(comment.tagged), themes: start..<row.themes.count,
        quote: responsesSpanRows && source.group == nil ? mismatchQuote(comment, of: source) : nil))
  }

  /// Counts a response that is whole.
  private mutating func count(_ response: ResponseRow) {
    let group = group(of: response.score?.score)
    let waves = WaveParts(month: response.date?.month, export: .export(response.export))
    for comment in response.comments {
      guard let mismatch = Mismatch(group: group, sentiment: comment.sentiment, question: comment.question) else {
        continue
      }
      mismatches[mismatch, default: 0] += 1
      if let quote = comment.quote { mismatchQuotes[mismatch, default: QuoteShelf()].offer(quote.value) }
    }
    countGroups(response, group: group, waves: waves)
    if let group { countRespondent(group, response, waves: waves) }
    if let customer = response.customer { customers[customer].add(response) }
  }

  private mutating func countGroups(_ response: ResponseRow, group: ScoreGroup?, waves: WaveParts) {
    total.add(response, in: group)
    exportTallies[response.export].add(response, in: group)
    if let month = waves.month { monthTallies[month].add(response, in: group) }
    if let group { scoreTallies[group].add(response, in: group) }
    for (column, value) in response.segments.enumerated() where column < segments.count && !value.isEmpty {
      segments[column][value, default: GroupTally()].add(response, in: group, waves: waves)
    }
    for comment in response.comments { languageTallies[comment.language].add(comment, of: response) }
    if let main = response.comments.first(where: { $0.language != "und" }) ?? response.comments.first {
      languageTallies[main.language].add(group, waves: waves)
    }
  }

  /// Counts each theme once for the respondent, over all comments.
  private mutating func countRespondent(_ group: ScoreGroup, _ response: ResponseRow, waves: WaveParts) {
    // The themes of a single comment stand there once each.
    let all = response.comments.count > 1 ? response.differentThemes : response.themes
    for (place, spoken) in all.enumerated() {
      themes[Int(spoken.theme)].add(
        group, sides: spoken.sides, weight: DriverTally.weight(of: place, among: all.count), waves: waves)
    }
    guard all.isEmpty else { return }
    waves.visit { part in
      if response.comments.isEmpty { withoutComment[part].add(group) } else { withoutTheme[part].add(group) }
    }
  }
}

extension ResponseRow {
  /// What the comments speak of together, each theme once.
  fileprivate var differentThemes: [SpokenTheme] {
    var different = ResponseRow()
    for spoken in themes { different.add(Int(spoken.theme), spoken.sides, since: 0) }
    return different.themes
  }
}
