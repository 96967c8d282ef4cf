/// Bytes of output that one thread puts together and another one writes.
public final class OutputBytes: @unchecked Sendable {
  private struct Memory {
    var start: UnsafeMutablePointer<UInt8>
    var capacity: Int
    var count = 0
  }

  /// In memory of its own: whoever appends need not first make sure that nobody else does.
  private let memory: UnsafeMutablePointer<Memory>

  /// Room for the output of a batch.
  ///
  /// - Parameters:
  ///   - records: how many it has.
  ///   - bytes: how long they are.
  public convenience init(records: Int, bytes: Int) {
    // Lines of an output are about three times as long as those of the export, and a few names longer; memory that is not
    // written costs nothing, and moving what was written does.
    self.init(capacity: 640 * records + 4 * bytes)
  }

  /// - Parameter capacity: how many bytes are expected.
  public init(capacity: Int = 0) {
    memory = .allocate(capacity: 1)
    memory.initialize(to: Memory(start: .allocate(capacity: max(1, capacity)), capacity: max(1, capacity)))
  }

  deinit {
    memory.pointee.start.deallocate()
    memory.deallocate()
  }

  /// What was put together so far; of use until more is.
  public var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: memory.pointee.start, count: memory.pointee.count)
  }

  /// Appends JSON.
  ///
  /// - Parameter most: at least as many bytes as `body` writes: room is made for all of them at once.
  @inline(__always)
  func append(atMost most: Int, _ body: (inout JSONBytes) -> Void) {
    if memory.pointee.capacity - memory.pointee.count < most { grow(for: most) }
    let start = memory.pointee.start + memory.pointee.count
    var json = JSONBytes(at: start)
    body(&json)
    let written = json.next - start
    precondition(written <= most, "more was written than there is room for")
    memory.pointee.count += written
  }

  /// Appends bytes as they are.
  func append(_ bytes: [UInt8]) {
    append(atMost: bytes.count) { json in bytes.withUnsafeBufferPointer { json.put($0) } }
  }

  private func grow(for bytes: Int) {
    let count = memory.pointee.count
    let capacity = 2 * (count + bytes)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory.pointee.start, count: count)
    memory.pointee.start.deallocate()
    memory.pointee = Memory(start: larger, capacity: capacity, count: count)
  }
}
