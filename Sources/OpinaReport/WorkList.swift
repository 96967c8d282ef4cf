public import OpinaThemes

/// Words of the comments that the frame leaves, by how many of these comments have them.
public struct WorkList: Hashable, Sendable {
  /// Words for each reason, most frequent first.
  public let words: [UntaggedReason: [(word: String, comments: Int)]]

  /// - Parameter words: for each reason, most frequent first.
  public init(_ words: [UntaggedReason: [(word: String, comments: Int)]]) { self.words = words }

  public static func == (left: WorkList, right: WorkList) -> Bool { left.json == right.json }

  public func hash(into hasher: inout Hasher) { hasher.combine(json) }

  /// The words of each reason that has any.
  var json: JSONValue { json(of: UntaggedReason.allCases.filter { words[$0]?.isEmpty == false }) }

  /// The words of some reasons, each with the number of comments.
  public func json(of reasons: [UntaggedReason]) -> JSONValue {
    .object(
      reasons.map { reason in
        .init(
          reason.rawValue,
          .array(
            (words[reason] ?? []).map {
              .object([.init("word", .string($0.word)), .init("comments", .integer($0.comments))])
            }))
      })
  }
}
