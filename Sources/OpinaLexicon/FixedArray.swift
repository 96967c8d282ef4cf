public import CPrefetch

/// Numbers and other plain values that never change, in memory of their own or in that of a `LexiconImage`.
///
/// Indexing neither allocates nor counts references, whatever holds the array.
public struct FixedArray<Element: BitwiseCopyable>: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let elements: UnsafeBufferPointer<Element>
  private let owner: AnyObject

  /// Copies an array.
  public init(_ array: some Collection<Element>) {
    let memory = OwnMemory<Element>(array)
    elements = UnsafeBufferPointer(memory.elements)
    owner = memory
  }

  /// - Parameter owner: keeps the memory.
  init(_ elements: UnsafeBufferPointer<Element>, owner: AnyObject) {
    self.elements = elements
    self.owner = owner
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { elements.count }

  /// The element at a position from 0; positions beyond the end are not checked in release builds.
  @inlinable
  public subscript(position: Int) -> Element {
    @inline(__always) get { elements[position] }
  }

  /// Has an element fetched from memory that will be asked for soon: waiting for it then takes longer than all the rest of
  /// the work.
  @inlinable @inline(__always)
  func prefetch(_ position: Int) {
    // Any address will do, also that of nothing.
    let address = UInt(bitPattern: elements.baseAddress) &+ UInt(bitPattern: position &* MemoryLayout<Element>.stride)
    opina_prefetch(UnsafeRawPointer(bitPattern: address))
  }
}

private final class OwnMemory<Element> {
  let elements: UnsafeMutableBufferPointer<Element>

  init(_ array: some Collection<Element>) {
    // On a cache line: records of half a line then never lie on two.
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: Swift.max(1, array.count) * MemoryLayout<Element>.stride, alignment: 64)
    elements = UnsafeMutableBufferPointer(
      start: bytes.bindMemory(to: Element.self, capacity: array.count), count: array.count)
    _ = elements.initialize(from: array)
  }

  deinit { UnsafeMutableRawPointer(elements.baseAddress)?.deallocate() }
}

/// Many short texts in one piece of memory.
public struct TextTable: RandomAccessCollection, Sendable {
  /// Where each text ends.
  let ends: FixedArray<UInt32>
  let bytes: FixedArray<UInt8>

  init(_ texts: some Sequence<String>) {
    var ends: [UInt32] = []
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text.utf8
      ends.append(UInt32(bytes.count))
    }
    self.init(ends: FixedArray(ends), bytes: FixedArray(bytes))
  }

  init(ends: FixedArray<UInt32>, bytes: FixedArray<UInt8>) {
    self.ends = ends
    self.bytes = bytes
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// How many texts there are.
  public var endIndex: Int { ends.count }

  /// The text at a position from 0, put together anew each time.
  public subscript(position: Int) -> String {
    let start = position == 0 ? 0 : Int(ends[position - 1])
    return String(decoding: bytes.elements[start..<Int(ends[position])], as: UTF8.self)
  }
}
