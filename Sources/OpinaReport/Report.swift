public import OpinaHealth
public import OpinaLexicon
public import OpinaThemes

/// What a survey says, ready to be written in several formats.
public struct Report: Sendable {
  /// What was counted.
  public let tally: SurveyTally
  /// What the exports are and how they were read.
  public let survey: SurveyDescription
  /// The language of labels and texts.
  public let locale: Language
  let labels: ThemeLabels
  let messages: Messages
  let likes: [ThemeFinding]
  let dislikes: [ThemeFinding]
  let customers: CustomerOrder
  /// The themes of the survey if there is no frame.
  let discovered: DiscoveredThemes?
  /// What the frame lacks; `nil` if nobody looked.
  let proposals: NewThemes?
  /// What makes a wave, if somebody said it.
  let waves: Wave.Unit?
  /// How the last wave differs from those before; `nil` unless there are two that can be compared.
  public let overTime: ThemesOverTime?
  /// Why the score of the last wave differs from that of the wave before; `nil` without two waves that have enough scores.
  public let scoreChange: ScoreChange?
  let workList: WorkList?

  /// Quotes shown for each theme.
  static let quotesPerTheme = 2

  /// - Parameters:
  ///   - folders: where labels and texts come from, later folders overruling earlier ones.
  ///   - waves: what makes a wave; the survey decides without one.
  ///   - workList: words of the comments that bear no theme.
  ///   - discovered: the themes of the survey if there is no frame.
  ///   - proposals: what the frame lacks.
  /// - Throws: `LexiconError` if a file of labels or texts cannot be read.
  public init(
    tally: SurveyTally, survey: SurveyDescription, locale: Language, folders: [LexiconFolder] = [.builtIn],
    waves: Wave.Unit? = nil, workList: WorkList? = nil, discovered: DiscoveredThemes? = nil,
    proposals: NewThemes? = nil
  ) throws(LexiconError) {
    self.tally = tally
    self.survey = survey
    self.locale = locale
    self.discovered = discovered
    self.proposals = proposals
    labels = try ThemeLabels(language: locale, folders: folders)
    messages = try Messages(language: locale, folders: folders)
    customers = tally.customerOrder
    self.waves = waves
    overTime = tally.themesOverTime(by: waves)
    scoreChange = tally.scoreChange(by: waves)
    self.workList = workList
    (likes, dislikes) = tally.findings(quotes: Self.quotesPerTheme)
  }

  var hasSeveralExports: Bool { survey.exports.count > 1 }

  /// Name of the export that a quote is from.
  func export(of quote: Quote) -> String {
    quote.export < survey.exports.count ? survey.exports[quote.export] : ""
  }

  /// A record number, with its export if there are several.
  func place(_ record: Int, _ export: Int) -> String {
    guard hasSeveralExports, export < survey.exports.count else { return String(record) }
    return messages.text(
      "record-of-export", ["record": .text(String(record)), "export": .text(survey.exports[export])])
  }
}
