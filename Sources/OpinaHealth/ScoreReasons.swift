internal import OpinaSentiment
public import OpinaThemes

extension ScoreGroup {
  /// A theme that is criticised, by the first mention that does so, and how badly it fares at worst.
  private struct Reason: BitwiseCopyable {
    let mention: Int
    var score: Double
  }

  /// The themes that explain the score of a detractor or passive, strongest first.
  ///
  /// Those are the themes that the comment criticises, ordered by their most negative clause, and where that is the same
  /// by their place in the comment. A promoter's score needs no such reason.
  public func reasons(in mentions: [ThemeMention]) -> [String] {
    var reasons: [String] = []
    mentions.withUnsafeBufferPointer { buffer in
      forEachReason(in: buffer) { reasons.append(buffer[$0].theme) }
    }
    return reasons
  }

  /// Calls `body` with the position of a mention for each of these themes, in the same order.
  package func forEachReason(in mentions: UnsafeBufferPointer<ThemeMention>, _ body: (Int) -> Void) {
    guard self != .promoter, !mentions.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: Reason.self, capacity: mentions.count) { reasons in
      var count = 0
      mentions: for index in mentions.indices
      where SidesTaken(mentions[index].sentiment.label).contains(.criticism) {
        let score = mentions[index].sentiment.score
        for known in 0..<count where mentions.areOfSameTheme(index, reasons[known].mention) {
          reasons[known].score = min(reasons[known].score, score)
          continue mentions
        }
        reasons.initializeElement(at: count, to: Reason(mention: index, score: score))
        count += 1
      }
      // By insertion: there are few, and those of the same score keep their order.
      for index in 0..<count {
        let moved = reasons[index]
        var place = index
        while place > 0, reasons[place - 1].score > moved.score {
          reasons[place] = reasons[place - 1]
          place -= 1
        }
        reasons[place] = moved
      }
      for index in 0..<count { body(reasons[index].mention) }
    }
  }
}
