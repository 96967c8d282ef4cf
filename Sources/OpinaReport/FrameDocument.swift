internal import OpinaLexicon
public import OpinaThemes

/// A frame as a file that other programs open.
public struct FrameDocument: Hashable, Sendable {
  /// How a frame is written.
  public enum Notation: Hashable, Sendable {
    /// Tab-separated, as lexicons are kept.
    case tabSeparated
    /// For spreadsheets and programs (RFC 4180); empty cells are empty.
    case commaSeparated
    /// An array of objects; fields that say nothing are left out.
    case json

    /// The notation that the ending of a file asks for.
    public init(path: String?) {
      switch path {
      case .some(let path) where path.hasSuffix(".csv"): self = .commaSeparated
      case .some(let path) where path.hasSuffix(".json"): self = .json
      default: self = .tabSeparated
      }
    }
  }

  /// The file, in UTF-8.
  public let bytes: [UInt8]

  /// - Parameters:
  ///   - frame: what is written.
  ///   - notation: how.
  public init(_ frame: FrameFile, as notation: Notation) {
    switch notation {
    case .tabSeparated: bytes = frame.bytes
    case .commaSeparated: bytes = Self.delimited(frame)
    case .json: bytes = Self.json(frame)
    }
  }

  private static func delimited(_ frame: FrameFile) -> [UInt8] {
    var text = DelimitedText(style: .comma)
    text.begin()
    for cells in [FrameRow.columns] + frame.rows.map(\.cells) {
      for cell in cells { text.add(cell == "-" ? "" : cell) }
      text.endRow()
    }
    return text.bytes
  }

  private static func json(_ frame: FrameFile) -> [UInt8] {
    let rows = frame.rows.map { row in
      JSONValue.object(
        zip(FrameRow.columns, row.cells).filter { $1 != "-" }.map { JSONValue.Field($0, .string($1)) })
    }
    return JSONValue.array(rows).document
  }
}
