internal import Foundation

/// Where data goes: standard output or a file, in order, as bytes.
///
/// A file gets its name when it is closed, and takes the place of the one that had it: it is there whole or not at all, and
/// when the program ends before, however it ends, nothing of it is left. Where that is not possible (a pipe, a device, a
/// file with several names), bytes go to the place itself as they come.
final class Output {
  /// The output cannot be written.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String
    /// Whoever read the output has had enough.
    let isClosedPipe: Bool

    init(path: String, reason: String, isClosedPipe: Bool = false) {
      self.path = path
      self.reason = reason
      self.isClosedPipe = isClosedPipe
    }

    /// What the system says of its last failure.
    init(path: String) {
      let code = errno
      self.init(path: path, reason: String(cString: strerror(code)), isClosedPipe: code == EPIPE)
    }

    var description: String { "\(path): cannot be written: \(reason); choose another place or make room" }
  }

  private let path: String
  private let descriptor: Int32
  /// A file that has no name yet.
  private let unnamed: UnnamedFile?

  /// - Parameters:
  ///   - path: `nil`, `-` or `/dev/stdout` for standard output.
  ///   - folder: where the file lies until it is whole, if its own folder is not made before that.
  init(path: String?, lyingIn folder: String? = nil) throws {
    guard let path, path != "-", path != "/dev/stdout" else {
      self.path = "standard output"
      descriptor = STDOUT_FILENO
      unnamed = nil
      return
    }
    self.path = path
    unnamed = UnnamedFile(for: path, lyingIn: folder)
    descriptor = unnamed?.descriptor ?? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(path: path) }
  }

  /// Makes a folder to write to, if there is none.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(path: path, reason: "the folder cannot be made")
    }
  }

  /// The folder that a path lies in, found without asking what the current folder is called: its name may be no text.
  static func folder(of path: String) -> String {
    let name = path.reversed().drop { $0 == "/" }.drop { $0 != "/" }
    let folder = String(name.drop { $0 == "/" }.reversed())
    return !folder.isEmpty ? folder : path.hasPrefix("/") ? "/" : "."
  }

  /// Makes sure that no file is written while it is read: what is read would be lost, or never end.
  ///
  /// - Parameters:
  ///   - path: of what is to be written; `nil` or `-` is standard output.
  ///   - inputs: paths of what is read; `-` is standard input.
  static func refuse(_ path: String?, reading inputs: [String]) throws {
    guard let file = file(path == "-" ? nil : path, standard: STDOUT_FILENO) else { return }
    for input in inputs {
      guard let other = Self.file(input == "-" ? nil : input, standard: STDIN_FILENO) else { continue }
      if file.st_dev == other.st_dev, file.st_ino == other.st_ino {
        throw Failure(path: path ?? "standard output", reason: "it is the export that is read")
      }
    }
  }

  /// What the system says of a file; `nil` for anything but a file on a disk.
  private static func file(_ path: String?, standard: Int32) -> stat? {
    var status = stat()
    guard (path.map { stat($0, &status) } ?? fstat(standard, &status)) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return status
  }

  func write(line: some CustomStringConvertible) throws { try write(Array("\(line)\n".utf8)) }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { try write($0) }
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var sent = 0
    while sent < bytes.count {
      let count = Foundation.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(path: path)
      }
      sent += count
    }
  }

  /// Ends the output; a file is there from now on.
  func close() throws {
    guard descriptor != STDOUT_FILENO else { return }
    if let unnamed, !unnamed.getName() { throw Failure(path: path) }
    guard Foundation.close(descriptor) == 0 else { throw Failure(path: path) }
  }
}
