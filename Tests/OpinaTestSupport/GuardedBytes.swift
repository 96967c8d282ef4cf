import Foundation

/// Bytes between pages that nobody may touch: reading before the first or behind the last one ends the test at once.
public final class GuardedBytes {
  private let memory: UnsafeMutableRawPointer
  private let pages: Int
  private static let page = Int(getpagesize())

  /// - Parameter capacity: the most bytes that will be laid in.
  public init(capacity: Int) {
    pages = (max(capacity, 1) + Self.page - 1) / Self.page
    let length = (pages + 2) * Self.page
    let mapped = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapped, mapped != MAP_FAILED else { fatalError("no memory for \(length) bytes") }
    memory = mapped
    for guarded in [mapped, mapped + (pages + 1) * Self.page] {
      guard mprotect(guarded, Self.page, PROT_NONE) == 0 else { fatalError("a page cannot be protected") }
    }
  }

  deinit { munmap(memory, (pages + 2) * Self.page) }

  /// Calls `body` with the bytes right before the page behind them, or right behind the page before them.
  public func with<Result>(
    _ bytes: [UInt8], atEnd: Bool = true, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    precondition(bytes.count <= pages * Self.page)
    let start = memory + (atEnd ? (pages + 1) * Self.page - bytes.count : Self.page)
    let place = start.bindMemory(to: UInt8.self, capacity: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { place.update(from: base, count: bytes.count) }
    }
    return try body(UnsafeBufferPointer(start: place, count: bytes.count))
  }
}
