/// Small numbers of the words that stand beside anchors: the words that most comments use have hundreds of patterns, nearly
/// all of which the tags of the words on both sides rule out. See `PatternRuns`.
enum PatternTags {
  /// Of a word that nothing is known of, and of none.
  static let none: UInt8 = 0
  /// Of the bound of a sentence and of light punctuation: no pattern that has words only goes on there. All bits, so that it
  /// can be laid over any other tag; the highest, as a mask has 64 bits.
  static let bound: UInt8 = 63
  /// A pattern that takes more words beside its anchor has no tag for each of them.
  static let most = 16

  /// Words have tags from 1 to as many.
  private static let words = UInt64(bound - 1)

  /// The tag of a word. Words of one lemma have one tag, and many lemmas share each.
  static func tag(ofLemma number: Int32) -> UInt8 {
    UInt8(1 + ((UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15) >> 40) % words)
  }
}

/// Which word beside its anchor has the tags of a pattern.
enum PatternSide: Int {
  case behind, before
  /// None: no word beside its anchor can rule the pattern out.
  case neither

  static let count = 3
}
