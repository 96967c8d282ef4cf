internal import FoundationEssentials
internal import OpinaLexicon

/// A code frame of one's own: a file whose rows name packs, themes, labels, definitions and terms; tab-separated, or a
/// table of another program by its ending: `.csv`, `.json`, `.ndjson`, `.xlsx`.
public struct FrameFile: Hashable, Sendable {
  /// Path as the user gave it.
  public let name: String
  /// In the order of the file.
  public let rows: [FrameRow]

  /// - Parameters:
  ///   - name: what messages call it, such as a path.
  ///   - rows: what it says; `problems(with:)` tells whether they make a frame.
  public init(name: String, rows: [FrameRow]) {
    self.name = name
    self.rows = rows
  }

  /// Reads a frame file.
  ///
  /// - Throws: `FrameError` if there is no such file or a row is none of a frame; whether the rows make a frame is the
  ///   question of `problems(with:)`.
  public init(path: String) throws(FrameError) {
    let isTable = Self.tableEndings.contains { path.hasSuffix($0) }
    let table = isTable ? try Self.table(path: path) : try Self.tabSeparated(path: path)
    var problems: [LexiconError] = []
    rows = table.rows.compactMap { Self.row($0, path, &problems) }
    guard problems.isEmpty else { throw FrameError(problems: problems) }
    name = path
  }

  private static func tabSeparated(path: String) throws(FrameError) -> LexiconTable {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FrameError(
        kind: .notFound,
        problems: [LexiconError(file: path, problem: "no such frame file", remedy: "write one with opina frame new")])
    }
    let bytes = [UInt8](data)
    let table: Result<LexiconTable, LexiconError> = bytes.withUnsafeBufferPointer { buffer in
      do throws(LexiconError) {
        return .success(try LexiconTable(file: path, bytes: buffer, expected: FrameRow.columns))
      } catch { return .failure(error) }
    }
    switch table {
    case .failure(let error): throw FrameError(problems: [error])
    case .success(let table): return table
    }
  }

  private static func row(_ row: LexiconTable.Row, _ file: String, _ problems: inout [LexiconError]) -> FrameRow? {
    func report(_ column: Int, _ problem: String, _ remedy: String) {
      problems.append(LexiconError(file: file, line: row.line, column: column, problem: problem, remedy: remedy))
    }
    guard let kind = FrameRow.Kind(rawValue: row.cells[0]) else {
      let known = FrameRow.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      report(1, "\(row.cells[0]) is no kind of row", "use \(known)")
      return nil
    }
    let needsTheme = kind != .pack
    guard !needsTheme || isIdentifier(row.cells[1]) else {
      report(2, "\(row.cells[1]) is no id of a theme", "use lower-case letters, digits and hyphens")
      return nil
    }
    let needsLanguage = kind == .label || kind == .definition || kind == .term
    let language = Language(rawValue: row.cells[2])
    guard !needsLanguage || language != nil else {
      report(3, "\(row.cells[2]) is no language", "use es, pt, it or en")
      return nil
    }
    guard kind == .theme || kind == .dismissed || row.value(3) != nil else {
      report(4, "the text is missing", "write it, or take the row out")
      return nil
    }
    return FrameRow(
      line: row.line, kind, theme: needsTheme ? row.cells[1] : "", language: needsLanguage ? language : nil,
      text: row.cells[3], rest: Array(row.cells[4...]))
  }

  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.first != UInt8(ascii: "-") && text.utf8.last != UInt8(ascii: "-")
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || $0 == UInt8(ascii: "-")
      }
  }

  /// The bytes of the file: a header, then the rows in their order.
  public var bytes: [UInt8] {
    var text = FrameRow.columns.joined(separator: "\t") + "\n"
    for row in rows { text += row.cells.joined(separator: "\t") + "\n" }
    return Array(text.utf8)
  }

  /// Ids of themes that rows declare or give terms to, in the order of the file.
  public var themes: [String] {
    var seen: Set<String> = []
    return rows.filter { ($0.kind == .theme && $0.text != "-") || $0.kind == .term }.map(\.theme)
      .filter { seen.insert($0).inserted }
  }

  /// Names of the packs that it takes in.
  public var packs: [String] { rows.filter { $0.kind == .pack }.map(\.text) }
}
