internal import OpinaFeedback

extension SurveyTally {
  /// A sentence of a wave that praises or criticises a theme, if one was kept; one that is not shown yet is preferred.
  public func quote(on theme: String, criticising: Bool, in wave: Wave, besides shown: [Quote]) -> Quote? {
    guard let number = themeNumbers[theme] else { return nil }
    let shown = Set(shown.map { QuotedComment($0) })
    let shelf = criticising ? themes[number].dislikes : themes[number].likes
    let quotes = shelf.candidates.filter { $0.isIn(wave) }.map(\.quote)
    return quotes.first { !shown.contains(QuotedComment($0)) } ?? quotes.first
  }
}

extension QuoteCandidate {
  fileprivate func isIn(_ wave: Wave) -> Bool {
    wave.parts.contains(.export(quote.export))
      || merit.day != Int.min && wave.parts.contains(.month(CalendarDay(number: merit.day).text))
  }
}
