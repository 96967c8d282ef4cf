/// A slot that stands in no pattern, as reading asks for it: words that must stand beside a term or must not, words that an
/// opinion is said of. Nearly all words that do not fit are told by it.
@usableFromInline
struct OuterSlot: BitwiseCopyable, Sendable {
  let slot: PatternTable.Slot
  /// One bit for each tag of a word that has one of the forms; see `PatternTags.tag`.
  private let tags: UInt64

  /// - Parameters:
  ///   - forms: those that fit.
  ///   - tags: by form.
  init(_ slot: PatternTable.Slot, _ forms: [Vocabulary.Form], tags: [UInt8]) {
    self.slot = slot
    self.tags = forms.reduce(0) { $0 | 1 &<< UInt64(tags[Int($1)]) }
  }

  /// Whether one of the forms may be a word: a few of a hundred are taken for one that are none.
  @inline(__always)
  func mayHold(_ record: WordRecord) -> Bool {
    // In numbers, as whether the signatures share a bit is as good as random.
    let shares: UInt64 = slot.signature & record.signature == 0 ? 0 : 1
    return tags &>> UInt64(truncatingIfNeeded: record.tag) & shares != 0
  }
}
