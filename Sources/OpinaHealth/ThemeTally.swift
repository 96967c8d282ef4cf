/// What is counted of one theme over all responses, beside the sides of its comments.
struct ThemeTally: Hashable, Sendable {
  /// Respondents with a score who praise the theme in any comment.
  var praisers = ScoreCounts()
  /// Respondents with a score who criticise it in any comment.
  var critics = ScoreCounts()
  var driver = DriverTally()
  var likes = QuoteShelf()
  var dislikes = QuoteShelf()

  mutating func add(_ group: ScoreGroup, sides: SidesTaken, themes: Int) {
    if sides.contains(.praise) { praisers.add(group) }
    if sides.contains(.criticism) { critics.add(group) }
    driver.add(group, sides: sides, themes: themes)
  }

  mutating func merge(_ other: ThemeTally) {
    praisers.merge(other.praisers)
    critics.merge(other.critics)
    driver.merge(other.driver)
    likes.merge(other.likes)
    dislikes.merge(other.dislikes)
  }
}
