/// Plain values in memory that is kept from one comment to the next, of which the first are in use.
///
/// Unlike an array it is filled without asking for each value who else may look at it.
struct Room<Element: BitwiseCopyable & Sendable>: Sendable {
  private var elements: [Element] = []
  private(set) var count = 0

  /// Puts values down.
  ///
  /// - Parameters:
  ///   - capacity: how many there may be. What is in use stays where it is.
  ///   - blank: fills memory that is new.
  ///   - put: puts them down and tells how many are then in use.
  @inline(__always)
  mutating func fill(
    atMost capacity: Int, with blank: Element, _ put: (UnsafeMutableBufferPointer<Element>) -> Int
  ) {
    if elements.count < capacity { grow(to: capacity, with: blank) }
    count = elements.withUnsafeMutableBufferPointer { put($0) }
  }

  /// Shows the values that are in use.
  @inline(__always)
  func read(_ look: (UnsafeBufferPointer<Element>) -> Void) {
    elements.withUnsafeBufferPointer { look(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// Twice as much as is wanted: longer comments follow.
  private mutating func grow(to capacity: Int, with blank: Element) {
    elements.append(contentsOf: repeatElement(blank, count: 2 * capacity - elements.count))
  }
}
