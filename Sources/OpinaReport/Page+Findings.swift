internal import OpinaFeedback
internal import OpinaHealth
internal import OpinaThemes

extension Page {
  /// The summary: at most six points.
  var short: [String] {
    var lines: [String] = []
    if let scale = tally.scale, let (value, interval) = measure(of: tally.total) {
      lines.append(
        text(
          "short-score",
          [
            "name": .text(text("headline-\(scale.kind.rawValue)")), "score": .text(written(value)),
            "low": .text(written(interval.low)), "high": .text(written(interval.high)),
          ]))
    }
    if !scoreChangeInShort.isEmpty { lines.append(scoreChangeInShort) }
    let sides = tally.total.sentiment
    guard sides.total > 0 else { return lines + [text("short-nothing")] }
    func share(_ count: Int) -> Messages.Argument { .text(format.percent(Proportion(count, of: sides.total).share)) }
    lines.append(
      text("short-sentiment", ["positive": share(sides.positive), "negative": share(sides.negative)]))
    if !report.likes.isEmpty { lines.append(text("short-likes", ["list": .text(leading(report.likes))])) }
    if !report.dislikes.isEmpty { lines.append(text("short-dislikes", ["list": .text(leading(report.dislikes))])) }
    if let scale = tally.scale, let reason = Self.partsFirst(tally.reasons(of: .detractor), theme: \.theme).first {
      lines.append(
        text(
          "short-reason-\(ScoreGroup.detractor.name(on: scale))",
          [
            "theme": .text(report.labels.label(of: reason.theme)),
            "share": .text(format.percent(reason.respondents.share)),
          ]))
    }
    return lines
  }

  /// What people speak of most, parts before the whole: that the experience as a whole was bad is no reason, and tells
  /// nobody what to mend. The sections below keep the order of the counts.
  private static func partsFirst<Finding>(_ findings: [Finding], theme: (Finding) -> String) -> [Finding] {
    findings.filter { !ThemeReader.ofNoPart.contains(theme($0)) }
      + findings.filter { ThemeReader.ofNoPart.contains(theme($0)) }
  }

  private func leading(_ findings: [ThemeFinding]) -> String {
    Self.partsFirst(findings, theme: \.theme).prefix(3)
      .map { themed(report.labels.label(of: $0.theme), $0.mentions.share) }.joined(separator: ", ")
  }

  var likes: PageValues { ranking(report.likes, colour: "good", none: "likes-none") }

  var dislikes: PageValues { ranking(report.dislikes, colour: "bad", none: "dislikes-none") }

  private func ranking(_ findings: [ThemeFinding], colour: String, none: String) -> PageValues {
    let shown = findings.prefix(Self.themesShown)
    let widest = shown.map(\.mentions.interval.high).max() ?? 1
    return [
      "none": shown.isEmpty ? text(none) as Any : false,
      "more": orHidden(
        findings.count > shown.count ? text("more-themes", ["count": number(findings.count - shown.count)]) : ""),
      "rows": shown.map { finding in
        row(
          finding.theme, finding.mentions, count: "count-comments", colour: colour, widest: widest,
          quotes: finding.quotes)
      },
    ]
  }

  /// The themes that a score group criticises, or `false` if nobody is in the group.
  func reasons(_ group: ScoreGroup) -> Any {
    guard let scale = tally.scale, tally.total.scores[group] > 0 else { return false }
    let reasons = tally.reasons(of: group).prefix(Self.themesShown)
    let widest = reasons.map(\.respondents.interval.high).max() ?? 1
    return [
      "heading": text("reasons-\(group.name(on: scale))"),
      "note": text("reasons-note", ["count": number(tally.total.scores[group])]),
      "none": reasons.isEmpty ? text("reasons-none") as Any : false,
      "more": false,
      "rows": reasons.map {
        row($0.theme, $0.respondents, count: "count-respondents", colour: "bad", widest: widest, quotes: [])
      },
    ] as PageValues
  }

  private func row(
    _ theme: String, _ mentions: Proportion, count: String, colour: String, widest: Double, quotes: [Quote]
  ) -> PageValues {
    let interval = mentions.interval
    return [
      "label": report.labels.label(of: theme), "share": format.percent(mentions.share),
      "count": text(count, ["count": number(mentions.count)]), "colour": colour,
      "width": place(share: mentions.share / widest), "low": place(share: interval.low / widest),
      "high": place(share: interval.high / widest),
      "interval": text(
        "interval-line", ["low": .text(format.percent(interval.low)), "high": .text(format.percent(interval.high))]),
      "quotes": quotes.map(quote),
    ]
  }

  /// A quote between quotation marks, with its record.
  func quote(_ quote: Quote) -> PageValues {
    [
      "language": quote.language == "und" ? false : quote.language as Any,
      "text": text(
        "quote",
        [
          "before": .text(quote.startsInside ? "… " : ""), "text": .text(quote.text),
          "after": .text(quote.endsInside || quote.isShortened ? " …" : ""),
        ]),
      "source": text("quote-source", ["record": .text(report.place(quote.record, quote.export))]),
    ]
  }
}
