public import OpinaFeedback
internal import OpinaThemes

/// What another frame would change in the tags of an export.
public struct FrameChange: Hashable, Sendable {
  /// Examples of each change.
  static let mostExamples = 3

  /// One theme's comments that come or go.
  public struct Move: Hashable, Sendable {
    /// Comments that bear it with the second frame alone.
    public internal(set) var gained = 0
    /// Comments that bear it with the first frame alone.
    public internal(set) var lost = 0
    /// Ids of the first responses, with the clause that is tagged.
    public internal(set) var examples: [String] = []
  }

  /// Comments that were read.
  public private(set) var comments = 0
  /// Comments whose themes differ.
  public private(set) var changed = 0
  /// By theme; without those whose comments are the same.
  public private(set) var moves: [String: Move] = [:]

  /// Nothing was counted yet.
  public init() {}

  mutating func add(
    _ before: TaggedComment, _ after: TaggedComment, id: String, text: UnsafeBufferPointer<UInt8>
  ) {
    comments += 1
    let old = Set(before.themes.map(\.theme))
    let new = Set(after.themes.map(\.theme))
    guard old != new else { return }
    changed += 1
    func note(_ mentions: [ThemeMention], _ themes: Set<String>, _ sign: String, _ count: (inout Move) -> Void) {
      for theme in themes {
        var move = moves[theme] ?? Move()
        count(&move)
        if move.examples.count < Self.mostExamples, let mention = mentions.first(where: { $0.theme == theme }) {
          move.examples.append("\(sign) \(id): \(String(decoding: text[mention.clause], as: UTF8.self))")
        }
        moves[theme] = move
      }
    }
    note(after.themes, new.subtracting(old), "+") { $0.gained += 1 }
    note(before.themes, old.subtracting(new), "-") { $0.lost += 1 }
  }

  /// Adds what stands behind in the export.
  mutating func merge(_ later: FrameChange) {
    comments += later.comments
    changed += later.changed
    moves.merge(later.moves) { mine, theirs in
      var sum = mine
      sum.gained += theirs.gained
      sum.lost += theirs.lost
      sum.examples = Array((mine.examples + theirs.examples).prefix(Self.mostExamples))
      return sum
    }
  }
}

extension OrderedReading {
  /// Reads an export with this frame and with another one.
  public nonisolated(nonsending) func change(
    to other: Analyzer, of export: inout ExportReader
  ) async throws -> FrameChange {
    var total = FrameChange()
    let language = language
    try await run(&export) { batch, layout, reader in
      var part = FrameChange()
      let second = try other.makeReader()
      Self.forEachComment(batch, layout) { response, field, text in
        let before = reader.tag(text, answering: field.question, in: language)
        let after = second.tag(text, answering: field.question, in: language)
        part.add(before, after, id: response.id, text: text)
      }
      return part
    } take: { part, _ in
      total.merge(part)
    }
    return total
  }
}
