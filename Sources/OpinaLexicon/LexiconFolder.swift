internal import CLexicons
internal import FoundationEssentials

/// Where lexicon files come from: built into the program, or a folder on disk.
public enum LexiconFolder: Hashable, Sendable {
  /// The files of `Lexicons/` as they stood when the program was built.
  case builtIn
  /// A folder laid out like `Lexicons/`; files may be missing.
  case disk(path: String)
  /// Tables by their paths below the folder: what a code frame of one's own brings. Its terms take the place of terms
  /// of the same wording, whatever theme those name.
  case frame([String: LexiconTable])

  /// The table of a file; `nil` if the folder has no such file.
  ///
  /// - Parameters:
  ///   - file: path below the folder, such as `es/polarity.tsv`.
  ///   - columns: the header that the file must have.
  public func table(_ file: String, columns: [String]) throws(LexiconError) -> LexiconTable? {
    switch self {
    case .builtIn:
      guard let bytes = Self.embedded[file] else { return nil }
      return try LexiconTable(file: file, bytes: bytes.buffer, expected: columns)
    case .frame(let tables):
      return tables[file]
    case .disk(let path):
      guard let data = Self.data(of: file, in: path) else { return nil }
      let bytes = [UInt8](data)
      let result: Result<LexiconTable, LexiconError> = bytes.withUnsafeBufferPointer { buffer in
        do throws(LexiconError) {
          return .success(try LexiconTable(file: file, bytes: buffer, expected: columns))
        } catch {
          return .failure(error)
        }
      }
      return try result.get()
    }
  }

  /// Rows of a file that have not as many cells as its header.
  public func unevenRows(of file: String) -> [LexiconError] {
    guard case .disk(let path) = self, let data = Self.data(of: file, in: path) else { return [] }
    return [UInt8](data).withUnsafeBufferPointer { LexiconTable.unevenRows(of: file, bytes: $0) }
  }

  /// The bytes of a file. By its path as it is written: what the current folder is called need not be text.
  static func data(of file: String, in folder: String) -> Data? {
    FileManager.default.contents(atPath: folder + "/" + file)
  }

  /// Paths of all files that the folder has, sorted.
  public var files: [String] {
    switch self {
    case .builtIn:
      return Self.embedded.keys.sorted()
    case .frame(let tables):
      return tables.keys.sorted()
    case .disk(let path):
      return Self.tables(in: path)
    }
  }

  /// Files lie in the folder or in one of its folders, each of which may be a link to another place.
  private static func tables(in path: String) -> [String] {
    func names(_ path: String) -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
    let all = names(path).flatMap { name in
      name.hasSuffix(".tsv") ? [name] : names(path + "/" + name).map { name + "/" + $0 }
    }
    return all.filter { $0.hasSuffix(".tsv") }.sorted()
  }

  /// Makes sure that a folder on disk is there, so that rows are not left out in silence because of a slip in a path.
  public func requirePresence() throws(LexiconError) {
    guard case .disk(let path) = self else { return }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      throw LexiconError(
        kind: .notFound, file: path, problem: "no such folder of lexicons",
        remedy: "name one that is laid out like Lexicons/")
    }
  }

  /// Bytes that live as long as the program.
  private struct Embedded: @unchecked Sendable {
    let buffer: UnsafeBufferPointer<UInt8>
  }

  private static let embedded: [String: Embedded] = {
    var count = 0
    guard let files = opina_lexicon_files(&count) else { return [:] }
    var result: [String: Embedded] = [:]
    for file in UnsafeBufferPointer(start: files, count: count) {
      result[String(cString: file.path)] = Embedded(buffer: UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    return result
  }()
}
