/// Plain values, one behind the other, in memory that is kept when they are dropped.
///
/// Unlike an array it neither counts references nor asks who else may look at it before it changes: reading a comment
/// changes its columns some hundred times. A copy sees the same memory; the memory belongs to a `KeptMemory`, which
/// whoever holds the array holds beside it.
public struct KeptArray<Element: BitwiseCopyable>: RandomAccessCollection, MutableCollection, @unchecked Sendable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var filled = 0
  @usableFromInline var capacity: Int
  /// Where the owner finds what it has to give back.
  private let block: UnsafeMutablePointer<UnsafeMutableRawPointer>

  /// - Parameter capacity: at least 1.
  fileprivate init(capacity: Int, block: UnsafeMutablePointer<UnsafeMutableRawPointer>) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
    self.block = block
    block.initialize(to: UnsafeMutableRawPointer(base))
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { filled }
  @inlinable public var count: Int { filled }

  /// The element at a position from 0; positions beyond the end are not checked in release builds.
  @inlinable
  public subscript(position: Int) -> Element {
    @inline(__always) get {
      assert(position >= 0 && position < filled)
      return base[position]
    }
    @inline(__always) nonmutating _modify {
      assert(position >= 0 && position < filled)
      yield &base[position]
    }
  }

  /// Of use until the array changes its count.
  @inlinable
  public var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: filled) }

  /// The same, for who changes elements.
  @inlinable
  public var memory: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(start: base, count: filled) }

  /// Forgets all elements and keeps their memory.
  @inlinable
  @inline(__always)
  public mutating func removeAll() { filled = 0 }

  /// Adds an element at the end; takes more memory where it is full.
  @inlinable
  @inline(__always)
  public mutating func append(_ element: Element) {
    if filled == capacity { grow(to: filled + 1) }
    (base + filled).initialize(to: element)
    filled &+= 1
  }

  /// Puts an element before the one at a position, which may be the end.
  @inlinable
  public mutating func insert(_ element: Element, at position: Int) {
    append(element)
    var place = filled - 1
    while place > position {
      base[place] = base[place - 1]
      place -= 1
    }
    base[position] = element
  }

  /// Drops what is there and gives room for elements that the caller fills in, all of them.
  ///
  /// - Parameter slack: for how many more there is room, for who fills in several at a time.
  @inlinable
  @inline(__always)
  public mutating func refill(_ count: Int, slack: Int = 0) -> UnsafeMutablePointer<Element> {
    if count + slack > capacity { grow(to: count + slack) }
    filled = count
    return base
  }

  /// Gives room behind what is there for elements that the caller fills in, all of them.
  @inlinable
  @inline(__always)
  public mutating func extend(_ count: Int) -> UnsafeMutablePointer<Element> {
    if filled + count > capacity { grow(to: filled + count) }
    let first = base + filled
    filled += count
    return first
  }

  /// Drops what is there and puts one element in its place, again and again.
  @inlinable
  @inline(__always)
  @discardableResult
  public mutating func refill(_ count: Int, repeating element: Element) -> UnsafeMutablePointer<Element> {
    let elements = refill(count)
    elements.initialize(repeating: element, count: count)
    return elements
  }

  /// Drops all but the first elements.
  @inlinable
  @inline(__always)
  public mutating func keep(_ count: Int) {
    assert(count >= 0 && count <= filled)
    filled = count
  }

  /// - Parameter least: elements that there is to be room for.
  @inline(never)
  @usableFromInline
  mutating func grow(to least: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(least, 2 * capacity))
    larger.initialize(from: base, count: filled)
    base.deallocate()
    base = larger
    capacity = Swift.max(least, 2 * capacity)
    block.pointee = UnsafeMutableRawPointer(base)
  }
}

/// Keeps the memory of `KeptArray`s as long as anybody holds it.
public final class KeptMemory {
  private var blocks: [UnsafeMutablePointer<UnsafeMutableRawPointer>] = []

  /// Holds no memory yet.
  public init() {}

  deinit {
    for block in blocks {
      block.pointee.deallocate()
      block.deallocate()
    }
  }

  /// - Parameter capacity: for how many elements there is room before the memory grows, at least 1.
  public func array<Element>(_ capacity: Int = 64) -> KeptArray<Element> {
    let block = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: 1)
    blocks.append(block)
    return KeptArray(capacity: capacity, block: block)
  }
}
