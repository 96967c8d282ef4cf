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

  /// How many comments have a word.
  private struct Count: Hashable, Sendable {
    var comments = 0
    /// The last one, by its number: a word that a comment says twice counts once.
    var last = 0

    /// - Parameter comment: its number, from 1.
    mutating func add(_ comment: Int) {
      guard last != comment else { return }
      last = comment
      comments += 1
    }

    static func == (one: Count, other: Count) -> Bool { one.comments == other.comments }

    func hash(into hasher: inout Hasher) { hasher.combine(comments) }
  }

  private var words: [UntaggedReason: [String: Count]] = [:]
  /// Comments that were counted here.
  private var comments = 0

  /// Nothing was counted yet.
  public init() {}

  /// Whether both count the same; which comments came last is no part of it.
  public static func == (one: UntaggedWords, other: UntaggedWords) -> Bool { one.words == other.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(words) }

  /// Counts the different words of a comment that could name what it speaks of.
  ///
  /// - Parameter reader: has just tagged it.
  mutating func add(_ comment: TaggedComment, text: UnsafeBufferPointer<UInt8>, reader: CommentReader) {
    guard let reason = comment.untagged, reason != .none, reason != .gibberish else { return }
    comments += 1
    let vocabulary = reader.lexicon.vocabulary
    for token in reader.reading.tokens where token.kind == .word && token.end - token.start >= Self.shortestWord {
      let form = Int(token.form)
      guard token.form == Vocabulary.unknown || vocabulary.classes[form].isDisjoint(with: [.function, .negator]) else {
        continue
      }
      words[reason, default: [:]][token.spelling(in: text, vocabulary), default: Count()].add(comments)
    }
  }

  mutating func merge(_ other: UntaggedWords) {
    for (reason, counts) in other.words {
      for (word, count) in counts {
        words[reason, default: [:]][word, default: Count()].comments += count.comments
      }
    }
  }

  /// What the comments left for a reason speak of, by the number of comments.
  private func commonest(_ reason: UntaggedReason) -> [(word: String, comments: Int)] {
    (words[reason] ?? [:]).map { (word: $0.key, comments: $0.value.comments) }
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
