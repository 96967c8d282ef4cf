internal import OpinaLexicon

/// What a word is counted as when themes are discovered: its concept, else its lemma, else its spelling.
struct TermKey: Hashable, Sendable, BitwiseCopyable {
  let value: UInt64

  /// A word that can name nothing: grammar, opinions, what the concept table calls nothing.
  static let none = TermKey(value: 0)

  private init(value: UInt64) { self.value = value }

  private static let concept: UInt64 = 1 << 62
  private static let unknown: UInt64 = 1 << 63

  init(concept: ConceptTable.Index) { value = Self.concept | UInt64(concept) }

  init(lemma: Int32, of language: Language) {
    value = UInt64(language.position + 1) << 40 | UInt64(UInt32(bitPattern: lemma))
  }

  /// A word of no vocabulary: the same spelling is the same word in all languages.
  init(spelling plain: UInt64) { value = Self.unknown | plain >> 1 }

  /// `nil` for a lemma or a spelling.
  var concept: ConceptTable.Index? {
    value & (Self.concept | Self.unknown) == Self.concept ? Int(value & ~Self.concept) : nil
  }

  var isSpelling: Bool { value & Self.unknown != 0 }
}
