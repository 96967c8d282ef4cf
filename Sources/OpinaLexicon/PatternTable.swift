/// Compiled patterns as flat memory that never changes: matching neither allocates nor counts references.
@usableFromInline
final class PatternTable: Sendable {
  /// A slot; those of a pattern follow each other.
  struct Slot: BitwiseCopyable {
    let classes: UInt64
    /// See `Signature`: most words that do not fit are seen without looking for them among the forms.
    let signature: UInt64
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
  }

  /// A pattern in the list of its anchor, with what a look at the neighbourhood can rule out.
  struct Anchored: BitwiseCopyable {
    /// From the lowest bit on: whether the anchor is all of the pattern, whether the word that `elsewhere` asks for must
    /// stand within `window` words of the anchor, the rank and one more (3 bits), the pattern.
    private let packed: UInt32
    /// The slot of the anchor.
    let slot: Int32
    /// Signatures of the words that may stand right behind the anchor and right before it.
    let behind: UInt64
    let before: UInt64
    /// Signatures of the words one of which must stand somewhere else in the comment.
    let elsewhere: UInt64

    init(pattern: Int, rank: Int?, slot: Int, isWord: Bool, filter: PatternFilter) {
      let flags: UInt32 = (isWord ? 1 : 0) | (filter.isNear ? 2 : 0)
      packed = flags | UInt32((rank ?? -1) + 1) << 2 | UInt32(pattern) << 5
      self.slot = Int32(slot)
      behind = filter.behind
      before = filter.before
      elsewhere = filter.elsewhere
    }

    var isWord: Bool { packed & 1 != 0 }
    var isNear: Bool { packed & 2 != 0 }
    /// See `Meaning.rank`; -1 for none.
    var rank: Int8 { Int8(truncatingIfNeeded: packed >> 2 & 7) - 1 }
    var pattern: Int { Int(packed >> 5) }
  }

  /// How many words around an anchor are looked at together.
  static let window = 6

  let slots: FixedArray<Slot>
  let forms: FixedArray<Vocabulary.Form>
  /// By form.
  @usableFromInline let records: FixedArray<WordRecord>
  /// Patterns by list, then those of crowded lists once more.
  let anchored: FixedArray<Anchored>
  /// Signatures of the slots that stand in no pattern.
  let slotSignatures: FixedArray<UInt64>
  /// By crowded list: where its patterns begin that ask for each signature behind and before the anchor, then
  /// where the rest begins and ends.
  let crowdedStarts: FixedArray<Int32>

  /// As if so many patterns used a frequent word.
  private static let frequentCost: Int32 = 100_000

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
    func signature(_ slot: PatternSlot) -> UInt64 {
      Signature.slot(slot.forms.reduce(0) { $0 | lemmaSignatures[Int($1)] }, slot.classes)
    }
    // A word that most comments hold is no good anchor.
    var uses = vocabulary.classes.map { $0.isDisjoint(with: [.function, .negator]) ? Int32(0) : Self.frequentCost }
    for slot in patterns.joined() where slot.isAnchor {
      for form in slot.forms { uses[Int(form)] += 1 }
    }
    var slots: [Slot] = []
    var forms: [Vocabulary.Form] = []
    var known: [[Vocabulary.Form]: Int32] = [:]
    func add(_ slot: PatternSlot, isFirst: Bool, isLast: Bool) {
      let first: Int32
      if let place = known[slot.forms] {
        first = place
      } else {
        first = Int32(forms.count)
        known[slot.forms] = first
        forms += slot.forms
      }
      slots.append(Slot(slot, signature: signature(slot), firstForm: first, isFirst: isFirst, isLast: isLast))
    }
    // Of each pattern: which of its slots is the anchor, and where that lies among all slots.
    var anchors: [Int] = []
    var places: [Int] = []
    for pattern in patterns {
      // The rarest word finds the pattern: frequent words such as "no" begin hundreds.
      var anchor = 0
      var cost = Int32.max
      for (index, slot) in pattern.enumerated() where slot.isAnchor {
        let worst = slot.forms.reduce(0) { max($0, uses[Int($1)]) }
        if worst < cost {
          cost = worst
          anchor = index
        }
      }
      anchors.append(anchor)
      places.append(slots.count + anchor)
      for (index, slot) in pattern.enumerated() {
        add(slot, isFirst: index == 0, isLast: index == pattern.count - 1)
      }
    }
    for slot in extraSlots { add(slot, isFirst: true, isLast: true) }
    let entries = patterns.indices.map { index in
      Anchored(
        pattern: index, rank: ranks[index], slot: places[index], isWord: patterns[index].count == 1,
        filter: PatternFilter(patterns[index], anchor: anchors[index], signature: signature))
    }
    let lists = PatternLists(
      anchors: patterns.indices.map { patterns[$0][anchors[$0]].forms }, formCount: lemmas.count)
    let anchored = lists.patterns.map { entries[Int($0)] }
    self.slots = FixedArray(slots)
    self.forms = FixedArray(forms)
    slotSignatures = FixedArray(extraSlots.map(signature))
    let crowds = PatternCrowds(anchored: anchored, starts: lists.starts)
    records = FixedArray(
      lemmas.indices.map { form in
        WordRecord(
          classes: vocabulary.classes[form],
          signature: Signature.word(lemmaSignatures[form], vocabulary.classes[form]),
          opinion: vocabulary.opinions[form],
          patterns: lists.range(lists.listOfForm[form]), crowd: crowds.lists[lists.listOfForm[form]])
      })
    crowdedStarts = FixedArray(crowds.starts.map { $0 + Int32(anchored.count) })
    self.anchored = FixedArray(anchored + crowds.anchored)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    slots = try image.array()
    forms = try image.array()
    records = try image.array()
    anchored = try image.array()
    slotSignatures = try image.array()
    crowdedStarts = try image.array()
  }

  func write(to image: inout LexiconImage.Writer) {
    image.add(slots)
    image.add(forms)
    image.add(records)
    image.add(anchored)
    image.add(slotSignatures)
    image.add(crowdedStarts)
  }

  /// Whether a word fits a slot.
  @inline(__always)
  func fits(_ slot: Slot, _ form: Vocabulary.Form, _ classes: UInt64) -> Bool {
    if slot.classes & classes != 0 { return true }
    if form == Vocabulary.unknown || slot.formCount == 0 { return false }
    return holds(form, slot.firstForm, slot.formCount)
  }

  /// Has the first lines of a list of patterns fetched, as many as there are: asking for one twice costs nothing, a wrong guess
  /// of the machine about the length of the list does.
  @inline(__always)
  func prefetchList(_ first: Int32, _ end: Int32) {
    let last = Int(end) - 1
    anchored.prefetch(Int(first))
    anchored.prefetch(min(Int(first) + Self.perLine, last))
    anchored.prefetch(min(Int(first) + 2 * Self.perLine, last))
  }

  private static var perLine: Int { 2 }

  /// Has the forms fetched that `fits` looks at first for the slots on both sides of one.
  @inline(__always)
  func prefetchForms(beside slot: Int) {
    let before = slots[max(0, slot - 1)]
    let behind = slots[min(slots.count - 1, slot + 1)]
    forms.prefetch(Int(before.firstForm) + before.formCount / 2)
    forms.prefetch(Int(behind.firstForm) + behind.formCount / 2)
  }

  /// Whether a form is among some that rise. Halves without guessing which half it is in.
  private func holds(_ form: Vocabulary.Form, _ firstForm: Int32, _ formCount: Int) -> Bool {
    var first = Int(firstForm)
    var count = formCount
    while count > 1 {
      let half = count / 2
      first &+= forms[first &+ half] <= form ? half : 0
      count &-= half
    }
    return forms[first] == form
  }
}
