internal import OpinaHealth
internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaThemes

extension Report {
  /// `newThemes`: what the frame lacks, most comments first.
  var newThemes: JSONValue { .array((proposals?.proposals ?? []).map(newTheme)) }

  private func newTheme(_ proposal: NewThemes.Proposal) -> JSONValue {
    let theme = proposal.theme
    var fields: [JSONValue.Field] = [
      .init("id", .string(theme.id)), .init("label", .string(labels.label(of: theme.id))),
      .init("definition", .string(definition(of: proposal))),
      .init(
        "terms",
        .object(
          Language.allCases.filter { !theme.terms[$0.position].isEmpty }.map { language in
            .init(language.rawValue, .array(theme.terms[language.position].map { .string($0) }))
          })),
      .init("mentions", .integer(proposal.mentions.count)),
      .init("share", .decimal(proposal.mentions.share, places: 4)),
      .init("low", .decimal(proposal.mentions.interval.low, places: 4)),
      .init("high", .decimal(proposal.mentions.interval.high, places: 4)),
      .init("sides", counts(of: proposal.sides)),
    ]
    if let headline = headline(of: proposal.scores) { fields.append(headline) }
    if !theme.joins.isEmpty { fields.append(.init("joins", .array(theme.joins.map(\.json)))) }
    fields.append(.init("quotes", .array(proposal.quotes.map(quote))))
    return .object(fields)
  }

  /// When to use a proposed theme, in the report's language.
  func definition(of proposal: NewThemes.Proposal) -> String {
    // Languages often share a word.
    var seen: Set<String> = []
    let terms = proposal.theme.terms.joined().filter { seen.insert($0).inserted }.prefix(Self.termsShown)
    return messages.text("new-theme-definition", ["terms": .text(terms.joined(separator: ", "))])
  }

  /// Words of a proposal that its definition shows.
  static let termsShown = 6
}

extension Page {
  /// Proposals that are shown; the others stand in `report.json`.
  static let newThemesShown = 10

  /// What the frame lacks, or `false` if it lacks nothing.
  var newThemes: Any {
    let shown = (report.proposals?.proposals ?? []).prefix(Self.newThemesShown)
    guard !shown.isEmpty else { return false }
    return [
      "measure": tally.scale == nil ? false : measureName as Any,
      "rows": shown.map { proposal in
        let nps = proposal.scores.netPromoterScore
        let value = tally.isNetPromoterScore ? nps?.score : nps.map { _ in proposal.scores.topBox.share }
        return [
          "label": report.labels.label(of: proposal.theme.id), "definition": report.definition(of: proposal),
          "count": format.integer(proposal.mentions.count), "praise": format.integer(proposal.sides.praising),
          "criticism": format.integer(proposal.sides.criticising),
          "score": tally.scale == nil ? false : value.map { written($0) } ?? "",
          "quote": proposal.quotes.first.map { quote($0) } as Any? ?? false,
        ] as PageValues
      },
    ] as PageValues
  }

  /// How the themes of a survey without a frame were found, or `false`.
  var discoveredLine: Any {
    guard let discovered = report.discovered else { return false }
    guard let stability = discovered.stability else {
      return text("discovered-line", ["comments": number(discovered.comments)])
    }
    return text(
      "discovered-line-stability",
      ["comments": number(discovered.comments), "stability": .text(format.decimal(stability, places: 2))])
  }
}
