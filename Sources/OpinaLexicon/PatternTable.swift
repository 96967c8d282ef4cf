/// Compiled patterns as flat memory that never changes: matching neither allocates nor counts references.
@usableFromInline
final class PatternTable: Sendable {
  /// A slot; those of a pattern follow each other.
  struct Slot: BitwiseCopyable {
    let classes: UInt64
    /// See `Signature`: most words that do not fit are seen without looking for them among the forms.
    let signature: UInt64
    /// The form that fits if there is one, else the position of the first in `PatternTable.forms`.
    let firstForm: Int32
    /// From the lowest bit on: the kind (3 bits), whether it is the first and the last of its pattern, the fewest and the
    /// most words (2 bits each), the number of forms.
    private let packed: UInt32

    init(_ slot: PatternSlot, signature: UInt64, firstForm: Int32, isFirst: Bool, isLast: Bool) {
      classes = slot.classes.rawValue
      self.signature = signature
      self.firstForm = firstForm
      let ends: UInt32 = (isFirst ? 1 : 0) | (isLast ? 2 : 0)
      let words = UInt32(min(slot.fewest, 3)) | UInt32(min(slot.most, 3)) << 2
      packed = UInt32(slot.kind.rawValue) | ends << 3 | words << 5 | UInt32(slot.forms.count) << 9
    }

    var kind: PatternSlot.Kind { PatternSlot.Kind(rawValue: UInt8(packed & 7))! }
    var isFirst: Bool { packed & 1 << 3 != 0 }
    var isLast: Bool { packed & 1 << 4 != 0 }
    var fewest: Int { Int(packed >> 5 & 3) }
    var most: Int { Int(packed >> 7 & 3) }
    var formCount: Int { Int(packed >> 9) }
    /// Where among the forms a search begins; any place if there is one form, which stands here.
    var middleForm: Int {
      // All bits are set if there are several; in numbers, as whether there are is as good as random.
      let several = (1 &- formCount) >> (Int.bitWidth - 1)
      return (Int(firstForm) &+ formCount >> 1) & several
    }
  }

  /// How many words around an anchor are looked at together.
  static let window = 6

  let slots: FixedArray<Slot>
  let forms: FixedArray<Vocabulary.Form>
  /// By form.
  @usableFromInline let records: FixedArray<WordRecord>
  /// By pattern.
  let entries: FixedArray<PatternEntry>
  /// Patterns of one word, by list.
  let words: FixedArray<WordPattern>
  /// How many patterns of one word a form has at most.
  let mostWords: Int
  /// See `PatternTags`.
  let tags: FixedArray<UInt8>
  /// By tag: the pattern.
  let tagged: FixedArray<Int32>
  /// The slots that stand in no pattern; they follow those of all patterns in `slots`, too.
  let outerSlots: FixedArray<OuterSlot>

  /// - Parameters:
  ///   - patterns: the slots of each pattern; each has an anchor.
  ///   - ranks: see `Meaning.rank`.
  ///   - extraSlots: slots that stand in no pattern; they follow those of all patterns.
  ///   - vocabulary: the forms that slots name.
  init(patterns: [[PatternSlot]], ranks: [Int?], extraSlots: [PatternSlot], vocabulary: Vocabulary) {
    let lemmas = vocabulary.lemmas
    // Form 0, the unknown word, fits no slot of words.
    var lemmaSignatures = lemmas.map(Signature.lemma)
    lemmaSignatures[0] = 0
    var lemmaTags = lemmas.map(PatternTags.tag(ofLemma:))
    lemmaTags[0] = PatternTags.none
    let known = PatternFilter.Words(signatures: lemmaSignatures, tags: lemmaTags)
    let slots = SlotList(of: patterns, then: extraSlots, signature: known.signature)
    let anchors = PatternAnchors(patterns, classes: vocabulary.classes)
    let filters = patterns.indices.map { PatternFilter(patterns[$0], anchor: anchors.slots[$0], words: known) }
    entries = FixedArray(
      patterns.indices.map { index in
        PatternEntry(
          patterns[index], anchor: anchors.slots[index], firstSlot: slots.firstOfPattern[index], rank: ranks[index],
          filter: filters[index])
      })
    let wordLists = PatternLists(
      anchors: patterns.indices.map { patterns[$0].count == 1 ? anchors.forms[$0] : [] }, formCount: lemmas.count)
    let (words, firstWords) = WordPattern.lists(wordLists, ranks: ranks)
    let tagLists = PatternLists(
      anchors: patterns.indices.map { patterns[$0].count == 1 ? [] : anchors.forms[$0] }, formCount: lemmas.count)
    let tags = PatternTags(tagLists, of: filters.map(\.tags))
    var isAskedFor = [Bool](repeating: false, count: lemmas.count)
    for slot in extraSlots { for form in slot.forms { isAskedFor[Int(form)] = true } }
    records = FixedArray(
      lemmas.indices.map { form in
        WordRecord(
          classes: vocabulary.classes[form],
          signature: Signature.word(lemmaSignatures[form], vocabulary.classes[form]),
          opinion: vocabulary.opinions[form], firstWord: firstWords[wordLists.listOfForm[form]],
          tags: tags.range(tagLists.listOfForm[form]), tag: lemmaTags[form], isAskedFor: isAskedFor[form])
      })
    self.slots = FixedArray(slots.slots)
    self.forms = FixedArray(slots.forms)
    self.words = FixedArray(words)
    self.tags = FixedArray(tags.tags)
    tagged = FixedArray(tags.patterns)
    outerSlots = FixedArray(extraSlots.map { OuterSlot($0, signature: known.signature($0), tags: lemmaTags) })
    mostWords = WordPattern.longest(self.words)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    slots = try image.array()
    forms = try image.array()
    records = try image.array()
    entries = try image.array()
    words = try image.array()
    tags = try image.array()
    tagged = try image.array()
    outerSlots = try image.array()
    mostWords = WordPattern.longest(words)
  }

  func write(to image: inout LexiconImage.Writer) {
    image.add(slots)
    image.add(forms)
    image.add(records)
    image.add(entries)
    image.add(words)
    image.add(tags)
    image.add(tagged)
    image.add(outerSlots)
  }

  /// Whether a word fits a slot.
  @inline(__always)
  func fits(_ slot: Slot, _ form: Vocabulary.Form, _ classes: UInt64) -> Bool {
    if slot.classes & classes != 0 { return true }
    if form == Vocabulary.unknown || slot.formCount == 0 { return false }
    return slot.formCount == 1 ? slot.firstForm == form : holds(form, slot.firstForm, slot.formCount)
  }

  /// Has the forms fetched that `fits` looks at first for the slots on both sides of one.
  @inline(__always)
  func prefetchForms(beside slot: Int) {
    let before = slots[max(0, slot - 1)]
    let behind = slots[min(slots.count - 1, slot + 1)]
    forms.prefetch(before.middleForm)
    forms.prefetch(behind.middleForm)
  }

  /// Whether a form is among some that rise. Halves without guessing which half it is in.
  private func holds(_ form: Vocabulary.Form, _ firstForm: Int32, _ formCount: Int) -> Bool {
    var first = Int(firstForm)
    var count = formCount
    while count > 1 {
      let half = count / 2
      // All bits are set if the form is in the second half.
      let isBehind = (Int(forms[first &+ half]) &- Int(form) &- 1) >> (Int.bitWidth - 1)
      first &+= half & isBehind
      count &-= half
    }
    return forms[first] == form
  }
}
