internal import Synchronization

/// The id of a theme as a plain value: comments bear three themes each, and a text would count references whenever one is
/// put down, handed on or dropped.
///
/// Each id is kept once, as long as the program runs: a catalogue has a few hundred, and discovered themes add some dozens.
@usableFromInline
package struct ThemeName: Hashable, @unchecked Sendable, BitwiseCopyable {
  /// Where the text lies, the same for all names that say the same; never given back.
  @usableFromInline let place: UnsafePointer<String>

  package init(_ text: String) {
    self = Self.known.withLock { known in
      if let name = known[text] { return name }
      let name = ThemeName(kept: text)
      known[text] = name
      return name
    }
  }

  private init(kept text: String) {
    let memory = UnsafeMutablePointer<String>.allocate(capacity: 1)
    memory.initialize(to: text)
    place = UnsafePointer(memory)
  }

  package var text: String { place.pointee }

  @inlinable @inline(__always)
  package static func == (one: ThemeName, other: ThemeName) -> Bool { one.place == other.place }

  private static let known = Mutex<[String: ThemeName]>([:])
}
