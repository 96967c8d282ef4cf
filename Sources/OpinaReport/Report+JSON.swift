internal import OpinaFeedback
internal import OpinaHealth
internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaThemes

extension Report {
  /// `report.json`.
  public func json() -> [UInt8] {
    var fields: [JSONValue.Field] = [
      .init("exports", .array(survey.exports.map { .string($0) })),
      .init("locale", .string(locale.rawValue)),
      .init("records", .integer(tally.records)),
      .init("responses", .integer(tally.total.responses)),
      .init("comments", .integer(tally.total.comments)),
      .init("emptyComments", .integer(tally.emptyComments)),
      .init("opinions", .integer(tally.opinions)),
    ]
    if let days = tally.days {
      fields.append(.init("firstDate", .string(days.lowerBound.text)))
      fields.append(.init("lastDate", .string(days.upperBound.text)))
    }
    fields.append(.init("languages", languages))
    if let headline = headline(of: tally.total.scores) { fields.append(headline) }
    fields += [
      .init("sentiment", shares(of: tally.total.sentiment)),
      .init("sentimentCounts", counts(of: tally.total.sentiment)),
      .init("likes", .array(likes.map(finding))),
      .init("dislikes", .array(dislikes.map(finding))),
    ]
    fields += reasons
    fields += [
      .init("drivers", .array(tally.drivers.map(driver))),
      .init("untagged", .object(UntaggedReason.allCases.map { .init($0.rawValue, .integer(tally.untagged[$0])) })),
      .init("coverage", proportion(Proportion(tally.taggedComments, of: tally.opinions), "tagged", "opinions")),
      .init("mismatches", .object(Mismatch.allCases.map { .init($0.rawValue, mismatch($0)) })),
      .init("intents", .object(tally.intents.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })),
      .init("themes", .array(tally.mentionedThemes.map(theme))),
      .init("byLanguage", groups(tally.languages, "language")),
      .init("byMonth", groups(tally.months, "month")),
      .init("bySegment", .array(segments)),
    ]
    if let scoreChangeField { fields.append(scoreChangeField) }
    if let overTimeField { fields.append(overTimeField) }
    if let workList { fields.append(.init("workList", workList.json)) }
    if tally.hasCustomers { fields.append(.init("customers", customerBands)) }
    fields.append(.init("recordProblems", problems))
    if proposals != nil { fields.append(.init("newThemes", newThemes)) }
    if let frame = survey.frame { fields.append(.init("frame", frame)) }
    if let adaptation = survey.adaptation { fields.append(.init("adaptation", adaptation)) }
    if let reading = survey.reading { fields.append(.init("reading", reading)) }
    return JSONValue.object(fields).document
  }

  private var languages: JSONValue {
    let sorted = tally.languages.sorted { ($1.value.comments, $0.key) < ($0.value.comments, $1.key) }
    return .object(sorted.map { .init($0.key, .integer($0.value.comments)) })
  }

  private var reasons: [JSONValue.Field] {
    func list(_ group: ScoreGroup, _ counted: String) -> JSONValue {
      .array(
        tally.reasons(of: group).map { reason in
          .object([
            .init("id", .string(reason.theme)), .init("label", .string(labels.label(of: reason.theme))),
            .init(counted, .integer(reason.respondents.count)),
            .init("share", .decimal(reason.respondents.share, places: 4)),
            .init("low", .decimal(reason.respondents.interval.low, places: 4)),
            .init("high", .decimal(reason.respondents.interval.high, places: 4)),
          ])
        })
    }
    guard tally.scale != nil, !tally.isNetPromoterScore else {
      return [
        .init("detractorReasons", list(.detractor, "detractors")), .init("passiveReasons", list(.passive, "passives")),
      ]
    }
    return [
      .init("detractorReasons", .array([])), .init("dissatisfiedReasons", list(.detractor, "dissatisfied")),
      .init("neutralReasons", list(.passive, "neutral")),
    ]
  }

  private var segments: [JSONValue] {
    zip(survey.segmentColumns, tally.segments).map { column, values in
      .object([.init("column", .string(column)), .init("values", groups(values, "value"))])
    }
  }

  private var customerBands: JSONValue {
    .object(CustomerHealth.Band.allCases.map { .init($0.rawValue, .integer(customers[$0].count)) })
  }

  private var problems: JSONValue {
    .object(
      survey.problems.sorted { $0.key.rawValue < $1.key.rawValue }.map { .init($0.key.rawValue, .integer($0.value)) })
  }
}
