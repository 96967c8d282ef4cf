internal import OpinaLexicon
internal import OpinaReport
internal import OpinaSentiment
internal import OpinaText
internal import OpinaThemes

/// What comments speak of that bear no theme: their words, by the reason for it.
///
/// Parts of a survey merge in any order; memory grows with the vocabulary.
public struct UntaggedWords: Hashable, Sendable {
  /// Words of the work list for each reason.
  static let longestWorkList = 40
  /// Shorter words say nothing.
  static let shortestWord = 3

  private var words: [UntaggedReason: [String: Int]] = [:]

  /// Nothing was counted yet.
  public init() {}

  /// Counts a comment that a reader has just tagged.
  mutating func add(_ comment: TaggedComment, text: UnsafeBufferPointer<UInt8>, reader: CommentReader) {
    guard let reason = comment.untagged, reason != .none, reason != .gibberish else { return }
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
      result.insert(token.spelling(in: text, vocabulary))
    }
    return result
  }

  mutating func merge(_ other: UntaggedWords) {
    words.merge(other.words) { $0.merging($1, uniquingKeysWith: +) }
  }

  /// What the comments left for a reason speak of, by the number of comments.
  private func commonest(_ reason: UntaggedReason) -> [(word: String, comments: Int)] {
    (words[reason] ?? [:]).map { (word: $0.key, comments: $0.value) }
      .sorted { (-$0.comments, $0.word) < (-$1.comments, $1.word) }
      .prefix(Self.longestWorkList).map { $0 }
  }

  /// All of them.
  var workList: WorkList {
    WorkList(Dictionary(uniqueKeysWithValues: UntaggedReason.allCases.map { ($0, commonest($0)) }))
  }

  /// For a report. Words of a single comment are left out: they may be anything, a name among them.
  var reported: WorkList {
    WorkList(
      Dictionary(
        uniqueKeysWithValues: UntaggedReason.allCases.map { ($0, commonest($0).filter { $0.comments > 1 }) }))
  }
}
