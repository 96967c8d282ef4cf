public import OpinaFeedback
public import OpinaHealth
public import OpinaThemes

extension OrderedReading {
  /// One record with what was read in its comments.
  public struct ReadRecord: Sendable {
    /// Position in the batch.
    public let index: Int
    /// What the respondent answered beside the comments.
    public let response: Response
    /// One for each column of comments.
    public let comments: [ReadComment]
  }

  /// Reads the comments of every record of a batch.
  public func records(of batch: RecordBatch, layout: ExportLayout, with reader: CommentReader) -> [ReadRecord] {
    var records: [ReadRecord] = []
    records.reserveCapacity(batch.records.count)
    forEachRecord(of: batch, layout: layout, with: reader) { records.append($0) }
    return records
  }

  /// Reads the comments of every record of a batch and keeps none of them.
  ///
  /// - Parameters:
  ///   - note: is shown each comment while the reader still knows what it read in it.
  ///   - take: is called with each record, in order. Whoever does not keep the record leaves its memory to the next one.
  public func forEachRecord(
    of batch: RecordBatch, layout: ExportLayout, with reader: CommentReader,
    note: (TaggedComment, UnsafeBufferPointer<UInt8>) -> Void = { _, _ in }, take: (ReadRecord) -> Void
  ) {
    batch.bytes.withUnsafeBufferPointer { bytes in
      var waiting = WaitingRecords()
      for index in batch.records.indices {
        let response = layout.response(index, in: batch)
        waiting.begin(index, response)
        let hint = prior.hint(for: response)
        for field in response.comments {
          if waiting.requests.count == CommentReader.groupSize {
            read(&waiting, of: batch, layout, with: reader, note: note, take: take)
          }
          waiting.places.append((record: waiting.responses.count - 1, field: field))
          waiting.requests.append(
            CommentReader.Request(
              UnsafeBufferPointer(rebasing: bytes[field.bytes]), answering: field.question, hint: hint))
        }
      }
      read(&waiting, of: batch, layout, with: reader, note: note, take: take)
    }
  }

  private func read(
    _ waiting: inout WaitingRecords, of batch: RecordBatch, _ layout: ExportLayout, with reader: CommentReader,
    note: (TaggedComment, UnsafeBufferPointer<UInt8>) -> Void, take: (ReadRecord) -> Void
  ) {
    let requests = waiting.requests
    tag(requests, with: reader) { place, tagged in
      note(tagged, requests[place].text)
      let (record, field) = waiting.places[place]
      waiting.comments[record].append(
        ReadComment(
          field: field, column: layout.columns[field.column].name, text: batch.bytes[field.bytes], tagged: tagged))
    }
    waiting.takeWhole(take)
  }

  /// As many comments as a reader reads together, and the records that they belong to.
  private struct WaitingRecords {
    var requests: [CommentReader.Request] = []
    /// The record of each, by its place among those that wait.
    var places: [(record: Int, field: CommentField)] = []
    var responses: [(index: Int, response: Response)] = []
    /// What was read for each record, and behind them memory for more.
    var comments: [[ReadComment]] = []

    init() {
      requests.reserveCapacity(CommentReader.groupSize)
      places.reserveCapacity(CommentReader.groupSize)
      responses.reserveCapacity(CommentReader.groupSize + 1)
      comments.reserveCapacity(CommentReader.groupSize + 1)
    }

    mutating func begin(_ index: Int, _ response: Response) {
      responses.append((index: index, response: response))
      if comments.count < responses.count { comments.append([]) }
    }

    /// Hands on the records all of whose comments are read: all but perhaps the last one.
    mutating func takeWhole(_ take: (ReadRecord) -> Void) {
      requests.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      var taken = 0
      while taken < responses.count, comments[taken].count == responses[taken].response.comments.count {
        take(ReadRecord(index: responses[taken].index, response: responses[taken].response, comments: comments[taken]))
        comments[taken].removeAll(keepingCapacity: true)
        taken += 1
      }
      responses.removeSubrange(..<taken)
      if taken < comments.count { comments.swapAt(0, taken) }
    }
  }
}
