/// A slot that stands in no pattern, as reading asks for it: words that must stand beside a term or must not, words that an
/// opinion is said of.
///
/// On half a cache line: what most words that do not fit are told by lies together.
struct OuterSlot: BitwiseCopyable {
  /// See `Signature`.
  let signature: UInt64
  /// One bit for each tag of a word that has one of the forms; see `PatternTags.tag`.
  private let lowTags: UInt64
  private let highTags: UInt64
  /// Whether words fit by their class; hardly any slot takes such.
  let takesClasses: Bool

  /// - Parameters:
  ///   - signature: of what fits.
  ///   - tags: by form.
  init(_ slot: PatternSlot, signature: UInt64, tags: [UInt8]) {
    self.signature = signature
    var low: UInt64 = 0
    var high: UInt64 = 0
    for form in slot.forms {
      let tag = tags[Int(form)]
      if tag < 64 { low |= 1 << UInt64(tag) } else { high |= 1 << UInt64(tag - 64) }
    }
    lowTags = low
    highTags = high
    takesClasses = !slot.classes.isEmpty
  }

  /// Whether one of the forms may be a word: a few of a hundred are taken for one that are none.
  @inline(__always)
  func mayHold(_ record: WordRecord) -> Bool {
    let tag = UInt64(truncatingIfNeeded: record.tag)
    let tags = tag < 64 ? lowTags : highTags
    return Signature.meet(signature, record.signature) & Int(truncatingIfNeeded: tags &>> tag) & 1 != 0
  }
}
