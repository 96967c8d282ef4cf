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
    formCount: Int
  ) {
    self.patterns = patterns.map { Pattern(text: $0.text, meaning: $0.meaning, row: $0.row) }
    meanings = patterns.map(\.meaning)
    table = PatternTable(patterns: patterns.map(\.slots), extraSlots: extraSlots, formCount: formCount)
    firstExtraSlot = table.slots.count - extraSlots.count
  }

  /// Whether a word fits a slot outside patterns.
  public func fits(_ slot: SlotNumber, form: Vocabulary.Form, classes: WordClass) -> Bool {
    table.fits(table.slots[firstExtraSlot + Int(slot.value)], form, classes.rawValue)
  }

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
      for position in 0..<words.count {
        let form = words[position].form
        guard form != Vocabulary.unknown else { continue }
        let first = table.anchorStarts[Int(form)]
        let last = table.anchorStarts[Int(form) + 1]
        for index in first..<last {
          let number = Int(table.anchored[Int(index)])
          guard let tokens = search.match(number, anchoredAt: position) else { continue }
          result.append(Match(pattern: number, tokens: tokens))
        }
      }
    }
  }
}
