public import OpinaHealth
internal import OpinaSentiment
public import OpinaThemes

/// Themes that the comments speak of and the code frame lacks, with what is counted of them.
public struct NewThemes: Sendable {
  /// A proposal.
  struct Proposal {
    let theme: DiscoveredThemes.Theme
    /// Comments that speak of it where the frame has no theme, out of all comments.
    let mentions: Proportion
    let sides: SideCounts
    /// By the score of the respondents: how many comments speak of it.
    let scores: ScoreCounts
    let quotes: [Quote]
  }

  /// Most comments first.
  let proposals: [Proposal]

  /// - Parameters:
  ///   - themes: what was proposed.
  ///   - tally: of the responses that speak of a proposal, with the proposals as their themes.
  ///   - comments: in the whole survey.
  public init(_ themes: DiscoveredThemes, _ tally: SurveyTally, of comments: Int) {
    let findings = tally.findings(quotes: Report.quotesPerTheme)
    proposals = themes.themes.compactMap { theme in
      let sides = tally.sides(of: theme.id)
      guard sides.total > 0 else { return nil }
      func count(_ group: ScoreGroup) -> Int {
        tally.scoreGroups[group].map { tally.sides(of: theme.id, in: $0).total } ?? 0
      }
      let finding = [findings.likes, findings.dislikes].map { list in list.first { $0.theme == theme.id } }
      return Proposal(
        theme: theme, mentions: Proportion(sides.total, of: comments), sides: sides,
        scores: ScoreCounts(
          promoters: count(.promoter), passives: count(.passive), detractors: count(.detractor)),
        quotes: Array(finding.compactMap { $0?.quotes }.joined().prefix(Report.quotesPerTheme)))
    }
    .sorted { ($1.mentions.count, $0.theme.id) < ($0.mentions.count, $1.theme.id) }
  }
}
