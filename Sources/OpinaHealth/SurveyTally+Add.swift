public import OpinaFeedback
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

extension SurveyTally {
  /// Counts a response and what was read in its comments.
  public mutating func add(_ response: Response, comments: [ReadComment]) {
    let group = response.score.flatMap { score in scale.flatMap { ScoreGroup(score: score, scale: $0) } }
    let day = response.date.flatMap { CalendarDay($0) }
    if let day { days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day) }
    let sides = comments.compactMap { count($0, group: group) }
    countGroups(response, group: group, isDated: day != nil, comments: sides)
    if let group { countRespondent(group, comments: sides) }
    if let customer = response.customer {
      let number = number(ofCustomer: customer)
      count(response, day: day, hasScore: group != nil, comments: comments, of: number)
    }
    offerQuotes(response, day: day, group: group, comments: comments)
  }

  /// Counts what concerns the comment alone.
  ///
  /// - Returns: `nil` for an empty cell.
  private mutating func count(_ comment: ReadComment, group: ScoreGroup?) -> CommentSides? {
    let tagged = comment.tagged
    guard tagged.content != .empty else {
      emptyComments += 1
      return nil
    }
    if tagged.content == .opinion { opinions += 1 }
    if tagged.themes.isEmpty {
      untagged.counts[tagged.untagged ?? .notUnderstood, default: 0] += 1
    } else {
      taggedComments += 1
    }
    if let mismatch = Mismatch(group: group, sentiment: tagged.sentiment, question: comment.field.question) {
      mismatches[mismatch, default: 0] += 1
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
    return CommentSides(language: tagged.language.code, label: tagged.sentiment?.label, themes: themes)
  }

  private mutating func countGroups(
    _ response: Response, group: ScoreGroup?, isDated: Bool, comments: [CommentSides]
  ) {
    total.add(group, comments)
    if isDated, let date = response.date { months[String(date.prefix(7)), default: GroupTally()].add(group, comments) }
    if let group { scoreGroups[group, default: GroupTally()].add(group, comments) }
    for (column, value) in response.segments.enumerated() where column < segments.count && !value.isEmpty {
      segments[column][value, default: GroupTally()].add(group, comments)
    }
    for comment in comments { languages[comment.language, default: GroupTally()].add(comment) }
    if let main = comments.first(where: { $0.language != "und" }) ?? comments.first {
      languages[main.language, default: GroupTally()].add(group)
    }
  }

  /// Counts each theme once for the respondent, over all comments.
  private mutating func countRespondent(_ group: ScoreGroup, comments: [CommentSides]) {
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
    for (theme, sides) in all { themes[theme].add(group, sides: sides, themes: all.count) }
  }
}

extension GroupTally {
  fileprivate mutating func add(_ group: ScoreGroup?, _ comments: [CommentSides]) {
    add(group)
    for comment in comments { add(comment) }
  }
}
