/// A slot that stands in no pattern, as reading asks for it: words that must stand beside a term or must not, words that an
/// opinion is said of. All of it lies on half a cache line; only of a word that seems to fit its forms are looked up.
@usableFromInline
struct OuterSlot: BitwiseCopyable {
  /// See `Signature`.
  let signature: UInt64
  /// One bit for each tag of a word that has one of the forms; see `PatternTags.tag`.
  private let tags: UInt64
  /// Words of these classes fit, too; hardly any slot takes such.
  private let classes: UInt64
  /// Where the buckets of its forms begin in `PatternTable.forms`.
  private let firstForm: Int32
  /// See `FormBuckets.Place`.
  private let shift: UInt32

  /// - Parameters:
  ///   - signature: of what fits.
  ///   - forms: where they were put.
  ///   - tags: by form.
  init(_ slot: PatternSlot, signature: UInt64, forms: FormBuckets.Place, tags: [UInt8]) {
    self.signature = signature
    self.tags = slot.forms.reduce(0) { $0 | 1 &<< UInt64(tags[Int($1)]) }
    classes = slot.classes.rawValue
    firstForm = forms.first
    shift = UInt32(forms.shift)
  }

  /// Whether words fit by their class.
  @inline(__always)
  var takesClasses: Bool { classes != 0 }

  /// Whether one of the forms may be a word: a few of a hundred are taken for one that are none.
  @inline(__always)
  func mayHold(_ record: WordRecord) -> Bool {
    // In numbers, as whether the signatures share a bit is as good as random.
    let shares: UInt64 = signature & record.signature == 0 ? 0 : 1
    return tags &>> UInt64(truncatingIfNeeded: record.tag) & shares != 0
  }

  /// Whether a word fits.
  ///
  /// - Parameter forms: of all slots; see `FormBuckets`.
  @inline(__always)
  func fits(_ form: Vocabulary.Form, _ wordClasses: WordClass, _ forms: UnsafePointer<Vocabulary.Form>) -> Bool {
    let bucket = FormBuckets.bucket(of: form, shift: UInt8(truncatingIfNeeded: shift)) &* FormBuckets.size
    return classes & wordClasses.rawValue | FormBuckets.holds(forms + Int(firstForm) + bucket, form) != 0
  }
}
