/// Compiled patterns as flat memory that never changes: matching neither allocates nor counts references.
@usableFromInline
final class PatternTable: Sendable {
  let slots: FixedArray<Slot>
  /// See `FormBuckets`.
  let kinds: FixedArray<Int32>
  /// See `SlotList.classes`.
  let slotClasses: FixedArray<UInt64>
  /// By form.
  @usableFromInline let records: FixedArray<WordRecord>
  /// Patterns of one word, by list.
  @usableFromInline let words: FixedArray<WordPattern>
  /// How many patterns of one word a form has at most.
  let mostWords: Int
  /// See `PatternRuns`.
  @usableFromInline let lists: FixedArray<UInt64>
  /// The patterns of all runs.
  let tagged: FixedArray<TaggedPattern>
  /// See `PatternRuns.sizeBits`.
  let sizeBits: UInt32
  /// The slots that stand in no pattern.
  @usableFromInline let outerSlots: FixedArray<OuterSlot>

  /// - Parameters:
  ///   - patterns: the slots of each pattern; each has an anchor.
  ///   - ranks: see `Meaning.rank`.
  ///   - extraSlots: slots that stand in no pattern.
  ///   - vocabulary: the forms that slots name.
  init(patterns: [[PatternSlot]], ranks: [Int?], extraSlots: [PatternSlot], vocabulary: Vocabulary) {
    let lemmas = vocabulary.lemmas
    // Form 0, the unknown word, fits no slot of words.
    var lemmaSignatures = lemmas.map(Signature.lemma)
    lemmaSignatures[0] = 0
    var lemmaTags = lemmas.map(PatternTags.tag(ofLemma:))
    lemmaTags[0] = PatternTags.none
    let known = PatternFilter.Words(signatures: lemmaSignatures, tags: lemmaTags)
    let slots = SlotList(of: patterns, then: extraSlots, formCount: lemmas.count, signature: known.signature)
    let anchors = PatternAnchors(patterns, classes: vocabulary.classes)
    let filters = patterns.indices.map { PatternFilter(patterns[$0], anchor: anchors.slots[$0], words: known) }
    let entries = patterns.indices.map { index in
      PatternEntry(
        patterns[index], number: index, anchor: anchors.slots[index], firstSlot: slots.firstOfPattern[index],
        rank: ranks[index], filter: filters[index])
    }
    let wordLists = PatternLists(
      anchors: patterns.indices.map { patterns[$0].count == 1 ? anchors.forms[$0] : [] }, formCount: lemmas.count)
    let (words, firstWords) = WordPattern.lists(wordLists, ranks: ranks)
    let longerLists = PatternLists(
      anchors: patterns.indices.map { patterns[$0].count == 1 ? [] : anchors.forms[$0] }, formCount: lemmas.count)
    let runs = PatternRuns(longerLists, of: filters, entries: entries)
    var isAskedFor = [Bool](repeating: false, count: lemmas.count)
    for slot in extraSlots { for form in slot.forms { isAskedFor[Int(form)] = true } }
    records = FixedArray(
      lemmas.indices.map { form in
        WordRecord(
          classes: vocabulary.classes[form],
          signature: Signature.word(lemmaSignatures[form], vocabulary.classes[form]),
          opinion: vocabulary.opinions[form], firstWord: firstWords[wordLists.listOfForm[form]],
          firstList: runs.starts[longerLists.listOfForm[form]], tag: lemmaTags[form], isAskedFor: isAskedFor[form],
          kind: slots.kinds.kinds[form])
      })
    self.slots = FixedArray(slots.slots)
    kinds = FixedArray(slots.buckets.kinds)
    slotClasses = FixedArray(slots.classes)
    self.words = FixedArray(words)
    lists = FixedArray(runs.lists)
    tagged = FixedArray(runs.patterns)
    sizeBits = runs.sizeBits
    outerSlots = FixedArray(zip(slots.outerSlots, extraSlots).map { OuterSlot($0, $1.forms, tags: lemmaTags) })
    mostWords = WordPattern.longest(self.words)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    slots = try image.array()
    kinds = try image.array()
    slotClasses = try image.array()
    records = try image.array()
    words = try image.array()
    lists = try image.array()
    tagged = try image.array()
    sizeBits = try image.value()
    outerSlots = try image.array()
    mostWords = WordPattern.longest(words)
  }

  func write(to image: inout LexiconImage.Writer) {
    image.add(slots)
    image.add(kinds)
    image.add(slotClasses)
    image.add(records)
    image.add(words)
    image.add(lists)
    image.add(tagged)
    image.add(value: sizeBits)
    image.add(outerSlots)
  }
}
