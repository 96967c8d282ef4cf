/// Compiled patterns as flat memory that never changes: matching neither allocates nor counts references.
final class PatternTable: @unchecked Sendable {
  struct Slot {
    let kind: PatternSlot.Kind
    let fewest: UInt8
    let most: UInt8
    let firstForm: Int32
    let formCount: Int32
    let classes: UInt64
  }

  struct Shape {
    let firstSlot: Int32
    let slotCount: Int16
    let anchor: Int16
  }

  /// A pattern under one of its anchor's forms, with what one look at the neighbourhood can rule out.
  struct Anchored {
    let pattern: Int32
    /// Where the filter looks, in words from the anchor; 0 for the whole comment.
    let offset: Int32
    /// Signatures of the words that may stand there.
    let signatures: UInt64
  }

  let slots: UnsafeMutableBufferPointer<Slot>
  let forms: UnsafeMutableBufferPointer<Vocabulary.Form>
  let shapes: UnsafeMutableBufferPointer<Shape>
  /// What matching asks of a form, on one cache line: most of its time goes by waiting for memory.
  struct FormRecord {
    /// One of 64 bits, the same for the forms of a lemma.
    let signature: UInt64
    /// Patterns whose anchor the form fits.
    let first: Int32
    let end: Int32
    /// Its number among the forms with many patterns, -1 for the others.
    let crowd: Int32
  }

  let formRecords: UnsafeMutableBufferPointer<FormRecord>
  let anchored: UnsafeMutableBufferPointer<Anchored>
  /// Signatures of the slots that stand in no pattern.
  let slotSignatures: UnsafeMutableBufferPointer<UInt64>
  /// By crowded form: where its patterns begin that ask for each signature behind (64) and before (64) the anchor, then
  /// where the rest begins and ends.
  let crowdedStarts: UnsafeMutableBufferPointer<Int32>
  let crowded: UnsafeMutableBufferPointer<Anchored>

  /// As if so many patterns used a frequent word.
  private static let frequentCost: Int32 = 100_000

  /// - Parameters:
  ///   - patterns: the slots of each pattern; each has an anchor.
  ///   - extraSlots: slots that stand in no pattern; they follow those of all patterns.
  ///   - lemmas: by form: a number that forms of one lemma share.
  ///   - frequent: by form: a word that most comments hold, so no good anchor.
  init(patterns: [[PatternSlot]], extraSlots: [PatternSlot], lemmas: [Int32], frequent: [Bool]) {
    let formCount = lemmas.count
    // Form 0, the unknown word, fits no slot of words.
    var signatures = lemmas.map { lemma -> UInt64 in
      1 << ((UInt64(truncatingIfNeeded: lemma) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }
    signatures[0] = 0
    var uses = frequent.map { $0 ? Self.frequentCost : Int32(0) }
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
    var counts = [Int32](repeating: 0, count: formCount + 1)
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
      for form in pattern[anchor].forms { counts[Int(form) + 1] += 1 }
    }
    for slot in extraSlots { add(slot) }
    for form in 0..<formCount { counts[form + 1] += counts[form] }
    var next = counts
    var anchored = [Anchored](repeating: Anchored(pattern: 0, offset: 0, signatures: 0), count: Int(counts[formCount]))
    for (index, pattern) in patterns.enumerated() {
      let filter = Self.filter(pattern, Int(shapes[index].anchor), signatures)
      let entry = Anchored(pattern: Int32(index), offset: filter.offset, signatures: filter.signatures)
      for form in pattern[Int(shapes[index].anchor)].forms {
        anchored[Int(next[Int(form)])] = entry
        next[Int(form)] += 1
      }
    }
    self.slots = Self.fixed(slots)
    self.forms = Self.fixed(forms)
    self.shapes = Self.fixed(shapes)
    self.anchored = Self.fixed(anchored)
    slotSignatures = Self.fixed(
      extraSlots.map { slot in slot.classes.isEmpty ? slot.forms.reduce(0) { $0 | signatures[Int($1)] } : .max })
    let crowds = PatternCrowds(anchored: anchored, starts: counts)
    formRecords = Self.fixed(
      signatures.indices.map { form in
        FormRecord(
          signature: signatures[form], first: counts[form], end: counts[form + 1], crowd: crowds.forms[form])
      })
    crowdedStarts = Self.fixed(crowds.starts)
    crowded = Self.fixed(crowds.anchored)
  }

  deinit {
    slots.deallocate()
    forms.deallocate()
    shapes.deallocate()
    formRecords.deallocate()
    anchored.deallocate()
    slotSignatures.deallocate()
    crowdedStarts.deallocate()
    crowded.deallocate()
  }

  /// The slot that rules out most: a word right beside the anchor, else any other word that must stand in the comment.
  private static func filter(
    _ pattern: [PatternSlot], _ anchor: Int, _ signatures: [UInt64]
  ) -> (offset: Int32, signatures: UInt64) {
    var best: (offset: Int32, signatures: UInt64) = (0, .max)
    func offer(_ slot: Int, _ offset: Int32) {
      guard pattern.indices.contains(slot), pattern[slot].isAnchor else { return }
      let union = pattern[slot].forms.reduce(0) { $0 | signatures[Int($1)] }
      if union.nonzeroBitCount < best.signatures.nonzeroBitCount { best = (offset, union) }
    }
    offer(anchor + 1, 1)
    offer(anchor - 1, -1)
    if best.signatures == .max {
      for slot in pattern.indices where slot != anchor { offer(slot, 0) }
    }
    return best
  }

  static func fixed<Element>(_ array: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
    _ = buffer.initialize(from: array)
    return buffer
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
