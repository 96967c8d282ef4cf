internal import OpinaFeedback
internal import OpinaSentiment

/// A row of a response, reduced to what is counted.
///
/// In most exports it is the whole response. Where a response may go on in further rows, rows wait until all are read,
/// because what they say is counted once for the response.
struct ResponseRow: Sendable {
  var export = 0
  var record = 0
  var score: DatedScore?
  var date: ResponseDate?
  /// Number in the tally.
  var customer: Int?
  var customerName: String?
  var segments: [String] = []
  var comments: [CountedComment] = []
  /// What the comments speak of, one comment behind the other.
  var themes: [SpokenTheme] = []

  /// A score with the record that it stands in.
  struct DatedScore: Sendable {
    let record: Int
    let score: Double
  }

  /// Takes another row's place, in the memory that it has.
  mutating func begin(_ source: ResponseSource) {
    let response = source.response
    export = source.export
    record = response.record
    score = source.group == nil ? nil : response.score.map { DatedScore(record: response.record, score: $0) }
    date = source.date
    customer = source.customer
    customerName = response.customerName
    segments = response.segments
    comments.removeAll(keepingCapacity: true)
    themes.removeAll(keepingCapacity: true)
  }

  /// Counts what the comment that comes next says of a theme.
  ///
  /// - Parameter start: where the themes of that comment begin.
  mutating func add(_ theme: Int, _ sides: SidesTaken, since start: Int) {
    for place in start..<themes.count where Int(themes[place].theme) == theme {
      themes[place].sides.formUnion(sides)
      return
    }
    themes.append(SpokenTheme(theme: theme, sides: sides))
  }

  /// Rows of one response as one: of each fact, the first that is given counts.
  static func joined(_ rows: [ResponseRow]) -> ResponseRow? {
    let rows = rows.count > 1 ? rows.sorted { $0.record < $1.record } : rows
    guard var response = rows.first else { return nil }
    for row in rows.dropFirst() {
      response.score = response.score ?? row.score
      response.date = response.date ?? row.date
      response.customer = response.customer ?? row.customer
      response.customerName = response.customerName ?? row.customerName
      for column in response.segments.indices where response.segments[column].isEmpty {
        response.segments[column] = row.segments[column]
      }
      response.comments += row.comments.map { $0.moved(by: response.themes.count) }
      response.themes += row.themes
    }
    return response
  }

  /// The same in another tally.
  ///
  /// - Parameters:
  ///   - numbers: the number there of each theme of this tally.
  ///   - customers: the number there of each customer.
  func renumbered(themes numbers: [Int], customers: [Int]) -> ResponseRow {
    var row = self
    row.customer = customer.map { customers[$0] }
    for place in row.themes.indices { row.themes[place].theme = Int32(numbers[Int(row.themes[place].theme)]) }
    return row
  }
}

/// A theme that a comment speaks of, by its number in the tally.
struct SpokenTheme: Sendable, BitwiseCopyable {
  var theme: Int32
  var sides: SidesTaken

  init(theme: Int, sides: SidesTaken) {
    self.theme = Int32(theme)
    self.sides = sides
  }
}

/// What one comment says, reduced to what is counted.
struct CountedComment: Sendable {
  let language: String
  /// `nil` if it says nothing.
  let sentiment: Sentiment?
  let question: Question
  let record: Int
  let columnIndex: Int
  /// The comment speaks of leaving or of going to law.
  let isAlarm: Bool
  /// Where its themes stand among those of its response, each once.
  var themes: Range<Int>
  /// What is shown if the comment contradicts a score that stands in another row.
  let quote: CustomerTally.Kept<QuoteCandidate>?

  fileprivate func moved(by places: Int) -> CountedComment {
    var comment = self
    comment.themes = themes.lowerBound + places..<themes.upperBound + places
    return comment
  }
}

/// What the rows of one response have in common.
struct ResponseKey: Hashable, Sendable {
  let export: Int
  let id: String
}

/// A response beside what is known of it before its comments are counted.
struct ResponseSource {
  let response: Response
  let date: ResponseDate?
  let export: Int
  let group: ScoreGroup?
  /// Number in the tally, if its customers are counted.
  let customer: Int?

  var day: CalendarDay? { date?.day }
}
