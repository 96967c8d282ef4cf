internal import Foundation

/// A copy of what can be read only once, for commands that read it twice.
///
/// It lies in the folder for temporary files, only its owner can read it, and it has no name any more once it is written,
/// so nothing is left when the program ends, however it ends.
enum SpooledInput {
  private static let descriptors = "/proc/self/fd/"
  private static let chunk = 1 << 16

  /// Copies standard input (`-`) or a pipe.
  ///
  /// - Returns: a path under which the copy can be opened as long as the program runs.
  static func path(of path: String) throws -> String {
    let input = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    // What cannot be opened is reported by the reader of the export, in its own words.
    guard input >= 0 else { return path }
    var template = Array((NSTemporaryDirectory() + "opina-XXXXXX").utf8CString)
    let copy = mkstemp(&template)
    let folder = NSTemporaryDirectory()
    guard copy >= 0 else { throw failure(folder) }
    unlink(template)
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      let got = read(input, &buffer, chunk)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      var sent = 0
      while sent < got {
        let count = buffer.withUnsafeBytes { write(copy, $0.baseAddress! + sent, got - sent) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw failure(folder) }
        sent += count
      }
    }
    if input != STDIN_FILENO { close(input) }
    return descriptors + String(copy)
  }

  /// How messages call an export.
  static func name(of path: String) -> String {
    path == "-" || path.hasPrefix(descriptors) ? "standard input" : path
  }

  private static func failure(_ folder: String) -> Output.Failure {
    Output.Failure(path: folder)
  }
}
