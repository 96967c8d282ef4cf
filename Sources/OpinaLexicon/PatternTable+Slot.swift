extension PatternTable {
  /// A slot; those of a pattern follow each other, four on a cache line.
  @usableFromInline
  struct Slot: BitwiseCopyable, Sendable {
    /// See `Signature`: most words that do not fit are seen without looking for them among the kinds.
    let signature: UInt64
    /// See `FormBuckets.Place`.
    private let number: Int32
    /// From the lowest bit on: the kind (3 bits), whether it is the first and the last of its pattern, the fewest
    /// words (2 bits) and the most (3 bits), the shift of its buckets (6 bits), which classes fit: position in `Fitting.classes`.
    private let packed: UInt32

    private static var shiftBit: UInt32 { 10 }
    private static var classesBit: UInt32 { 16 }

    init(
      _ slot: PatternSlot, signature: UInt64, classes: Int, kinds: FormBuckets.Place, isFirst: Bool, isLast: Bool
    ) {
      self.signature = signature
      number = kinds.number
      let ends: UInt32 = (isFirst ? 1 : 0) | (isLast ? 2 : 0)
      let words = UInt32(min(slot.fewest, 3)) | UInt32(min(slot.most, 7)) << 2
      precondition(classes < 1 << (UInt32.bitWidth - Int(Self.classesBit)))
      packed =
        UInt32(slot.kind.rawValue) | ends << 3 | words << 5 | UInt32(kinds.shift) << Self.shiftBit
        | UInt32(classes) << Self.classesBit
    }

    /// Whether one word must stand here.
    @inline(__always)
    var isPlain: Bool { packed & Self.shape == Self.plainShape }
    private static var shape: UInt32 { 7 | 31 << 5 }
    private static var plainShape: UInt32 { UInt32(PatternSlot.Kind.words.rawValue) | 5 << 5 }

    /// Compared as a number, it costs no call.
    @inline(__always)
    var kind: PatternSlot.Kind { unsafeBitCast(UInt8(truncatingIfNeeded: packed & 7), to: PatternSlot.Kind.self) }
    var isFirst: Bool { packed & 1 << 3 != 0 }
    var isLast: Bool { packed & 1 << 4 != 0 }
    var fewest: Int { Int(packed >> 5 & 3) }
    var most: Int { Int(packed >> 7 & 7) }
    /// Whether words fit by their class; hardly any slot takes such.
    @inline(__always)
    var takesClasses: Bool { packed >> Self.classesBit != 0 }

    /// Where the first of its buckets begins: the first of all, which is empty, for a single kind.
    @inline(__always)
    var firstBucket: Int { Int(number & ~(number >> 31)) }

    /// Where the bucket begins that a kind of forms would be in.
    @inline(__always)
    func bucket(of kind: Int32) -> Int {
      firstBucket &+ FormBuckets.bucket(of: kind, shift: UInt64(packed >> Self.shiftBit)) &* FormBuckets.size
    }

    /// Not 0 if a word fits: all is asked whatever the first answer is, as that is as good as random.
    @inline(__always)
    func fit(_ word: WordRecord, _ fitting: Fitting) -> UInt64 {
      let kind = word.kind
      // A comparison would be made a branch.
      let isOnly = (UInt64(UInt32(bitPattern: kind ^ ~number)) &- 1) &>> 63
      return fitting.classes[Int(packed >> Self.classesBit)] & word.classes.rawValue
        | FormBuckets.holds(fitting.kinds + bucket(of: kind), kind) | isOnly
    }
  }

  /// What slots name. Bare addresses: whoever uses them holds the table.
  struct Fitting {
    /// See `FormBuckets`.
    let kinds: UnsafePointer<Int32>
    /// See `SlotList.classes`.
    let classes: UnsafePointer<UInt64>
  }

  @inline(__always)
  var fitting: Fitting {
    Fitting(
      kinds: kinds.elements.baseAddress.unsafelyUnwrapped, classes: slotClasses.elements.baseAddress.unsafelyUnwrapped)
  }
}
