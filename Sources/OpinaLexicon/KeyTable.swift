public import CPrefetch

/// Finds the numbers of keys: open addressing over 64-bit hashes, at most two thirds full.
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

  /// - Parameters:
  ///   - keys: each once; their positions are their numbers.
  ///   - first: the number of the first one.
  init(_ keys: some Collection<UInt64>, from first: Int = 0) {
    var size = Self.smallest
    while size * 2 < keys.count * 3 { size *= 2 }
    mask = size - 1
    var slots = [Slot](repeating: Slot(tag: 0, number: Self.none), count: size)
    for (number, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(tag: Self.tag(key), number: Int32(first + number))
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

  /// Where the table lies, for loops: of use as long as the table is held.
  @inlinable @inline(__always)
  var places: KeyPlaces { KeyPlaces(slots.elements.baseAddress.unsafelyUnwrapped, mask) }

  /// The number of a key, `none` if it is not there.
  @inlinable @inline(__always)
  func number(of key: UInt64) -> Int32 { places.number(of: key) }
}

/// The slots of a `KeyTable`, which a loop takes once: it asks neither who holds the table nor where it lies.
public struct KeyPlaces: BitwiseCopyable {
  @usableFromInline let slots: UnsafePointer<KeyTable.Slot>
  @usableFromInline let mask: Int

  @inlinable @inline(__always)
  init(_ slots: UnsafePointer<KeyTable.Slot>, _ mask: Int) {
    self.slots = slots
    self.mask = mask
  }

  /// Where `number` will look.
  @inlinable @inline(__always)
  public func place(of key: UInt64) -> UnsafeRawPointer {
    UnsafeRawPointer(slots + Int(truncatingIfNeeded: key) & mask)
  }

  /// Has memory fetched that `number` will look at.
  @inlinable @inline(__always)
  public func prefetch(_ key: UInt64) { opina_prefetch(place(of: key)) }

  /// The number of a key, -1 if it is not there.
  @inlinable @inline(__always)
  public func number(of key: UInt64) -> Int32 {
    let tag = KeyTable.tag(key)
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = slots[slot]
      // An empty slot holds the number of what is not there.
      if found.tag == tag || found.number < 0 { return found.number }
      slot = (slot &+ 1) & mask
    }
  }
}
