public import OpinaFeedback
public import OpinaReport
internal import OpinaSentiment
public import OpinaThemes

/// How much of an export a frame tags, and what the comments that it leaves speak of.
public struct FrameCoverage: Hashable, Sendable {
  /// Comments that were read.
  public private(set) var comments = 0
  /// Comments with something to say.
  public private(set) var opinions = 0
  /// Of `opinions`, those that bear a theme.
  public private(set) var tagged = 0
  /// Comments without a theme, by the reason why.
  public private(set) var untagged: [UntaggedReason: Int] = [:]
  /// Comments by theme.
  public private(set) var mentions: [String: Int] = [:]
  private var words = UntaggedWords()

  /// Nothing was counted yet.
  public init() {}

  /// Counts a comment that a reader has just tagged.
  mutating func add(_ comment: TaggedComment, text: UnsafeBufferPointer<UInt8>, reader: CommentReader) {
    comments += 1
    if comment.saysSomething {
      opinions += 1
      if !comment.themes.isEmpty { tagged += 1 }
    }
    for theme in Set(comment.themes.map(\.theme)) { mentions[theme, default: 0] += 1 }
    guard let reason = comment.untagged else { return }
    untagged[reason, default: 0] += 1
    words.add(comment, text: text, reader: reader)
  }

  mutating func merge(_ other: FrameCoverage) {
    comments += other.comments
    opinions += other.opinions
    tagged += other.tagged
    untagged.merge(other.untagged, uniquingKeysWith: +)
    mentions.merge(other.mentions, uniquingKeysWith: +)
    words.merge(other.words)
  }

  /// What the comments that the frame leaves speak of.
  public var workList: WorkList { words.workList }
}

extension OrderedReading {
  /// Reads an export and counts what its frame covers.
  public nonisolated(nonsending) func coverage(of export: inout ExportReader) async throws -> FrameCoverage {
    var total = FrameCoverage()
    let language = language
    try await run(&export) { batch, layout, reader in
      var part = FrameCoverage()
      Self.forEachComment(batch, layout) { _, field, text in
        part.add(reader.tag(text, answering: field.question, in: language), text: text, reader: reader)
      }
      return part
    } take: { part, _ in
      total.merge(part)
    }
    return total
  }

  static func forEachComment(
    _ batch: RecordBatch, _ layout: ExportLayout, _ body: (Response, CommentField, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    batch.bytes.withUnsafeBufferPointer { bytes in
      for index in batch.records.indices {
        let response = layout.response(index, in: batch)
        for field in response.comments {
          body(response, field, UnsafeBufferPointer(rebasing: bytes[field.bytes]))
        }
      }
    }
  }
}
