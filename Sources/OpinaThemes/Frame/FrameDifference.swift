internal import OpinaLexicon

/// What two frame files say differently.
public struct FrameDifference: Hashable, Sendable {
  /// Rows that only the second one has, in its order.
  public let added: [FrameRow]
  /// Rows that only the first one has, in its order.
  public let removed: [FrameRow]

  /// - Parameters:
  ///   - first: the frame as it is.
  ///   - second: the frame as it would be.
  public init(_ first: FrameFile, _ second: FrameFile) {
    let before = Set(first.rows.map(\.saying))
    let after = Set(second.rows.map(\.saying))
    added = second.rows.filter { !before.contains($0.saying) }
    removed = first.rows.filter { !after.contains($0.saying) }
  }

  /// Whether both say the same, in whatever order.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty }
}

extension FrameFile {
  /// Both frames as one.
  ///
  /// - Throws: `FrameError` naming every row of the second frame that contradicts one of the first.
  public func merged(with other: FrameFile, name: String) throws(FrameError) -> FrameFile {
    var said = FrameSayings()
    for row in rows { said.note(row) }
    var result = rows
    var problems: [LexiconError] = []
    for row in other.rows {
      guard let mine = said.earlier(than: row) else {
        result.append(row)
        continue
      }
      if mine.saying == row.saying { continue }
      problems.append(
        LexiconError(
          file: other.name, line: row.line, column: row.kind == .term ? 2 : 4,
          problem: "contradicts line \(mine.line) of \(self.name)", remedy: "make them say the same, or take one out"))
    }
    guard problems.isEmpty else { throw FrameError(problems: problems) }
    return FrameFile(name: name, rows: result)
  }
}
