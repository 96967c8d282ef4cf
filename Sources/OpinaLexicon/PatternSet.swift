/// All patterns of a language, indexed by the word that is rarest in each.
public struct PatternSet: Sendable {
  /// One pattern with what it means.
  public struct Pattern: Sendable {
    public let text: String
    public let meaning: Meaning
    public let row: RowReference
  }

  /// Where a pattern matched.
  public struct Match: Hashable, Sendable {
    /// Index into `patterns`.
    public let pattern: Int
    /// Tokens that it took, the punctuation marks of `^` and `$` not counted.
    public let tokens: Range<Int>
  }

  /// A slot that stands in no pattern: neighbours of terms, words of targets.
  public struct SlotNumber: Hashable, Sendable {
    let value: Int32
  }

  public let patterns: [Pattern]
  /// What each pattern means, for loops that need nothing else.
  public let meanings: [Meaning]
  private let table: PatternTable
  private let firstExtraSlot: Int

  /// - Parameter patterns: each has an anchor.
  init(
    patterns: [(text: String, meaning: Meaning, row: RowReference, slots: [PatternSlot])], extraSlots: [PatternSlot],
    vocabulary: Vocabulary
  ) {
    self.patterns = patterns.map { Pattern(text: $0.text, meaning: $0.meaning, row: $0.row) }
    meanings = patterns.map(\.meaning)
    table = PatternTable(
      patterns: patterns.map(\.slots), extraSlots: extraSlots, lemmas: vocabulary.lemmas,
      frequent: vocabulary.classes.map { !$0.isDisjoint(with: [.function, .negator]) })
    firstExtraSlot = table.slots.count - extraSlots.count
  }

  /// Whether a word fits a slot outside patterns.
  public func fits(_ slot: SlotNumber, form: Vocabulary.Form, classes: WordClass) -> Bool {
    table.fits(table.slots[firstExtraSlot + Int(slot.value)], form, classes.rawValue)
  }

  /// One of 64 bits for a form, the same for all forms of a lemma; 0 for the unknown word.
  public func signature(_ form: Vocabulary.Form) -> UInt64 { table.formRecords[Int(form)].signature }

  /// The signatures of the forms that fit a slot outside patterns; all bits when it also takes classes.
  public func signatures(_ slot: SlotNumber) -> UInt64 { table.slotSignatures[Int(slot.value)] }

  /// A token as patterns see it.
  public struct Word: Sendable {
    public var form: Vocabulary.Form
    public var classes: WordClass
    /// What stands here is punctuation, which patterns do not cross.
    public var isPunctuation: Bool
    /// Light punctuation, which the slot `,` matches.
    public var isComma: Bool
    /// A new sentence begins here.
    public var startsSentence: Bool

    public init(
      form: Vocabulary.Form, classes: WordClass, isPunctuation: Bool, isComma: Bool, startsSentence: Bool
    ) {
      self.form = form
      self.classes = classes
      self.isPunctuation = isPunctuation
      self.isComma = isComma
      self.startsSentence = startsSentence
    }
  }

  /// Appends every match in a comment, each pattern with its longest reading at each anchor.
  public func matches(in words: [Word], into result: inout [Match]) {
    words.withUnsafeBufferPointer { words in
      let search = PatternSearch(table: table, words: words)
      var present: UInt64 = 0
      for word in words { present |= table.formRecords[Int(word.form)].signature }
      var before: UInt64 = 0
      for position in 0..<words.count {
        let record = table.formRecords[Int(words[position].form)]
        let after = position + 1 < words.count ? table.formRecords[Int(words[position + 1].form)].signature : 0
        defer { before = record.signature }
        func take(_ entries: Range<Int>, of list: UnsafeMutableBufferPointer<PatternTable.Anchored>) {
          for index in entries {
            let entry = list[index]
            let signature = entry.offset > 0 ? after : entry.offset < 0 ? before : present
            guard entry.signatures & signature != 0 || entry.signatures == .max,
              let tokens = search.match(Int(entry.pattern), anchoredAt: position)
            else { continue }
            result.append(Match(pattern: Int(entry.pattern), tokens: tokens))
          }
        }
        guard record.crowd >= 0 else {
          take(Int(record.first)..<Int(record.end), of: table.anchored)
          continue
        }
        let starts = Int(record.crowd) * PatternCrowds.startsPerForm
        func range(_ bucket: Int) -> Range<Int> {
          Int(table.crowdedStarts[starts + bucket])..<Int(table.crowdedStarts[starts + bucket + 1])
        }
        if after != 0 { take(range(after.trailingZeroBitCount), of: table.crowded) }
        if before != 0 { take(range(64 + before.trailingZeroBitCount), of: table.crowded) }
        take(range(128), of: table.crowded)
      }
    }
  }
}
