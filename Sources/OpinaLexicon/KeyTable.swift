/// Finds the numbers of keys: open addressing over 64-bit hashes, at most half full.
@usableFromInline
struct KeyTable: Sendable {
  /// The number of a key that is not in the table.
  @usableFromInline static let none: Int32 = -1

  /// The upper half of the key and its number: with the place in the table more than 45 bits of the key are compared.
  @usableFromInline
  struct Slot: BitwiseCopyable {
    @usableFromInline let tag: UInt32
    @usableFromInline let number: Int32
  }

  private static let smallest = 1024

  @usableFromInline let slots: FixedArray<Slot>
  @usableFromInline let mask: Int

  /// - Parameter keys: each once; their positions are their numbers.
  init(_ keys: some Collection<UInt64>) {
    var size = Self.smallest
    while size < keys.count * 2 { size *= 2 }
    mask = size - 1
    var slots = [Slot](repeating: Slot(tag: 0, number: Self.none), count: size)
    for (number, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(tag: Self.tag(key), number: Int32(number))
    }
    self.slots = FixedArray(slots)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    slots = try image.array()
    mask = slots.count - 1
  }

  func write(to image: inout LexiconImage.Writer) { image.add(slots) }

  @inlinable @inline(__always)
  static func tag(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }

  /// Has memory fetched that `number` will look at.
  @inlinable @inline(__always)
  func prefetch(_ key: UInt64) { slots.prefetch(Int(truncatingIfNeeded: key) & mask) }

  /// The number of a key, `none` if it is not there.
  @inlinable @inline(__always)
  func number(of key: UInt64) -> Int32 {
    let tag = Self.tag(key)
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].number >= 0 {
      if slots[slot].tag == tag { return slots[slot].number }
      slot = (slot + 1) & mask
    }
    return Self.none
  }
}
