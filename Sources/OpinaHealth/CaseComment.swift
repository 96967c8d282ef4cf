internal import OpinaSentiment
internal import OpinaThemes

/// The comment on which the case of a customer stands; less makes a better case.
///
/// The order is total and knows nothing of arrival, so any number of threads chooses the same comment.
struct CaseComment: Hashable, Comparable, Sendable {
  let quote: Quote
  private let merit: Merit

  /// What of a comment decides whether it makes the case; known before the comment is cut.
  struct Merit: Hashable, Comparable, Sendable {
    let moment: CustomerTally.Moment
    /// Praise makes no case, but is what there is to quote of who gave nothing else with a poor score.
    let isPraise: Bool
    /// A stock answer says that there is something and not what.
    let isStockAnswer: Bool
    /// −1 … 1.
    let sentiment: Double

    init(_ comment: ReadComment, moment: CustomerTally.Moment) {
      self.moment = moment
      isPraise = comment.tagged.sentiment?.label == .positive
      isStockAnswer = comment.tagged.content != .opinion
      sentiment = comment.tagged.sentiment?.score ?? 0
    }

    /// Whatever is no praise first, then the latest response, and in it the most negative comment, before stock answers.
    static func < (one: Merit, other: Merit) -> Bool {
      if one.isPraise != other.isPraise { return other.isPraise }
      if !one.moment.isSameResponse(as: other.moment) { return one.moment > other.moment }
      if one.isStockAnswer != other.isStockAnswer { return other.isStockAnswer }
      if one.sentiment != other.sentiment { return one.sentiment < other.sentiment }
      return one.moment.columnIndex < other.moment.columnIndex
    }
  }

  init(quote: Quote, merit: Merit) {
    self.quote = quote
    self.merit = merit
  }

  var isPraise: Bool { merit.isPraise }
  var moment: CustomerTally.Moment { merit.moment }

  static func < (one: CaseComment, other: CaseComment) -> Bool { one.merit < other.merit }

  /// Whether a comment of that merit would take the place of this one.
  func yields(to merit: Merit) -> Bool { merit < self.merit }
}
