/// All patterns of a language, indexed by the word that is rarest in each.
public final class PatternSet: Sendable {
  /// One pattern with what it means.
  public struct Pattern: Sendable {
    /// As the row writes it.
    public let text: String
    /// What it means.
    public let meaning: Meaning
    /// Where it stands.
    public let row: RowReference
  }

  /// Where a pattern matched.
  public struct Match: Hashable, Sendable, BitwiseCopyable {
    private let number: Int32
    private let first: Int32
    private let end: Int32
    private let place: Int8

    /// - Parameter rank: see `Meaning.rank`.
    public init(pattern: Int, tokens: Range<Int>, rank: Int? = nil) {
      self.init(pattern: pattern, tokens: tokens, place: Int8(rank ?? -1))
    }

    init(pattern: Int, tokens: Range<Int>, place: Int8) {
      number = Int32(truncatingIfNeeded: pattern)
      first = Int32(truncatingIfNeeded: tokens.lowerBound)
      end = Int32(truncatingIfNeeded: tokens.upperBound)
      self.place = place
    }

    /// Index into `patterns`.
    public var pattern: Int { Int(number) }
    /// Tokens that it took, the punctuation marks of `^` and `$` not counted.
    public var tokens: Range<Int> { Range(uncheckedBounds: (Int(first), Int(end))) }
    /// Which of two equally long matches wins, the higher one; `nil` for one that competes with none.
    public var rank: Int? { place < 0 ? nil : Int(place) }
    /// All bits for one that competes, none for one that does not: for loops in which nobody could guess which it is.
    @inline(__always)
    public var competing: UInt64 { ~UInt64(bitPattern: Int64(place) &>> 63) }
  }

  /// A slot that stands in no pattern: neighbours of terms, words of targets.
  public struct SlotNumber: Hashable, Sendable, BitwiseCopyable {
    let value: Int32
  }

  /// What each pattern means, for loops that need nothing else.
  public let meanings: FixedArray<MeaningRecord>
  private let texts: TextTable
  private let rows: FixedArray<RowReference>
  @usableFromInline let table: PatternTable

  /// - Parameter patterns: each has an anchor.
  init(
    patterns: [(text: String, meaning: Meaning, row: RowReference, slots: [PatternSlot])], extraSlots: [PatternSlot],
    vocabulary: Vocabulary
  ) {
    texts = TextTable(patterns.map(\.text))
    rows = FixedArray(patterns.map(\.row))
    meanings = FixedArray(patterns.map { MeaningRecord($0.meaning, of: $0.text) })
    table = PatternTable(
      patterns: patterns.map(\.slots), ranks: patterns.map(\.meaning.rank), extraSlots: extraSlots,
      vocabulary: vocabulary)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    texts = try image.texts()
    rows = try image.array()
    meanings = try image.array()
    table = try PatternTable(&image)
  }

  func write(to image: inout LexiconImage.Writer) {
    image.add(texts)
    image.add(rows)
    image.add(meanings)
    table.write(to: &image)
  }

  /// The patterns, each put together when it is asked for.
  public struct Patterns: RandomAccessCollection, Sendable {
    fileprivate let all: PatternSet

    /// Always 0.
    public var startIndex: Int { 0 }
    /// How many patterns there are.
    public var endIndex: Int { all.rows.count }

    /// The pattern with a number from 0.
    public subscript(position: Int) -> Pattern {
      Pattern(text: all.texts[position], meaning: all.meanings[position].meaning, row: all.rows[position])
    }
  }

  /// All patterns by their numbers.
  public var patterns: Patterns { Patterns(all: self) }

  /// What is known of a form.
  @inlinable @inline(__always)
  public func record(_ form: Vocabulary.Form) -> WordRecord { table.records[Int(form)] }

  /// What is known of all forms, for loops: of use as long as the set is held.
  @inlinable @inline(__always)
  public var records: WordRecords { WordRecords(table.records.elements.baseAddress.unsafelyUnwrapped) }

  /// Where the patterns of words are told of, for loops.
  @inlinable @inline(__always)
  public var places: PatternPlaces {
    PatternPlaces(
      lists: table.lists.elements.baseAddress.unsafelyUnwrapped,
      words: table.words.elements.baseAddress.unsafelyUnwrapped)
  }

  /// Has memory fetched that `record` will look at.
  @inlinable @inline(__always)
  public func prefetch(_ form: Vocabulary.Form) { table.records.prefetch(Int(form)) }

  /// Has memory fetched that tells whether the words beside a term may fit.
  ///
  /// Whether a term asks for any is as good as random: any memory is fetched for one that does not.
  @inlinable @inline(__always)
  public func prefetch(_ term: ThemeTerm) {
    table.outerSlots.prefetch(Int(max(0, term.nearSlot)))
    table.outerSlots.prefetch(Int(max(0, term.notSlot)))
  }

  /// Has the forms fetched as well that these words may have: those of nearly all slots are so few that they lie in one
  /// place.
  package func prefetchForms(beside term: ThemeTerm) {
    table.kinds.prefetch(table.outerSlots[Int(max(0, term.nearSlot))].slot.firstBucket)
    table.kinds.prefetch(table.outerSlots[Int(max(0, term.notSlot))].slot.firstBucket)
  }

  /// The first of some words that fits a slot outside patterns.
  ///
  /// - Parameters:
  ///   - words: at most 64.
  ///   - wanted: which of them are looked at, one bit for each.
  ///   - asked: which of them have a form that some such slot asks for: of most no slot ever does.
  /// - Returns: its position; `nil` if none fits.
  package func first(
    of words: UnsafeBufferPointer<Word>, in wanted: UInt64, asked: UInt64, fitting slot: SlotNumber
  ) -> Int? {
    let outer = table.outerSlots[Int(slot.value)]
    let takesClasses = outer.slot.takesClasses
    let fitting = table.fitting
    var rest = wanted & (takesClasses ? ~0 : asked)
    while rest != 0 {
      let position = rest.trailingZeroBitCount
      let word = words[position].record
      // Most of them are told from those that fit without looking for them.
      if outer.mayHold(word) || takesClasses, outer.slot.fit(word, fitting) != 0 { return position }
      rest &= rest &- 1
    }
    return nil
  }

  /// The signatures of the forms that fit a slot outside patterns; all bits when it also takes classes.
  public func signatures(_ slot: SlotNumber) -> UInt64 { table.outerSlots[Int(slot.value)].slot.signature }
}
