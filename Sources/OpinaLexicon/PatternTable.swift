/// Compiled patterns as flat memory that never changes: matching neither allocates nor counts references.
@usableFromInline
final class PatternTable: Sendable {
  struct Slot: BitwiseCopyable {
    let kind: PatternSlot.Kind
    let fewest: UInt8
    let most: UInt8
    let firstForm: Int32
    let formCount: Int32
    let classes: UInt64
  }

  struct Shape: BitwiseCopyable {
    let firstSlot: Int32
    let slotCount: Int16
    let anchor: Int16
  }

  /// A pattern in the list of its anchor, with what a look at the neighbourhood can rule out.
  struct Anchored: BitwiseCopyable {
    let pattern: Int32
    /// Only the anchor: nothing else is to be looked at.
    let isWord: Bool
    /// The word that `elsewhere` asks for must stand within `window` words of the anchor.
    let isNear: Bool
    /// Signatures of the words that may stand right behind the anchor and right before it.
    let behind: UInt64
    let before: UInt64
    /// Signatures of the words one of which must stand somewhere else in the comment.
    let elsewhere: UInt64
  }

  /// How many words around an anchor are looked at together.
  static let window = 6

  let slots: FixedArray<Slot>
  let forms: FixedArray<Vocabulary.Form>
  let shapes: FixedArray<Shape>
  /// By form.
  @usableFromInline let records: FixedArray<WordRecord>
  let anchored: FixedArray<Anchored>
  /// Signatures of the slots that stand in no pattern.
  let slotSignatures: FixedArray<UInt64>
  /// By crowded list: where its patterns begin that ask for each signature behind (64) and before (64) the anchor, then
  /// where the rest begins and ends.
  let crowdedStarts: FixedArray<Int32>
  let crowded: FixedArray<Anchored>

  /// As if so many patterns used a frequent word.
  private static let frequentCost: Int32 = 100_000

  /// - Parameters:
  ///   - patterns: the slots of each pattern; each has an anchor.
  ///   - extraSlots: slots that stand in no pattern; they follow those of all patterns.
  ///   - vocabulary: the forms that slots name.
  init(patterns: [[PatternSlot]], extraSlots: [PatternSlot], vocabulary: Vocabulary) {
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
    func add(_ slot: PatternSlot) {
      let first: Int32
      if let place = known[slot.forms] {
        first = place
      } else {
        first = Int32(forms.count)
        known[slot.forms] = first
        forms += slot.forms
      }
      slots.append(
        Slot(
          kind: slot.kind, fewest: UInt8(slot.fewest), most: UInt8(slot.most), firstForm: first,
          formCount: Int32(slot.forms.count), classes: slot.classes.rawValue))
    }
    var shapes: [Shape] = []
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
      shapes.append(Shape(firstSlot: Int32(slots.count), slotCount: Int16(pattern.count), anchor: Int16(anchor)))
      for slot in pattern { add(slot) }
    }
    for slot in extraSlots { add(slot) }
    let entries = patterns.indices.map { index in
      let filter = PatternFilter(patterns[index], anchor: Int(shapes[index].anchor), signature: signature)
      return Anchored(
        pattern: Int32(index), isWord: patterns[index].count == 1, isNear: filter.isNear, behind: filter.behind,
        before: filter.before, elsewhere: filter.elsewhere)
    }
    let lists = PatternLists(
      anchors: patterns.indices.map { patterns[$0][Int(shapes[$0].anchor)].forms }, formCount: lemmas.count)
    let anchored = lists.patterns.map { entries[Int($0)] }
    self.slots = FixedArray(slots)
    self.forms = FixedArray(forms)
    self.shapes = FixedArray(shapes)
    self.anchored = FixedArray(anchored)
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
    crowdedStarts = FixedArray(crowds.starts)
    crowded = FixedArray(crowds.anchored)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    slots = try image.array()
    forms = try image.array()
    shapes = try image.array()
    records = try image.array()
    anchored = try image.array()
    slotSignatures = try image.array()
    crowdedStarts = try image.array()
    crowded = try image.array()
  }

  func write(to image: inout LexiconImage.Writer) {
    image.add(slots)
    image.add(forms)
    image.add(shapes)
    image.add(records)
    image.add(anchored)
    image.add(slotSignatures)
    image.add(crowdedStarts)
    image.add(crowded)
  }

  /// Whether a word fits a slot.
  @inline(__always)
  func fits(_ slot: Slot, _ form: Vocabulary.Form, _ classes: UInt64) -> Bool {
    if slot.classes & classes != 0 { return true }
    if form == Vocabulary.unknown || slot.formCount == 0 { return false }
    var low = Int(slot.firstForm)
    if slot.formCount == 1 { return forms[low] == form }
    var high = low + Int(slot.formCount)
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if forms[middle] < form { low = middle + 1 } else { high = middle }
    }
    return low < end && forms[low] == form
  }
}
