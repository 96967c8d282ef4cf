/// One slot of a pattern while lexicons load.
struct PatternSlot: Hashable {
  enum Kind: UInt8, BitwiseCopyable {
    case words, gap, comma, sentenceStart, sentenceEnd
    /// Where one sentence ends and the next one begins.
    case stop
  }

  let kind: Kind
  /// Forms that fit, sorted.
  let forms: [Vocabulary.Form]
  /// Classes that fit.
  let classes: WordClass
  /// Fewest and most words: 0…1 for an optional slot, 1…1 for a plain one.
  let fewest: Int
  let most: Int

  /// Whether a word must stand here.
  var isPlain: Bool { kind == .words && fewest == 1 && most == 1 }

  /// Whether the index can find a pattern by this slot: a word must stand here, and the slot names it.
  var isAnchor: Bool { kind == .words && fewest == 1 && classes.isEmpty && !forms.isEmpty }
}
