internal import OpinaFeedback
internal import OpinaHealth
internal import Synchronization

/// What is counted of a survey while its batches pass.
struct SurveyCounts: Sendable {
  var tally: SurveyTally
  /// Of the responses that speak of something that the frame lacks, with that as their themes.
  var proposals: SurveyTally
  var untagged = UntaggedWords()

  init(_ layout: ExportLayout, responsesSpanRows: Bool) {
    tally = SurveyTally(
      scale: layout.scale, segments: layout.segments.count, responsesSpanRows: responsesSpanRows)
    proposals = SurveyTally(
      scale: layout.scale, segments: 0, responsesSpanRows: responsesSpanRows, countsCustomers: false)
  }

  /// - Parameters:
  ///   - export: of which of several exports it is a record.
  ///   - mayRepeat: whether another row may have the id of its response.
  mutating func add(_ record: OrderedReading.ReadRecord, export: Int, mayRepeat: Bool) {
    tally.add(record.response, comments: record.comments, export: export, mayGoOn: mayRepeat)
    guard record.comments.contains(where: { !$0.tagged.proposed.isEmpty }) else { return }
    proposals.add(
      record.response, comments: record.comments.map(\.withProposedThemes), export: export, mayGoOn: mayRepeat)
  }

  /// Adds other counts, which are of no use any more.
  mutating func merge(draining other: inout SurveyCounts) {
    tally.merge(draining: &other.tally)
    proposals.merge(draining: &other.proposals)
    untagged.merge(other.untagged)
  }
}

/// Counts that threads take and give back: each batch is added to those of its thread, and they are merged once, when all
/// batches are read. Which batches come to which of them decides nothing, because counts merge in any order.
final class CountsPool: Sendable {
  private let empty: SurveyCounts
  private let idle = Mutex<[SurveyCounts]>([])

  init(_ empty: SurveyCounts) { self.empty = empty }

  /// Calls `body` with counts that nobody else uses meanwhile.
  func withCounts<Result>(_ body: (inout SurveyCounts) throws -> Result) rethrows -> Result {
    var counts = idle.withLock { $0.popLast() } ?? empty
    defer { idle.withLock { $0.append(counts) } }
    return try body(&counts)
  }

  /// All that was counted; nothing stays here.
  func takeAll() -> SurveyCounts {
    var parts = idle.withLock { idle in
      defer { idle = [] }
      return idle
    }
    var all = parts.popLast() ?? empty
    // One after the other is dropped as soon as it is merged.
    while var part = parts.popLast() { all.merge(draining: &part) }
    return all
  }
}
