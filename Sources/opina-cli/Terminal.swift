internal import Foundation

/// What goes to standard error: notes, progress, failures. Standard output carries data only.
enum Terminal {
  static func note(_ text: String) {
    FileHandle.standardError.write(Data("opina: \(text)\n".utf8))
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
    FileHandle.standardError.write(Data("\ropina: \(records) records".utf8))
  }

  func finish() {
    guard isShown, records > 0 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
