internal import Foundation

/// What goes to standard error: notes, progress, failures. Standard output carries data only.
enum Terminal {
  static func note(_ text: String) { write("opina: \(text)\n") }

  /// Writes as much as goes out. Where nobody reads any more (`2>&1 | head`), or nothing can be written, the message is
  /// lost, and the work goes on.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = Foundation.write(STDERR_FILENO, bytes.baseAddress! + sent, bytes.count - sent)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        sent += count
      }
    }
  }

  /// Takes the places of standard streams that were closed before the program began: a file that is opened later would
  /// get one of their numbers, and messages would be written into it. What is put there cannot be used, as nothing can
  /// that is closed.
  static func holdStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

/// Says on a terminal how many records are read; says nothing anywhere else.
struct Progress {
  /// Seconds between two messages.
  static let pause = 0.25

  private let isShown: Bool
  private var records = 0
  private var last = 0.0

  init(quiet: Bool) { isShown = !quiet && isatty(2) == 1 }

  mutating func add(_ count: Int) {
    guard isShown else { return }
    records += count
    let now = Date().timeIntervalSinceReferenceDate
    guard now - last >= Self.pause else { return }
    last = now
    Terminal.write("\ropina: \(records) records")
  }

  func finish() {
    guard isShown, records > 0 else { return }
    Terminal.write("\r\u{1B}[K")
  }
}
