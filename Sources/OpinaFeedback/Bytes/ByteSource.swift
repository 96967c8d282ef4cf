#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where the bytes of an export come from: a file, standard input, or memory.
///
/// A class because it owns a file descriptor and closes it when it goes.
final class ByteSource {
  private enum Origin {
    case descriptor(Int32)
    case memory([UInt8], chunk: Int)
  }

  /// The name that messages use.
  let name: String
  private let origin: Origin
  private var offset = 0

  /// Opens a file, or standard input for `-`.
  init(path: String) throws(ExportError) {
    guard path != "-" else {
      name = "standard input"
      origin = .descriptor(STDIN_FILENO)
      return
    }
    name = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.cannotOpen(path, code: errno) }
    var information = stat()
    if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw ExportError(
        kind: .directory, file: path, problem: "is a folder", remedy: "name one file, such as an export in CSV")
    }
    origin = .descriptor(descriptor)
  }

  /// Bytes in memory, given out at most `chunk` at a time as a pipe would.
  init(name: String, bytes: [UInt8], chunk: Int = .max) {
    self.name = name
    origin = .memory(bytes, chunk: max(1, chunk))
  }

  deinit {
    if case .descriptor(let descriptor) = origin, descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Fills the buffer as far as there are bytes.
  ///
  /// Short reads of a pipe are joined, so what comes out does not depend on how the bytes arrived.
  /// - Returns: the number of bytes; fewer than the buffer holds only at the end of the input.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    var filled = 0
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
    case .descriptor(let descriptor):
      while true {
        #if canImport(Glibc)
          let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Darwin)
          let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
        if got >= 0 { return got }
        if errno == EINTR { continue }
        throw ExportError(
          kind: errno == EISDIR ? .directory : .unreadable, file: name,
          problem: "reading failed (\(Self.text(of: errno)))", remedy: "check the disk or the program that feeds it")
      }
    }
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
