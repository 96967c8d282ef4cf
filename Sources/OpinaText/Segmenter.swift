internal import CICU

/// ICU's word boundaries, as UTF-8 offsets.
///
/// One thread uses one segmenter at a time; `Segmentation` makes them cheaply. The rules are those of UAX #29 as ICU has
/// them, but that colons and at-signs, on which ICU's versions differ, never join words.
public final class Segmenter {
  /// A stretch between two word boundaries.
  public struct Stretch: Hashable, Sendable {
    /// What a stretch is made of.
    public enum Kind: UInt8, Sendable, BitwiseCopyable {
      /// Spaces, punctuation, symbols.
      case other = 0
      case number = 1
      case letters = 2
      /// Kana and ideographs.
      case otherScript = 3
    }

    /// UTF-8 offset of the first byte.
    public let start: Int32
    /// UTF-8 offset behind the last byte.
    public let end: Int32
    /// What stands there.
    public let kind: Kind
  }

  /// ICU could not be opened.
  public struct Failure: Error, CustomStringConvertible {
    public var description: String { "ICU's segmentation rules cannot be opened; install ICU's data" }
  }

  private let handle: OpaquePointer

  /// - Throws: `Failure` where ICU's rules cannot be opened.
  public convenience init() throws(Failure) {
    guard let handle = opina_segmenter_open() else { throw Failure() }
    self.init(handle: handle)
  }

  fileprivate init(handle: OpaquePointer) { self.handle = handle }

  deinit { opina_segmenter_close(handle) }

  /// Finds the stretches of a text; they cover it without gaps.
  public func words(_ text: UnsafeBufferPointer<UInt8>, into result: inout [Stretch]) {
    result.removeAll(keepingCapacity: true)
    var ends: UnsafePointer<Int32>?
    var kinds: UnsafePointer<UInt8>?
    let count = opina_segmenter_words(handle, text.baseAddress, Int32(truncatingIfNeeded: text.count), &ends, &kinds)
    guard count > 0, let ends, let kinds else { return }
    var start: Int32 = 0
    for index in 0..<Int(count) {
      result.append(Stretch(start: start, end: ends[index], kind: Stretch.Kind(rawValue: kinds[index]) ?? .other))
      start = ends[index]
    }
  }
}

/// ICU's rules, opened once for all threads: opening them for each would take as long as reading several comments.
public final class Segmentation: @unchecked Sendable {
  /// Never segments anything itself: so it does not change, and threads may share it.
  private let handle: OpaquePointer

  /// - Throws: `Segmenter.Failure` where ICU's rules cannot be opened.
  public init() throws(Segmenter.Failure) {
    guard let handle = opina_segmenter_open() else { throw Segmenter.Failure() }
    self.handle = handle
  }

  deinit { opina_segmenter_close(handle) }

  /// A segmenter for one thread.
  public func segmenter() throws(Segmenter.Failure) -> Segmenter {
    guard let clone = opina_segmenter_clone(handle) else { throw Segmenter.Failure() }
    return Segmenter(handle: clone)
  }
}
