public import OpinaFeedback
internal import OpinaSentiment
public import OpinaThemes

/// The comments of an export that have a score, to be learnt from.
///
/// Memory is bounded: of more different texts than `most` those with the smallest hashes are kept, the same ones in
/// whatever order they come, so parts merge in any order.
public struct ScoredComments: Sendable {
  /// Different texts that are learnt from: more of them change the weights of words that matter no more.
  static let most = 50_000

  private(set) var entries: [ScoredComment.Key: ScoredComment] = [:]
  private var limit = UInt64.max

  /// No comment was added yet.
  public init() {}

  /// Adds a comment of a response.
  ///
  /// - Parameter score: as given, on the scale.
  public mutating func add(_ features: CommentFeatures, of tagged: TaggedComment, score: Double, on scale: Scale) {
    guard features.text <= limit, let sentiment = Adaptation.adaptable(tagged), !features.words.isEmpty else { return }
    let comment = ScoredComment(lexicon: sentiment.score, words: features.words.map(\.key))
    let key = ScoredComment.Key(text: features.text, reading: comment.reading)
    entries[key, default: comment].add(place: scale.place(of: score))
    if entries.count >= 2 * Self.most { drop() }
  }

  /// Takes those of other records in.
  public mutating func merge(_ other: ScoredComments) {
    limit = min(limit, other.limit)
    for (key, entry) in other.entries where key.text <= limit {
      if entries[key]?.merge(entry) == nil { entries[key] = entry }
    }
    if entries.count >= 2 * Self.most { drop() }
  }

  /// In an order that depends on nothing but the comments.
  var sorted: [(key: ScoredComment.Key, comment: ScoredComment)] {
    entries.map { (key: $0.key, comment: $0.value) }.sorted { $0.key < $1.key }.prefix(Self.most).map { $0 }
  }

  private mutating func drop() {
    let kept = entries.keys.sorted().prefix(Self.most)
    guard let last = kept.last else { return }
    limit = last.text
    entries = entries.filter { $0.key.text <= last.text }
  }
}
