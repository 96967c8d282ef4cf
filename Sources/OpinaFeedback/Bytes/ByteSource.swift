#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where the bytes of an export come from: a file, standard input, memory, or what one of them holds compressed.
///
/// A class because it owns a file descriptor and closes it when it goes.
final class ByteSource {
  private enum Origin {
    case descriptor(Int32)
    case memory([UInt8], chunk: Int)
    case gzip(GzipStream)
    case entry(ZipEntry)
  }

  /// The name that messages use.
  let name: String
  /// Path of the file whose bytes these are, as they stand; `nil` for anything else.
  let path: String?
  private let origin: Origin
  /// Bytes that the file had when it was opened; 0 for anything else.
  private var size = 0
  private var offset = 0
  /// Bytes that were looked at and are still to be given out.
  private var ahead: ArraySlice<UInt8> = []

  /// Opens a file, or standard input for `-`.
  init(path: String) throws(ExportError) {
    guard path != "-" else {
      name = "standard input"
      self.path = nil
      origin = .descriptor(STDIN_FILENO)
      return
    }
    name = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.cannotOpen(path, code: errno) }
    var information = stat()
    let isKnown = fstat(descriptor, &information) == 0
    if isKnown, information.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw ExportError(
        kind: .directory, file: path, problem: "is a folder", remedy: "name one file, such as an export in CSV")
    }
    self.path = isKnown && information.st_mode & S_IFMT == S_IFREG ? path : nil
    origin = .descriptor(descriptor)
    if self.path != nil { size = Int(information.st_size) }
  }

  /// Bytes in memory, given out at most `chunk` at a time as a pipe would.
  init(name: String, bytes: [UInt8], chunk: Int = .max) {
    self.name = name
    path = nil
    origin = .memory(bytes, chunk: max(1, chunk))
  }

  /// What an entry of an archive holds.
  init(_ entry: ZipEntry) {
    name = entry.file
    path = nil
    origin = .entry(entry)
  }

  private init(_ stream: GzipStream, name: String) {
    self.name = name
    path = nil
    origin = .gzip(stream)
  }

  deinit {
    if case .descriptor(let descriptor) = origin, descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The place of the next byte that is given out; `nil` for anything but a file or memory as it stands.
  var place: Int? {
    if case .memory = origin { return offset - ahead.count }
    guard path != nil, case .descriptor(let descriptor) = origin else { return nil }
    let next = lseek(descriptor, 0, SEEK_CUR)
    return next < 0 ? nil : Int(next) - ahead.count
  }

  /// The same bytes anew.
  ///
  /// - Parameter place: of the first byte that is given out.
  /// - Returns: `nil` for anything but a file or memory as it stands.
  func again(from place: Int) throws(ExportError) -> ByteSource? {
    if case .memory(let bytes, let chunk) = origin {
      let source = ByteSource(name: name, bytes: bytes, chunk: chunk)
      source.offset = place
      return source
    }
    guard let path else { return nil }
    let source = try ByteSource(path: path)
    guard case .descriptor(let descriptor) = source.origin, lseek(descriptor, off_t(place), SEEK_SET) == off_t(place)
    else { return nil }
    guard source.size >= size else { throw source.hasShrunk }
    return source
  }

  /// Whether the bytes were compressed.
  var isUnpacked: Bool {
    switch origin {
    case .gzip, .entry: true
    case .descriptor, .memory: false
    }
  }

  /// The bytes themselves, or what they hold if they are compressed with gzip.
  func unpacked() throws(ExportError) -> ByteSource {
    guard try peek(GzipStream.magic.count).elementsEqual(GzipStream.magic) else { return self }
    return ByteSource(try GzipStream(self), name: name)
  }

  /// The next bytes, which are given out again; fewer than `count` only at the end of the input.
  func peek(_ count: Int) throws(ExportError) -> ArraySlice<UInt8> {
    if ahead.count < count {
      var bytes = Array(ahead)
      let known = bytes.count
      bytes += [UInt8](repeating: 0, count: count - known)
      ahead = []
      let got = try fill(&bytes, from: known)
      ahead = bytes[..<(known + got)]
    }
    return ahead.prefix(count)
  }

  /// All bytes that are left.
  ///
  /// - Parameter most: more than so many are none.
  func readAll(most: Int) throws(ExportError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      let known = bytes.count
      bytes += [UInt8](repeating: 0, count: max(1 << 20, known))
      let got = try fill(&bytes, from: known)
      let isLast = known + got < bytes.count
      bytes.removeLast(bytes.count - known - got)
      if bytes.count > most { return nil }
      if isLast { return bytes }
    }
  }

  private func fill(_ bytes: inout [UInt8], from start: Int) throws(ExportError) -> Int {
    let result: Result<Int, ExportError> = bytes.withUnsafeMutableBytes { buffer in
      do throws(ExportError) {
        return .success(try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...])))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Fills the buffer as far as there are bytes.
  ///
  /// Short reads of a pipe are joined, so what comes out does not depend on how the bytes arrived.
  /// - Returns: the number of bytes; fewer than the buffer holds only at the end of the input.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    var filled = min(ahead.count, buffer.count)
    buffer.copyBytes(from: ahead.prefix(filled))
    ahead = ahead.dropFirst(filled)
    while filled < buffer.count {
      let got = try readOnce(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if got == 0 { break }
      filled += got
    }
    return filled
  }

  private func readOnce(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    switch origin {
    case .memory(let bytes, let chunk):
      let count = min(chunk, bytes.count - offset, buffer.count)
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
      }
      offset += count
      return count
    case .gzip(let stream): return try stream.read(into: buffer)
    case .entry(let entry): return try entry.read(into: buffer)
    case .descriptor(let descriptor): return try read(descriptor, into: buffer)
    }
  }

  private func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    while true {
      #if canImport(Glibc)
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let got = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Darwin)
        let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if got == 0, size > 0, lseek(descriptor, 0, SEEK_CUR) < size { throw hasShrunk }
      if got >= 0 { return got }
      if errno == EINTR { continue }
      throw ExportError(
        kind: errno == EISDIR ? .directory : .unreadable, file: name,
        problem: "reading failed (\(Self.text(of: errno)))", remedy: "check the disk or the program that feeds it")
    }
  }

  private var hasShrunk: ExportError {
    ExportError(
      kind: .damaged, file: name, problem: "became shorter while it was read",
      remedy: "wait until nothing writes it any more, and start again")
  }

  private static func cannotOpen(_ path: String, code: Int32) -> ExportError {
    if code == ENOENT || code == ENOTDIR {
      return ExportError(kind: .notFound, file: path, problem: "no such file", remedy: "check the path")
    }
    return ExportError(
      kind: .unreadable, file: path, problem: "cannot be opened (\(text(of: code)))",
      remedy: "check that you may read the file")
  }

  private static func text(of code: Int32) -> String {
    String(cString: strerror(code))
  }
}
