public import OpinaFeedback
internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText
public import OpinaThemes

/// How much of an export a frame tags, and what the comments that it leaves speak of.
public struct FrameCoverage: Hashable, Sendable {
  /// Words of the work list for each reason.
  static let longestWorkList = 40
  /// Shorter words say nothing.
  static let shortestWord = 3

  public private(set) var comments = 0
  /// Comments with something to say.
  public private(set) var opinions = 0
  /// Of `opinions`, those that bear a theme.
  public private(set) var tagged = 0
  public private(set) var untagged: [UntaggedReason: Int] = [:]
  /// Comments by theme.
  public private(set) var mentions: [String: Int] = [:]
  private var words: [UntaggedReason: [String: Int]] = [:]

  public init() {}

  /// Counts a comment that a reader has just tagged.
  mutating func add(_ comment: TaggedComment, text: UnsafeBufferPointer<UInt8>, reader: CommentReader) {
    comments += 1
    if comment.content == .opinion {
      opinions += 1
      if !comment.themes.isEmpty { tagged += 1 }
    }
    for theme in Set(comment.themes.map(\.theme)) { mentions[theme, default: 0] += 1 }
    guard let reason = comment.untagged else { return }
    untagged[reason, default: 0] += 1
    guard reason != .none, reason != .gibberish else { return }
    for word in Self.words(text, reader) { words[reason, default: [:]][word, default: 0] += 1 }
  }

  /// The different words of a comment that could name what it speaks of.
  private static func words(_ text: UnsafeBufferPointer<UInt8>, _ reader: CommentReader) -> Set<String> {
    var result: Set<String> = []
    let vocabulary = reader.lexicon.vocabulary
    for token in reader.reading.tokens where token.kind == .word && token.end - token.start >= Self.shortestWord {
      let form = Int(token.form)
      guard token.form == Vocabulary.unknown || vocabulary.classes[form].isDisjoint(with: [.function, .negator]) else {
        continue
      }
      result.insert(
        token.form == Vocabulary.unknown
          ? String(decoding: text[token.range], as: UTF8.self).lowercased() : vocabulary.spellings[form])
    }
    return result
  }

  mutating func merge(_ other: FrameCoverage) {
    comments += other.comments
    opinions += other.opinions
    tagged += other.tagged
    untagged.merge(other.untagged, uniquingKeysWith: +)
    mentions.merge(other.mentions, uniquingKeysWith: +)
    words.merge(other.words) { $0.merging($1, uniquingKeysWith: +) }
  }

  /// What the comments left for a reason speak of, by the number of comments.
  public func workList(_ reason: UntaggedReason) -> [(word: String, comments: Int)] {
    (words[reason] ?? [:]).map { (word: $0.key, comments: $0.value) }
      .sorted { (-$0.comments, $0.word) < (-$1.comments, $1.word) }
      .prefix(Self.longestWorkList).map { $0 }
  }
}

extension OrderedReading {
  /// Reads an export and counts what its frame covers.
  public func coverage(of export: inout ExportReader) async throws -> FrameCoverage {
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
