internal import CByteSearch

/// The forms of slots that take several, in buckets: which bucket of its slot a form would be in follows from its number, so
/// that one look tells whether it is there, without a branch and however many there are.
struct FormBuckets {
  /// How many forms a bucket holds, half a cache line.
  static let size = 8
  /// Fills up buckets; no form has this number.
  private static let filler: Vocabulary.Form = -1
  /// Spreads the numbers of forms (D. Knuth, "The Art of Computer Programming", volume 3, 6.4).
  private static let spread: UInt32 = 0x9E37_79B1
  private static let numberBits = 32

  /// All buckets; the first is empty, for slots that have none.
  private(set) var forms = [Vocabulary.Form](repeating: filler, count: size)
  private var known: [[Vocabulary.Form]: Place] = [:]

  /// The buckets of a slot.
  struct Place: BitwiseCopyable {
    /// Position of the first form of the first bucket.
    let first: Int32
    /// By how much a spread number is shifted to be that of a bucket.
    let shift: UInt8

    static let empty = Place(first: 0, shift: UInt8(numberBits))
  }

  /// Puts forms into buckets, as few as none gets too many.
  mutating func place(_ own: [Vocabulary.Form]) -> Place {
    if own.isEmpty { return .empty }
    if let place = known[own] { return place }
    var bits = 0
    while true {
      let shift = UInt8(Self.numberBits - bits)
      let buckets = Dictionary(grouping: own) { Self.bucket(of: $0, shift: shift) }
      if buckets.allSatisfy({ $0.value.count <= Self.size }) {
        let place = Place(first: Int32(forms.count), shift: shift)
        for bucket in 0..<1 << bits {
          let held = buckets[bucket] ?? []
          forms += held + [Vocabulary.Form](repeating: Self.filler, count: Self.size - held.count)
        }
        known[own] = place
        return place
      }
      bits += 1
    }
  }

  /// Which bucket of its slot a form would be in.
  @inline(__always)
  static func bucket(of form: Vocabulary.Form, shift: UInt8) -> Int {
    Int(truncatingIfNeeded: UInt64(UInt32(bitPattern: form) &* spread) &>> UInt64(shift))
  }

  /// Whether a bucket holds a form, as a number: not 0 if it does.
  @inline(__always)
  static func holds(_ bucket: UnsafePointer<Vocabulary.Form>, _ form: Vocabulary.Form) -> UInt64 {
    UInt64(truncatingIfNeeded: opina_find_number(bucket, form))
  }
}
