public import CPrefetch

/// All that reading asks of a form, on half a cache line: most of its time goes by waiting for memory.
public struct WordRecord: Sendable, BitwiseCopyable {
  /// What the form can be to a pattern.
  public private(set) var classes: WordClass
  /// See `Signature`.
  public private(set) var signature: UInt64
  /// Row of `polarity.tsv` that holds for the form, -1 for none.
  public let opinion: Int32
  /// The first of the patterns that the form is all of: position in `PatternTable.words`.
  @usableFromInline let firstWord: Int32
  /// The list of the longer patterns that the form is the anchor of: position in `PatternTable.lists`.
  @usableFromInline let firstList: Int32
  /// From the lowest bit on: the form's own tag (8 bits), whether it is asked for (1 bit), whether it is all of some pattern
  /// (1 bit), whether it is the anchor of a longer one (1 bit), and its kind (21 bits).
  @usableFromInline let packed: UInt32

  private static var kindBit: Int { 11 }

  init(
    classes: WordClass, signature: UInt64, opinion: Int32, firstWord: Int32, firstList: Int32,
    tag: UInt8, isAskedFor: Bool, kind: Int32
  ) {
    precondition(kind < 1 << (UInt32.bitWidth - Self.kindBit))
    self.classes = classes
    self.signature = signature
    self.opinion = opinion
    self.firstWord = firstWord
    self.firstList = firstList
    packed =
      UInt32(tag) | (isAskedFor ? 1 : 0) << 8 | (firstWord > 0 ? 1 : 0) << 9 | (firstList > 0 ? 1 : 0) << 10
      | UInt32(kind) << UInt32(Self.kindBit)
  }

  /// See `PatternTags.tag`.
  @inline(__always)
  var tag: UInt8 { UInt8(truncatingIfNeeded: packed) }

  /// See `FormKinds`.
  @inline(__always)
  var kind: Int32 { Int32(truncatingIfNeeded: packed >> UInt32(Self.kindBit)) }

  /// 1 if some pattern is the form and nothing else, else 0: of the words of a comment a third are.
  @inline(__always)
  package var isPattern: Int { Int(packed >> 9 & 1) }
  /// 1 if some longer pattern has the form as its anchor, else 0.
  @inline(__always)
  var isAnchor: Int { Int(packed >> 10 & 1) }

  /// 1 if some slot outside patterns has the form, else 0: most words of a comment are asked for by none.
  @inlinable @inline(__always)
  package var isAskedFor: UInt64 { UInt64(packed >> 8 & 1) }

  /// The same form as a token that is something else than a word: a number, a sign.
  public func taken(as classes: WordClass) -> WordRecord {
    var record = self
    record.classes = classes
    record.signature = Signature.changed(signature, to: classes)
    return record
  }
}

/// The records of all forms, which a loop takes once: it asks neither who holds them nor where they lie.
public struct WordRecords: BitwiseCopyable {
  @usableFromInline let first: UnsafePointer<WordRecord>

  @inlinable @inline(__always)
  init(_ first: UnsafePointer<WordRecord>) { self.first = first }

  /// The record of a form of the language; others are not asked for.
  @inlinable @inline(__always)
  public subscript(form: Vocabulary.Form) -> WordRecord { first[Int(form)] }

  /// Has memory fetched that the record of a form is in.
  @inlinable @inline(__always)
  public func prefetch(_ form: Vocabulary.Form) { opina_prefetch(first + Int(form)) }
}

/// Where the patterns of words are told of, which a loop takes once: it asks neither who holds them nor where they lie.
public struct PatternPlaces: BitwiseCopyable {
  @usableFromInline let lists: UnsafePointer<UInt64>
  @usableFromInline let words: UnsafePointer<WordPattern>

  @inlinable @inline(__always)
  init(lists: UnsafePointer<UInt64>, words: UnsafePointer<WordPattern>) {
    self.lists = lists
    self.words = words
  }

  /// Has memory fetched that tells of the patterns that a form is the anchor of, and of those that it is all of.
  @inlinable @inline(__always)
  public func prefetch(_ record: WordRecord) {
    opina_prefetch(lists + Int(record.firstList))
    opina_prefetch(words + Int(record.firstWord))
  }
}
