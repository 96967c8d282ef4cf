public import OpinaFeedback
internal import OpinaSentiment
internal import OpinaThemes

/// Everything that is counted while responses pass: the comments themselves are not kept.
///
/// Tallies of parts of a survey merge to the tally of the whole, in any order and with the same bits: all sums are whole
/// numbers and quotes are chosen by a total order.
public struct SurveyTally: Sendable {
  /// The scale of the score column; `nil` without one.
  public let scale: Scale?
  /// Whether rows with the same response id are one response.
  public let responsesSpanRows: Bool
  /// Whether customers are counted one by one.
  let countsCustomers: Bool
  /// Rows of exports.
  public internal(set) var records = 0
  /// All responses.
  public internal(set) var total = GroupTally()
  var monthTallies = GroupTallies<WavePart>()
  var exportTallies = GroupTallies<Int>()
  var languageTallies = GroupTallies<String>()
  var scoreTallies = GroupTallies<ScoreGroup>()
  /// By value, for each segment column of the export.
  public internal(set) var segments: [[String: GroupTally]]
  /// Respondents with a score who wrote comments without any theme, and those who wrote nothing.
  var withoutTheme = ByWave<ScoreCounts>()
  var withoutComment = ByWave<ScoreCounts>()
  /// Comment cells in which nothing stands.
  public internal(set) var emptyComments = 0
  /// Comments that say something.
  public internal(set) var opinions = 0
  /// Comments that bear at least one theme.
  public internal(set) var taggedComments = 0
  /// Comments without any theme, by the reason why.
  public internal(set) var untagged = UntaggedCounts()
  /// Comments that contradict the score.
  public internal(set) var mismatches: [Mismatch: Int] = [:]
  /// Comments by what they want, such as `suggestion`.
  public internal(set) var intents: [String: Int] = [:]
  /// The first and last day of a response.
  public internal(set) var days: ClosedRange<CalendarDay>?
  /// By the number of the theme in this tally, in the order in which themes came.
  var themeIds: [String] = []
  var themeNumbers: [String: Int] = [:]
  var themes: [ThemeTally] = []
  /// By the number that mentions have of a theme, its number here: most are looked up without reading an id.
  private var known: [KnownTheme?] = []
  var mismatchQuotes: [Mismatch: QuoteShelf] = [:]
  var customerNumbers = CustomerNumbers()
  var customers = CustomerTallies()

  /// Responses that may go on in further rows.
  var open: [ResponseKey: [ResponseRow]] = [:]
  /// The response that is being counted: its memory serves one after the other.
  var passing = ResponseRow()

  private struct KnownTheme: Sendable {
    let name: ThemeName
    let number: Int
  }

  /// - Parameters:
  ///   - segments: how many segment columns the responses have.
  ///   - responsesSpanRows: whether rows with the same response id are one response; they are counted by
  ///     `closeResponses()`.
  ///   - countsCustomers: whether customers are counted one by one.
  public init(scale: Scale?, segments: Int, responsesSpanRows: Bool = false, countsCustomers: Bool = true) {
    self.scale = scale
    self.responsesSpanRows = responsesSpanRows
    self.countsCustomers = countsCustomers
    self.segments = Array(repeating: [:], count: segments)
  }

  /// By the day of the response, months as `yyyy-mm`.
  public var months: [String: GroupTally] { monthTallies.named(\.month) }
  /// By export, from 0.
  public var exports: [Int: GroupTally] { exportTallies.named { $0 } }
  /// By language of the comment; a response with a score stands with the first of its comments whose language is known.
  public var languages: [String: GroupTally] { languageTallies.named { $0 } }
  /// By the group of the score.
  public var scoreGroups: [ScoreGroup: GroupTally] { scoreTallies.named { $0 } }

  /// The number of a theme in this tally; a new theme gets the next one.
  mutating func number(of theme: String) -> Int {
    if let number = themeNumbers[theme] { return number }
    themeNumbers[theme] = themeIds.count
    themeIds.append(theme)
    themes.append(ThemeTally())
    return themeIds.count - 1
  }

  /// The number of a mention's theme.
  mutating func number(of mention: ThemeMention) -> Int {
    let place = mention.number
    // Comments that were tagged with several catalogues may come to one tally.
    if place >= 0, place < known.count, let theme = known[place], theme.name == mention.name { return theme.number }
    let number = number(of: mention.theme)
    guard place >= 0 else { return number }
    while known.count <= place { known.append(nil) }
    known[place] = KnownTheme(name: mention.name, number: number)
    return number
  }

  /// The number of a customer in this tally; a new one gets the next.
  mutating func number(ofCustomer id: String) -> Int {
    if let number = customerNumbers.number(of: id) { return number }
    customerNumbers.add(id)
    customers.append(CustomerTally())
    return customers.count - 1
  }
}
