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
  /// Of the bound of a sentence and of light punctuation: no pattern that has words only goes on there.
  static let bound: UInt8 = rest - 1
  /// Fills up blocks; nothing ever has it.
  private static let filler: UInt8 = bound - 1
  /// A pattern that takes more words beside its anchor has no tag for each of them.
  static let most = 16

  /// Words have tags from 1 to as many.
  private static let words = UInt64(filler - 1)

  /// Tags of all lists, one list behind the other, each filled up to whole blocks; the first block is that of words which
  /// have no list.
  let tags: [UInt8]
  /// The pattern of each tag.
  let patterns: [TaggedPattern]
  /// List → its tags.
  private let ranges: [Range<Int32>]

  /// - Parameters:
  ///   - lists: patterns of two slots and more by the words that are their anchors.
  ///   - filters: by pattern.
  init(_ lists: PatternLists, of filters: [PatternFilter]) {
    var tags = [UInt8](repeating: Self.filler, count: Self.blockSize)
    var patterns = [TaggedPattern](repeating: .none, count: Self.blockSize)
    ranges = (0..<lists.count).map { list in
      let own = lists.patterns(list)
      guard !own.isEmpty else { return 0..<0 }
      let start = Int32(tags.count)
      for pattern in own {
        let filter = filters[Int(pattern)]
        tags += filter.tags
        patterns += repeatElement(TaggedPattern(pattern, filter.first), count: filter.tags.count)
      }
      let missing = -tags.count & (Self.blockSize - 1)
      tags += repeatElement(Self.filler, count: missing)
      patterns += repeatElement(.none, count: missing)
      return start..<Int32(tags.count)
    }
    self.tags = tags
    self.patterns = patterns
  }

  /// The tags of a list, in whole blocks.
  func range(_ list: Int) -> Range<Int32> { ranges[list] }

  /// The tag of a word right behind an anchor. Words of one lemma have one tag, and many lemmas share each.
  static func tag(ofLemma number: Int32) -> UInt8 {
    UInt8(1 + ((UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15) >> 40) % words)
  }

  /// The tag of a word right before an anchor.
  ///
  /// - Parameter tag: what it is behind one.
  @inline(__always)
  static func before(_ tag: UInt8) -> UInt8 { tag | rest }

  /// Which tags of a block allow for a word between two others: one bit each.
  ///
  /// - Parameters:
  ///   - behind: the tag of the next word.
  ///   - before: the tag of the one before, as `before` has it.
  @inline(__always)
  static func find(_ block: UnsafePointer<UInt8>, behind: UInt8, before: UInt8) -> UInt32 {
    opina_find_bytes(block, behind, before, rest)
  }
}
