internal import Synchronization

/// Readers that threads take and give back: one that has read before needs no new memory.
final class ReaderPool: Sendable {
  /// Each is with one thread at a time, or here.
  private struct Idle: @unchecked Sendable {
    var readers: [CommentReader] = []
  }

  private let analyzer: Analyzer
  private let idle = Mutex(Idle())

  init(_ analyzer: Analyzer) { self.analyzer = analyzer }

  /// Calls `body` with a reader that nobody else uses meanwhile.
  func withReader<Result>(_ body: (CommentReader) throws -> Result) throws -> Result {
    let reader = try idle.withLock { $0.readers.popLast() } ?? analyzer.makeReader()
    defer { idle.withLock { $0.readers.append(reader) } }
    return try body(reader)
  }
}
