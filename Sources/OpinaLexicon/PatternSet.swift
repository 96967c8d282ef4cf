/// All patterns of a language, indexed by the word that is rarest in each.
public final class PatternSet: Sendable {
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

    public init(pattern: Int, tokens: Range<Int>) {
      self.pattern = pattern
      self.tokens = tokens
    }
  }

  /// A slot that stands in no pattern: neighbours of terms, words of targets.
  public struct SlotNumber: Hashable, Sendable, BitwiseCopyable {
    let value: Int32
  }

  /// What each pattern means, for loops that need nothing else.
  public let meanings: FixedArray<Meaning>
  private let texts: TextTable
  private let rows: FixedArray<RowReference>
  /// Which of two equally long matches wins, by pattern; -1 for those that compete with none.
  @usableFromInline let ranks: FixedArray<Int8>
  @usableFromInline let table: PatternTable
  private let firstExtraSlot: Int

  /// - Parameter patterns: each has an anchor.
  init(
    patterns: [(text: String, meaning: Meaning, row: RowReference, slots: [PatternSlot])], extraSlots: [PatternSlot],
    vocabulary: Vocabulary
  ) {
    texts = TextTable(patterns.map(\.text))
    rows = FixedArray(patterns.map(\.row))
    meanings = FixedArray(patterns.map(\.meaning))
    ranks = FixedArray(patterns.map { Int8($0.meaning.rank ?? -1) })
    table = PatternTable(patterns: patterns.map(\.slots), extraSlots: extraSlots, vocabulary: vocabulary)
    firstExtraSlot = table.slots.count - extraSlots.count
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    texts = try image.texts()
    rows = try image.array()
    meanings = try image.array()
    ranks = try image.array()
    table = try PatternTable(&image)
    firstExtraSlot = table.slots.count - table.slotSignatures.count
  }

  func write(to image: inout LexiconImage.Writer) {
    image.add(texts)
    image.add(rows)
    image.add(meanings)
    image.add(ranks)
    table.write(to: &image)
  }

  /// The patterns, each put together when it is asked for.
  public struct Patterns: RandomAccessCollection, Sendable {
    fileprivate let all: PatternSet

    public var startIndex: Int { 0 }
    public var endIndex: Int { all.rows.count }

    public subscript(position: Int) -> Pattern {
      Pattern(text: all.texts[position], meaning: all.meanings[position], row: all.rows[position])
    }
  }

  public var patterns: Patterns { Patterns(all: self) }

  /// Which of two equally long matches wins, the higher one; `nil` for a pattern that competes with none.
  @inlinable
  public func rank(_ pattern: Int) -> Int? { ranks[pattern] < 0 ? nil : Int(ranks[pattern]) }

  /// What is known of a form.
  @inlinable
  public func record(_ form: Vocabulary.Form) -> WordRecord { table.records[Int(form)] }

  /// Whether a word fits a slot outside patterns.
  public func fits(_ slot: SlotNumber, form: Vocabulary.Form, classes: WordClass) -> Bool {
    table.fits(table.slots[firstExtraSlot + Int(slot.value)], form, classes.rawValue)
  }

  /// The signatures of the forms that fit a slot outside patterns; all bits when it also takes classes.
  public func signatures(_ slot: SlotNumber) -> UInt64 { table.slotSignatures[Int(slot.value)] }

  /// A token as patterns see it.
  public struct Word: Sendable {
    public let form: Vocabulary.Form
    public var record: WordRecord
    /// What stands here is punctuation, which patterns do not cross.
    public let isPunctuation: Bool
    /// Light punctuation, which the slot `,` matches.
    public let isComma: Bool
    /// A new sentence begins here.
    public let startsSentence: Bool

    public var classes: WordClass { record.classes }

    public init(
      form: Vocabulary.Form, record: WordRecord, isPunctuation: Bool, isComma: Bool, startsSentence: Bool
    ) {
      self.form = form
      self.record = record
      self.isPunctuation = isPunctuation
      self.isComma = isComma
      self.startsSentence = startsSentence
    }
  }

  /// Appends every match in a comment, each pattern with its longest reading at each anchor.
  public func matches(in words: [Word], into result: inout [Match]) {
    words.withUnsafeBufferPointer { words in
      let search = PatternSearch(table: table, words: words)
      var present = Signature.always
      for word in words { present |= word.record.signature }
      var before = Signature.always
      for position in words.indices {
        let record = words[position].record
        let behind = position + 1 < words.count ? words[position + 1].record.signature : Signature.always
        if record.lastPattern > record.firstPattern {
          let place = Place(
            position: position, behind: behind, before: before, near: Self.near(position, words), present: present)
          take(record, at: place, search, &result)
        }
        before = record.signature
      }
    }
  }

  /// An anchor with the signatures of the words around it.
  private struct Place {
    let position: Int
    let behind: UInt64
    let before: UInt64
    let near: UInt64
    let present: UInt64
  }

  @inline(__always)
  private static func near(_ position: Int, _ words: UnsafeBufferPointer<Word>) -> UInt64 {
    var result = Signature.always
    for index in max(0, position - PatternTable.window)..<min(words.count, position + PatternTable.window + 1) {
      result |= words[index].record.signature
    }
    return result
  }

  /// Whether each of two sets holds a bit.
  @inline(__always)
  private static func areBothSet(_ left: UInt64, _ right: UInt64) -> Bool {
    (left | (0 &- left)) & (right | (0 &- right)) & (1 << 63) != 0
  }

  private func take(_ record: WordRecord, at place: Place, _ search: PatternSearch, _ result: inout [Match]) {
    guard record.crowd >= 0 else {
      take(Int(record.firstPattern)..<Int(record.lastPattern), of: table.anchored, at: place, search, &result)
      return
    }
    let starts = Int(record.crowd) * PatternCrowds.startsPerList
    func bucket(_ number: Int, _ result: inout [Match]) {
      let range = Int(table.crowdedStarts[starts + number])..<Int(table.crowdedStarts[starts + number + 1])
      take(range, of: table.crowded, at: place, search, &result)
    }
    if let bit = Signature.lemmaBit(place.behind) { bucket(bit, &result) }
    if let bit = Signature.lemmaBit(place.before) { bucket(bit + Int(Signature.lemmaBits), &result) }
    bucket(PatternCrowds.rest, &result)
  }

  @inline(__always)
  private func take(
    _ entries: Range<Int>, of list: FixedArray<PatternTable.Anchored>, at place: Place,
    _ search: PatternSearch, _ result: inout [Match]
  ) {
    for index in entries {
      let entry = list[index]
      // One test for both sides: which of them rules an entry out is as good as random, and a wrong guess of the
      // machine costs more than looking at both.
      guard Self.areBothSet(entry.behind & place.behind, entry.before & place.before) else { continue }
      if entry.isWord {
        result.append(Match(pattern: Int(entry.pattern), tokens: place.position..<place.position + 1))
        continue
      }
      guard entry.elsewhere & (entry.isNear ? place.near : place.present) != 0,
        let tokens = search.match(Int(entry.pattern), anchoredAt: place.position)
      else { continue }
      result.append(Match(pattern: Int(entry.pattern), tokens: tokens))
    }
  }
}
