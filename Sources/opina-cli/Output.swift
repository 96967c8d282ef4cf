internal import Foundation

/// Where data goes: standard output or a file, in order, as bytes.
struct Output {
  /// The output cannot be written.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String
    /// Whoever read the output has had enough.
    let isClosedPipe: Bool

    var description: String { "\(path): cannot be written: \(reason); choose another place or make room" }
  }

  private let path: String
  private let descriptor: Int32

  /// - Parameter path: `nil` for standard output.
  init(path: String?) throws {
    guard let path, path != "-" else {
      self.path = "standard output"
      descriptor = 1
      return
    }
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else {
      throw Failure(path: path, reason: String(cString: strerror(errno)), isClosedPipe: false)
    }
  }

  /// Makes a folder to write to, if there is none.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(path: path, reason: "the folder cannot be made", isClosedPipe: false)
    }
  }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { try write($0) }
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var sent = 0
    while sent < bytes.count {
      let count = Foundation.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(path: path, reason: String(cString: strerror(errno)), isClosedPipe: errno == EPIPE)
      }
      sent += count
    }
  }

  func close() throws {
    guard descriptor != 1 else { return }
    guard Foundation.close(descriptor) == 0 else {
      throw Failure(path: path, reason: String(cString: strerror(errno)), isClosedPipe: false)
    }
  }
}
