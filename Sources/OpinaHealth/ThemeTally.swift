/// What is counted of one theme over all responses, beside the sides of its comments.
struct ThemeTally: Hashable, Sendable {
  /// Respondents with a score who praise the theme in any comment.
  var praisers = ScoreCounts()
  /// Respondents with a score who criticise it in any comment.
  var critics = ScoreCounts()
  var driver = DriverTally()
  var byWave = ByWave<ThemeWave>()
  var likes = QuoteShelf()
  var dislikes = QuoteShelf()

  /// Counts a respondent with a score who speaks of the theme.
  ///
  /// - Parameters:
  ///   - weight: the theme's share of the respondent, in units of `DriverTally.unit`.
  ///   - waves: what the response counts to.
  mutating func add(_ group: ScoreGroup, sides: SidesTaken, weight: Int, waves: WaveParts) {
    if sides.contains(.praise) { praisers.add(group) }
    if sides.contains(.criticism) { critics.add(group) }
    driver.add(group, sides: sides, weight: weight)
    waves.visit { byWave[$0].add(group, sides: sides, weight: weight) }
  }

  mutating func merge(_ other: ThemeTally) {
    praisers.merge(other.praisers)
    critics.merge(other.critics)
    driver.merge(other.driver)
    byWave.merge(other.byWave)
    likes.merge(other.likes)
    dislikes.merge(other.dislikes)
  }
}

/// The respondents with a score who speak of a theme in a wave.
struct ThemeWave: WaveSums {
  var driver = DriverTally()
  /// Those who criticise it in any comment.
  var critics = 0

  mutating func add(_ group: ScoreGroup, sides: SidesTaken, weight: Int) {
    driver.add(group, sides: sides, weight: weight)
    if sides.contains(.criticism) { critics += 1 }
  }

  mutating func merge(_ other: ThemeWave) {
    driver.merge(other.driver)
    critics += other.critics
  }
}
