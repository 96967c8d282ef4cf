internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder that keeps compiled lexicons between runs of the program: compiling takes a second, loading what was compiled
/// next to nothing.
///
/// A file belongs to one build of the program and to the very bytes of the lexicons; whatever else it holds is compiled
/// anew. It holds words and values of lexicons, nothing of any comment. Where it cannot be read or written the program
/// compiles, and says nothing.
public struct LexiconCache: Sendable {
  /// Files that stay, those used last; the program, a company's lexicons, its code frame and a linguist's rows make one
  /// each.
  static let mostFiles = 4
  /// Changes when the layout does in a way that strides and sizes do not tell.
  private static let format: UInt64 = 3
  /// Bytes of the built-in lexicons and some room, so that writing does not move them again and again.
  private static let usualSize = 100 << 20
  private static let ending = ".lexicons"
  /// At both ends of a file, so that a part of one is never taken for the whole.
  private static let mark: UInt64 = 0x4F50_494E_415F_4C58

  private let folder: String

  /// - Parameter folder: where compiled lexicons are kept; it is made when there is something to keep.
  public init(folder: String) { self.folder = folder }

  /// The user's own cache: `$XDG_CACHE_HOME/opina`, else `~/.cache/opina`; `nil` where there is neither.
  public static func user(_ environment: [String: String]) -> LexiconCache? {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return LexiconCache(folder: cache + "/opina") }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return LexiconCache(folder: home + "/.cache/opina")
  }

  /// What a set of lexicons compiled by this very program is known by.
  struct Key: Hashable {
    let hash: UInt64

    var name: String {
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits + LexiconCache.ending
    }
  }

  /// - Returns: `nil` if the program cannot tell which build of itself runs.
  func key(_ folders: [LexiconFolder]) -> Key? {
    var hash = KeyHash()
    hash.add(wide: Self.format)
    guard Self.addProgram(to: &hash) else { return nil }
    for folder in folders {
      switch folder {
      case .builtIn: continue
      case .disk(let path):
        for file in folder.files {
          guard let data = LexiconFolder.data(of: file, in: path) else { return nil }
          hash.add(file)
          data.withUnsafeBytes { hash.add($0) }
        }
      case .frame(let tables):
        for (path, table) in tables.sorted(by: { $0.key < $1.key }) {
          hash.add(path)
          hash.add(table)
        }
      }
      hash.add(wide: Self.mark)
    }
    return Key(hash: hash.value)
  }

  /// Adds what tells this build from others: the file that holds this code, which is the program itself, or a library that
  /// somebody else's program has loaded.
  private static func addProgram(to hash: inout KeyHash) -> Bool {
    #if os(Linux)
      var file = stat()
      guard let path = LoadedFile.ofThisCode, stat(path, &file) == 0 else { return false }
      hash.add(wide: UInt64(truncatingIfNeeded: file.st_size))
      hash.add(wide: UInt64(truncatingIfNeeded: file.st_mtim.tv_sec))
      hash.add(wide: UInt64(truncatingIfNeeded: file.st_mtim.tv_nsec))
      hash.add(wide: UInt64(truncatingIfNeeded: file.st_ino))
      hash.add(wide: UInt64(truncatingIfNeeded: file.st_dev))
      return true
    #else
      return false
    #endif
  }

  /// The lexicons of a key; `nil` if the cache does not have them.
  func load(_ key: Key) -> CompiledLexicons? {
    guard let image = map(folder + "/" + key.name) else { return nil }
    var reader = LexiconImage.Reader(image, from: LexiconImage.alignment)
    return try? CompiledLexicons(&reader)
  }

  private func map(_ path: String) -> LexiconImage? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    // What is in use is not the oldest, however long ago it was compiled.
    futimens(file, nil)
    var status = stat()
    // Only what this user wrote is trusted.
    guard fstat(file, &status) == 0, status.st_uid == geteuid(), status.st_size >= 2 * LexiconImage.alignment,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED
    else { return nil }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    let image = LexiconImage(bytes) { munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count) }
    let isWhole =
      bytes.load(as: UInt64.self) == Self.mark
      && bytes.load(fromByteOffset: 8, as: UInt64.self) == UInt64(bytes.count)
      && bytes.load(fromByteOffset: bytes.count - 8, as: UInt64.self) == Self.mark
    return isWhole ? image : nil
  }

  /// Keeps lexicons for the next run.
  func store(_ lexicons: CompiledLexicons, _ key: Key) {
    var image = LexiconImage.Writer(from: LexiconImage.alignment, expected: Self.usualSize)
    lexicons.write(to: &image)
    image.finish(with: Self.mark)
    image.put(Self.mark, at: 0)
    image.put(UInt64(image.bytes.count), at: 8)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      // Written whole under its name or not at all, whatever other runs do at the same time.
      let file = URL(filePath: folder).appending(path: key.name)
      try image.bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        let data = Data(
          bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count, deallocator: .none)
        try data.write(to: file, options: .atomic)
      }
    } catch {
      return
    }
    removeOldest()
  }

  private func removeOldest() {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
    let files = names.filter { $0.hasSuffix(Self.ending) }.compactMap { name -> (path: String, time: Int)? in
      var status = stat()
      let path = folder + "/" + name
      return stat(path, &status) == 0 ? (path, Int(status.st_mtim.tv_sec)) : nil
    }
    let newestFirst = files.sorted { ($0.time, $0.path) > ($1.time, $1.path) }
    for file in newestFirst.dropFirst(Self.mostFiles) { try? FileManager.default.removeItem(atPath: file.path) }
  }
}

extension KeyHash {
  fileprivate mutating func add(_ text: String) {
    for byte in text.utf8 { add(UInt32(byte)) }
    add(wide: UInt64(text.utf8.count))
  }

  fileprivate mutating func add(_ table: LexiconTable) {
    add(table.file)
    for column in table.columns { add(column) }
    for row in table.rows {
      add(UInt32(truncatingIfNeeded: row.line))
      for cell in row.cells { add(cell) }
    }
    add(wide: UInt64(table.rows.count))
  }

  /// Four bytes at a time: files of lexicons have megabytes.
  fileprivate mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index + 4 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      index += 4
    }
    while index < bytes.count {
      add(UInt32(bytes[index]))
      index += 1
    }
    add(wide: UInt64(bytes.count))
  }
}
