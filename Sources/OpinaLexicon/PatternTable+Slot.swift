extension PatternTable {
  /// A slot; those of a pattern follow each other, two on a cache line.
  struct Slot: BitwiseCopyable {
    let classes: UInt64
    /// See `Signature`: most words that do not fit are seen without looking for them among the forms.
    let signature: UInt64
    /// The form that fits if there is one, else `noForm`.
    let form: Vocabulary.Form
    /// Where the buckets of several forms begin in `PatternTable.forms`.
    let firstForm: Int32
    /// From the lowest bit on: the kind (3 bits), whether it is the first and the last of its pattern, the fewest and the
    /// most words (2 bits each), the shift of its buckets.
    private let packed: UInt32

    /// Smaller than the number of any form.
    private static let noForm: Vocabulary.Form = -1

    init(_ slot: PatternSlot, signature: UInt64, forms: FormBuckets.Place, isFirst: Bool, isLast: Bool) {
      classes = slot.classes.rawValue
      self.signature = signature
      form = slot.forms.count == 1 ? slot.forms[0] : Self.noForm
      firstForm = forms.first
      let ends: UInt32 = (isFirst ? 1 : 0) | (isLast ? 2 : 0)
      let words = UInt32(min(slot.fewest, 3)) | UInt32(min(slot.most, 3)) << 2
      packed = UInt32(slot.kind.rawValue) | ends << 3 | words << 5 | UInt32(forms.shift) << 9
    }

    /// Whether one word must stand here.
    @inline(__always)
    var isPlain: Bool { packed & Self.shape == Self.plainShape }
    private static var shape: UInt32 { 7 | 15 << 5 }
    private static var plainShape: UInt32 { UInt32(PatternSlot.Kind.words.rawValue) | 5 << 5 }

    /// Compared as a number, it costs no call.
    @inline(__always)
    var kind: PatternSlot.Kind { unsafeBitCast(UInt8(truncatingIfNeeded: packed & 7), to: PatternSlot.Kind.self) }
    var isFirst: Bool { packed & 1 << 3 != 0 }
    var isLast: Bool { packed & 1 << 4 != 0 }
    var fewest: Int { Int(packed >> 5 & 3) }
    var most: Int { Int(packed >> 7 & 3) }

    /// Where the bucket begins that a form would be in.
    @inline(__always)
    func bucket(of form: Vocabulary.Form) -> Int {
      Int(firstForm) &+ FormBuckets.bucket(of: form, shift: UInt8(truncatingIfNeeded: packed >> 9)) &* FormBuckets.size
    }

    /// Not 0 if a word fits: all is asked whatever the first answer is, as that is as good as random.
    ///
    /// - Parameter buckets: of all slots.
    @inline(__always)
    func fit(_ form: Vocabulary.Form, _ wordClasses: UInt64, _ buckets: UnsafePointer<Vocabulary.Form>) -> UInt64 {
      // A comparison would be made a branch.
      let isForm = (UInt64(UInt32(bitPattern: form ^ self.form)) &- 1) &>> 63
      return classes & wordClasses | FormBuckets.holds(buckets + bucket(of: form), form) | isForm
    }
  }
}
