internal import OpinaFeedback
internal import OpinaSentiment

/// A row of a response, reduced to what is counted.
///
/// In most exports it is the whole response. Where a response may go on in further rows, rows wait until all are read,
/// because what they say is counted once for the response.
struct ResponseRow: Sendable {
  let export: Int
  let record: Int
  var score: DatedScore?
  var date: String?
  /// Number in the tally.
  var customer: Int?
  var customerName: String?
  var segments: [String]
  var comments: [CountedComment]

  /// A score with the record that it stands in.
  struct DatedScore: Sendable {
    let record: Int
    let score: Double
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
      response.comments += row.comments
    }
    return response
  }

  /// The same in another tally.
  ///
  /// - Parameters:
  ///   - themes: the number there of each theme of this tally.
  ///   - customers: the number there of each customer.
  func renumbered(themes: [Int], customers: [Int]) -> ResponseRow {
    var row = self
    row.customer = customer.map { customers[$0] }
    for comment in row.comments.indices {
      for theme in row.comments[comment].themes.indices {
        row.comments[comment].themes[theme].theme = themes[row.comments[comment].themes[theme].theme]
      }
    }
    return row
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
  /// Each theme once, by its number in the tally.
  var themes: [(theme: Int, sides: SidesTaken)]
  /// What is shown if the comment contradicts a score that stands in another row.
  let quote: CustomerTally.Kept<QuoteCandidate>?
}

/// What the rows of one response have in common.
struct ResponseKey: Hashable, Sendable {
  let export: Int
  let id: String
}
