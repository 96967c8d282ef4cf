/// Plain values in memory that is filled again and again: putting one down does not ask who else may look at it, and
/// memory that was once enough is kept.
struct ReusedBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var memory: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  /// - Parameter capacity: at least 1.
  init(capacity: Int) { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// Of use until the buffer changes.
  @inline(__always)
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: memory[..<count]) }

  @inline(__always)
  var last: Element? { count > 0 ? memory[count &- 1] : nil }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { memory[index] }
    nonmutating set { memory[index] = newValue }
  }

  mutating func removeAll() { count = 0 }

  @discardableResult
  mutating func removeLast() -> Element {
    count -= 1
    return memory[count]
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == memory.count { grow(to: 2 * count) }
    memory.initializeElement(at: count, to: element)
    count &+= 1
  }

  /// Drops what is there and gives memory for new elements, which `finish` counts.
  mutating func room(for capacity: Int) -> UnsafeMutablePointer<Element> {
    count = 0
    return roomBehind(for: capacity)
  }

  /// Gives memory that holds what is there and has room for more behind it, which `finish` counts.
  @inline(__always)
  mutating func roomBehind(for more: Int) -> UnsafeMutablePointer<Element> {
    if memory.count &- count < more { grow(to: max(2 * memory.count, count + more)) }
    return memory.baseAddress.unsafelyUnwrapped
  }

  /// - Parameter count: how many elements there are since `room` was filled.
  mutating func finish(_ count: Int) { self.count = count }

  private mutating func grow(to capacity: Int) {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: capacity)
    _ = larger.initialize(from: memory[..<count])
    memory.deallocate()
    memory = larger
  }
}
