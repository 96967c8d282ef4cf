internal import CByteSearch

/// The patterns of each list, each told by one byte from what stands beside its anchor: the words that most comments use have
/// hundreds of patterns, nearly all of which a look at 16 such tags at a time rules out.
struct PatternTags {
  /// How many tags are looked at together.
  static let blockSize = 16
  /// Of a pattern that no word beside its anchor can rule out.
  static let rest: UInt8 = 1 << 7
  /// Of a word that nothing is known of, and of none.
  static let none: UInt8 = 0
  /// A pattern that takes more words beside its anchor has no tag for each of them.
  static let most = 8

  /// Words have tags from 1 to as many.
  private static let words: UInt64 = 126

  /// Tags of all lists, one list behind the other, then as many as are looked at together.
  let tags: [UInt8]
  /// The pattern of each tag.
  let patterns: [Int32]
  /// List → its first tag; one more at the end.
  private let starts: [Int32]

  /// - Parameters:
  ///   - lists: patterns of two slots and more by the words that are their anchors.
  ///   - own: by pattern: its tags.
  init(_ lists: PatternLists, of own: [[UInt8]]) {
    var tags: [UInt8] = []
    var patterns: [Int32] = []
    starts =
      (0..<lists.count).map { list in
        let start = Int32(tags.count)
        for pattern in lists.patterns(list) {
          tags += own[Int(pattern)]
          patterns += repeatElement(pattern, count: own[Int(pattern)].count)
        }
        return start
      } + [Int32(tags.count)]
    self.tags = tags + repeatElement(Self.none, count: Self.blockSize)
    self.patterns = patterns
  }

  func range(_ list: Int) -> Range<Int32> { starts[list]..<starts[list + 1] }

  /// The tag of a word right behind an anchor. Words of one lemma have one tag, and many lemmas share each.
  static func tag(ofLemma number: Int32) -> UInt8 {
    UInt8(1 + ((UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15) >> 40) % words)
  }

  /// The tag of a word right before an anchor.
  ///
  /// - Parameter tag: what it is behind one.
  @inline(__always)
  static func before(_ tag: UInt8) -> UInt8 { tag | rest }

  /// Which tags allow for a word between two others: one bit each.
  ///
  /// - Parameters:
  ///   - count: how many tags of the list are left, of which the first `blockSize` are looked at.
  ///   - behind: the tag of the next word.
  ///   - before: the tag of the one before, as `before` has it.
  @inline(__always)
  static func find(_ tags: UnsafePointer<UInt8>, _ count: Int, behind: UInt8, before: UInt8) -> UInt32 {
    let ofList: UInt32 = 1 &<< UInt32(truncatingIfNeeded: min(count, blockSize)) &- 1
    return opina_find_bytes(tags, behind, before, rest) & ofList
  }
}
