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
  let firstWord: Int32
  /// The first tag of the patterns that the form is the anchor of: position in `PatternTable.tags`.
  @usableFromInline let firstTag: Int32
  /// From the lowest bit on: the form's own tag (8 bits), whether it is asked for (1 bit), the number of blocks of tags
  /// from `firstTag` on.
  @usableFromInline let packed: UInt32

  init(
    classes: WordClass, signature: UInt64, opinion: Int32, firstWord: Int32, tags: Range<Int32>, tag: UInt8,
    isAskedFor: Bool
  ) {
    self.classes = classes
    self.signature = signature
    self.opinion = opinion
    self.firstWord = firstWord
    firstTag = tags.lowerBound
    packed =
      UInt32(tag) | (isAskedFor ? 1 : 0) << 8 | UInt32(tags.count / PatternTags.blockSize) << 9
  }

  /// See `PatternTags.tag`.
  @inline(__always)
  var tag: UInt8 { UInt8(truncatingIfNeeded: packed) }

  @inline(__always)
  var blockCount: Int { Int(packed >> 9) }

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

  @inlinable @inline(__always)
  public subscript(form: Vocabulary.Form) -> WordRecord { first[Int(form)] }

  /// Has memory fetched that the record of a form is in.
  @inlinable @inline(__always)
  public func prefetch(_ form: Vocabulary.Form) { opina_prefetch(first + Int(form)) }
}

/// The tags of patterns, which a loop takes once: it asks neither who holds them nor where they lie.
public struct TagPlaces: BitwiseCopyable {
  @usableFromInline let first: UnsafePointer<UInt8>

  @inlinable @inline(__always)
  init(_ first: UnsafePointer<UInt8>) { self.first = first }

  /// Has memory fetched that the first tags of the patterns are in that a form is the anchor of.
  @inlinable @inline(__always)
  public func prefetch(_ record: WordRecord) { opina_prefetch(first + Int(record.firstTag)) }
}
