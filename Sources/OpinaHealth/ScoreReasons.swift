internal import OpinaSentiment
public import OpinaThemes

extension ScoreGroup {
  /// The themes that explain the score of a detractor or passive, strongest first.
  ///
  /// Those are the themes that the comment criticises, ordered by their most negative clause, and where that is the same
  /// by their place in the comment. A promoter's score needs no such reason.
  public func reasons(in mentions: [ThemeMention]) -> [String] {
    guard self != .promoter else { return [] }
    var worst: [(theme: String, score: Double)] = []
    for mention in mentions where SidesTaken(mention.sentiment.label).contains(.criticism) {
      if let known = worst.firstIndex(where: { $0.theme == mention.theme }) {
        worst[known].score = min(worst[known].score, mention.sentiment.score)
      } else {
        worst.append((mention.theme, mention.sentiment.score))
      }
    }
    return worst.enumerated()
      .sorted { ($0.element.score, $0.offset) < ($1.element.score, $1.offset) }
      .map(\.element.theme)
  }
}
