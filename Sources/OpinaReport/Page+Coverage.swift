internal import OpinaFeedback
internal import OpinaHealth
internal import OpinaSentiment
internal import OpinaThemes

extension Page {
  /// Comments that contradict their score, or `false` if there is none.
  var mismatches: Any {
    let kinds = Mismatch.allCases.filter { (tally.mismatches[$0] ?? 0) > 0 }
    guard !kinds.isEmpty else { return false }
    return [
      "reversed": tally.scaleMayBeReversed,
      "kinds": kinds.map { kind in
        [
          "heading": text("mismatch-\(kind.rawValue)", ["count": number(tally.mismatches[kind] ?? 0)]),
          "quotes": tally.mismatchQuotes(kind, Self.mismatchesShown).map { quote($0) },
        ] as PageValues
      },
    ] as PageValues
  }

  private static let mismatchesShown = 3

  var coverage: String {
    let share = Proportion(tally.taggedComments, of: tally.opinions).share
    return text(
      "coverage-line",
      [
        "opinions": number(tally.opinions), "tagged": number(tally.taggedComments),
        "share": .text(format.percent(share)),
      ])
  }

  var untagged: [PageValues] {
    UntaggedReason.allCases.map { reason in
      [
        "reason": text("untagged-\(reason.rawValue)"), "count": format.integer(tally.untagged[reason]),
        "share": format.percent(Proportion(tally.untagged[reason], of: tally.total.comments).share),
      ]
    }
  }

  /// Words of the comments without a theme, for each reason that has any.
  var workList: [PageValues] {
    UntaggedReason.allCases.compactMap { reason in
      guard let words = report.workList?.words[reason]?.prefix(Self.wordsShown), !words.isEmpty else { return nil }
      let list = words.map {
        text("themed-share", ["theme": .text($0.word), "share": .text(format.integer($0.comments))])
      }
      return [
        "text": text(
          "work-list",
          ["reason": .text(text("untagged-\(reason.rawValue)")), "list": .text(list.joined(separator: ", "))])
      ]
    }
  }

  private static let wordsShown = 15

  var problems: String {
    let count = report.survey.problems.values.reduce(0, +)
    return count > 0 ? text("problems", ["count": number(count)]) : ""
  }

  /// How each kind of figure on this page is made.
  var method: [PageValues] {
    var keys: [String] = []
    if tally.scale != nil { keys.append(tally.isNetPromoterScore ? "nps" : "satisfied") }
    keys.append("shares")
    if !tally.drivers.isEmpty { keys.append("impact") }
    if report.scoreChange != nil { keys.append("score-change") }
    if report.overTime != nil { keys.append("over-time") }
    keys += ["quotes"] + (tally.hasCustomers ? ["customers"] : []) + ["reading"]
    if report.survey.adaptation != nil { keys.append("adapted") }
    return [["term": text("method-export"), "text": exportRead]]
      + keys.map { ["term": text("method-\($0)"), "text": text("method-\($0)-text")] }
  }

  /// Which columns were read as what.
  private var exportRead: String {
    let survey = report.survey
    let columns = survey.commentColumns.map { column in
      text(
        "themed-share",
        ["theme": .text(column.name), "share": .text(text("question-\(column.question.rawValue)"))])
    }
    var sentences = [text("method-export-comments", ["list": .text(columns.joined(separator: ", "))])]
    if let name = survey.scoreColumn, let scale = tally.scale {
      let (low, high) = (written(score: scale.range.lowerBound), written(score: scale.range.upperBound))
      sentences.append(
        text("method-export-score", ["name": .text(name), "low": .text(low), "high": .text(high)]))
    }
    if tally.records != tally.total.responses {
      sentences.append(text("method-export-rows", ["records": number(tally.records)]))
    }
    return sentences.joined(separator: " ")
  }
}
