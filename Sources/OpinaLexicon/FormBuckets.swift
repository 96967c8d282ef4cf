internal import CByteSearch

/// The kinds of forms of slots that take several, in buckets: which bucket of its slot a kind would be in follows from its
/// number, so that one look tells whether it is there, without a branch and however many there are. See `FormKinds`.
struct FormBuckets {
  /// How many kinds a bucket holds, half a cache line.
  static let size = 8
  /// Fills up buckets; no kind has this number.
  private static let filler: Int32 = -1
  /// Spreads the numbers of kinds (D. Knuth, "The Art of Computer Programming", volume 3, 6.4).
  private static let spread: UInt32 = 0x9E37_79B1
  private static let numberBits = 32

  /// All buckets; the first is empty, for slots that have none.
  private(set) var kinds = [Int32](repeating: filler, count: size)
  private var known: [[Int32]: Place] = [:]

  /// What a slot has: no kind, one or buckets of several.
  struct Place: BitwiseCopyable {
    /// Position of the first kind of the first bucket; for a single kind, which asks for no look elsewhere, all bits of its
    /// number turned, so that it is below 0.
    let number: Int32
    /// By how much a spread number is shifted to be that of a bucket.
    let shift: UInt8

    static let empty = Place(number: 0, shift: UInt8(numberBits))
  }

  /// Puts kinds into buckets, as few as none gets too many.
  mutating func place(_ own: [Int32]) -> Place {
    if own.isEmpty { return .empty }
    if own.count == 1 { return Place(number: ~own[0], shift: UInt8(Self.numberBits)) }
    if let place = known[own] { return place }
    var bits = 0
    while true {
      let shift = UInt8(Self.numberBits - bits)
      let buckets = Dictionary(grouping: own) { Self.bucket(of: $0, shift: UInt64(shift)) }
      if buckets.allSatisfy({ $0.value.count <= Self.size }) {
        let place = Place(number: Int32(kinds.count), shift: shift)
        for bucket in 0..<1 << bits {
          let held = buckets[bucket] ?? []
          kinds += held + [Int32](repeating: Self.filler, count: Self.size - held.count)
        }
        known[own] = place
        return place
      }
      bits += 1
    }
  }

  /// Which bucket of its slot a kind would be in.
  ///
  /// - Parameter shift: the lowest six bits count.
  @inline(__always)
  static func bucket(of kind: Int32, shift: UInt64) -> Int {
    Int(truncatingIfNeeded: UInt64(UInt32(bitPattern: kind) &* spread) &>> shift)
  }

  /// Whether a bucket holds a kind, as a number: not 0 if it does.
  @inline(__always)
  static func holds(_ bucket: UnsafePointer<Int32>, _ kind: Int32) -> UInt64 {
    UInt64(truncatingIfNeeded: opina_find_number(bucket, kind))
  }
}
